package io.github.gobenchreporter.report.terminal;

import java.util.ArrayList;
import java.util.List;

/** Lines whose cells stand below each other; the first lines may be a title of their own. */
public final class TextTable {
  private static final String GAP = "   ";

  /**
   * A text in its ink.
   *
   * @param text without line ends and without escape sequences
   */
  public record Cell(String text, Ink ink) {
    public static Cell of(String text) {
      return new Cell(text, Ink.PLAIN);
    }

    private int width() {
      return text.codePointCount(0, text.length());
    }
  }

  /** A line; what goes across takes no part in how wide columns are. */
  private record Line(List<Cell> cells, boolean across) {}

  private final List<Line> rows = new ArrayList<>();

  /** A line of as many cells as there are columns, or of fewer. */
  public void add(List<Cell> cells) {
    rows.add(new Line(List.copyOf(cells), false));
  }

  /** A line across all columns. */
  void across(Cell cell) {
    rows.add(new Line(List.of(cell), true));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** How wide the first columns are together. */
  int width(int columns) {
    int width = 0;
    for (int i = 0; i < columns; i++) {
      width += (i == 0 ? 0 : GAP.length()) + columnWidth(i);
    }
    return width;
  }

  private int columnWidth(int column) {
    return rows.stream()
        .filter(row -> !row.across && row.cells.size() > column)
        .mapToInt(row -> row.cells.get(column).width())
        .max()
        .orElse(0);
  }

  /** The lines of the first columns. */
  public List<String> lines(int columns, boolean colours) {
    List<String> lines = new ArrayList<>();
    for (Line row : rows) {
      StringBuilder line = new StringBuilder();
      int last = Math.min(columns, row.cells.size());
      for (int i = 0; i < last; i++) {
        Cell cell = row.cells.get(i);
        line.append(i == 0 ? "" : GAP).append(cell.ink().on(cell.text(), colours));
        line.append(i + 1 == last ? "" : " ".repeat(columnWidth(i) - cell.width()));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
