package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.baseline.BaselineDiff;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.SummaryRow;
import io.github.gobenchreporter.report.BuildTables;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.OneLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where builds spend their time in two baselines, below what else is told of both. */
final class DiffBuilds {
  private DiffBuilds() {}

  static String markdown(BaselineDiff diff) {
    StringBuilder text = new StringBuilder();
    for (BuildTables.Grid grid : grids(diff)) {
      text.append("\n## ").append(grid.title()).append("\n\n");
      List<String> titles = grid.head().cells();
      line(text, grid.head().name(), titles.stream().map(Markdown::text).toList());
      text.append("|:--").append("|--:".repeat(titles.size())).append("|\n");
      grid.rows().forEach(row -> line(text, row.name(), row.cells()));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, List<String> cells) {
    text.append("| ").append(Markdown.text(name));
    cells.forEach(cell -> text.append(" | ").append(cell));
    text.append(" |\n");
  }

  /** The first column to the left, the others to the right. */
  static String text(BaselineDiff diff) {
    StringBuilder text = new StringBuilder();
    for (BuildTables.Grid grid : grids(diff)) {
      List<List<String>> lines = new ArrayList<>(List.of(grid.head().all()));
      grid.rows().forEach(row -> lines.add(row.all()));
      text.append("\n  ").append(grid.title()).append('\n');
      for (List<String> line : lines) {
        text.append("    ");
        for (int i = 0; i < line.size(); i++) {
          text.append(
              ("%" + (i == 0 ? "-" : "") + width(lines, i) + "s")
                  .formatted(OneLine.marked(line.get(i))));
          text.append(i == line.size() - 1 ? "\n" : "   ");
        }
      }
    }
    return text.toString();
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> Math.max(1, line.get(column).length())).max().orElse(1);
  }

  private static List<BuildTables.Grid> grids(BaselineDiff diff) {
    Map<String, Double> before = new HashMap<>();
    Map<String, Double> after = new HashMap<>();
    for (BaselineDiff.Row row : diff.rows()) {
      String key = BuildTables.Column.key(row.benchmark().name(), row.unit());
      put(before, key, row.from());
      put(after, key, row.to());
    }
    return BuildTables.of(
        List.of(
            new BuildTables.Column(title(diff.from(), diff.to()), before, Map.of()),
            new BuildTables.Column(title(diff.to(), diff.from()), after, before)));
  }

  private static void put(Map<String, Double> values, String key, @Nullable SummaryRow row) {
    if (row != null) {
      values.put(key, row.median());
    }
  }

  /** The chip where they are two, else the ref. */
  private static String title(BaselineKey key, BaselineKey other) {
    return key.chip().equals(other.chip()) ? key.ref().name() : key.chip().value();
  }
}
