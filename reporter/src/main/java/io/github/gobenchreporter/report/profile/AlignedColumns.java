package io.github.gobenchreporter.report.profile;

import java.util.ArrayList;
import java.util.List;

/** Lines whose words stand below each other. */
final class AlignedColumns {
  private static final String GAP = "   ";

  private final List<String[]> rows = new ArrayList<>();

  void add(String... cells) {
    rows.add(cells);
  }

  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(String[] cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      line.append(i == 0 ? "" : GAP).append(cells[i]);
      line.append(" ".repeat(width(i) - cells[i].length()));
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
  }
}
