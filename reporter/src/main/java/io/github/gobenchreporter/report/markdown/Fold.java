package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.report.markdown.MarkdownOutputFormat.Text;
import java.util.List;

/**
 * A part of the report that is shown on demand.
 *
 * @param summary the line in sight, as HTML
 * @param code shell commands; empty for none
 * @param lines paragraphs or list items
 * @param tables in order
 */
public record Fold(Text summary, List<Text> code, List<Text> lines, List<Table> tables) {
  public Fold {
    code = List.copyOf(code);
    lines = List.copyOf(lines);
    tables = List.copyOf(tables);
  }

  static Fold ofTable(String summary, Table table) {
    return new Fold(MarkdownOutputFormat.markup(summary), List.of(), List.of(), List.of(table));
  }

  static Fold ofLines(String summary, List<String> lines, List<Table> tables) {
    return new Fold(
        MarkdownOutputFormat.markup(summary),
        List.of(),
        MarkdownOutputFormat.markup(lines),
        tables);
  }

  static Fold ofCode(String summary, List<String> code) {
    return new Fold(
        MarkdownOutputFormat.markup(summary),
        MarkdownOutputFormat.markup(code),
        List.of(),
        List.of());
  }
}
