package io.github.gobenchreporter.evaluation;

import java.util.List;

/** Writes Markdown tables. */
final class FigureTables {
  private final StringBuilder text = new StringBuilder();

  FigureTables heading(String heading, String paragraph) {
    text.append("\n## ").append(heading).append("\n\n").append(paragraph).append('\n');
    return this;
  }

  FigureTables table(List<String> columns, List<List<String>> rows) {
    text.append('\n');
    row(columns);
    row(columns.stream().map(column -> "---").toList());
    rows.forEach(this::row);
    return this;
  }

  private void row(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
