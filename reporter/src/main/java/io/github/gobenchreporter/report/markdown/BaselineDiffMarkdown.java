package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.baseline.BaselineDiff;
import io.github.gobenchreporter.baseline.BaselineDiff.Move;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.SummaryRow;
import io.github.gobenchreporter.report.DiffRows;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.text.Markdown;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two baselines side by side as Markdown: the verdict, what moved, and folded what did not. */
public final class BaselineDiffMarkdown {
  private final BaselineDiff diff;
  private final DiffRows rows;

  private BaselineDiffMarkdown(BaselineDiff diff) {
    this.diff = diff;
    rows = new DiffRows(diff);
  }

  /** The text. */
  public static String render(BaselineDiff diff) {
    return new BaselineDiffMarkdown(diff).text();
  }

  private String text() {
    List<BaselineDiff.Row> moved = rows.worstFirst().stream().filter(this::isInSight).toList();
    List<BaselineDiff.Row> others =
        rows.worstFirst().stream().filter(row -> !isInSight(row)).toList();
    StringBuilder text = new StringBuilder();
    text.append("# %s → %s\n\n".formatted(name(diff.from()), name(diff.to())));
    text.append("**%s**: %s.\n".formatted(rows.verdict(), rows.sentence()));
    text.append(moved.isEmpty() ? "" : "\n" + table(moved));
    if (!others.isEmpty()) {
      String summary = rows.count(Move.WITHIN_NOISE) + " within noise, and units that did not move";
      text.append("\n<details><summary>%s</summary>\n\n".formatted(summary));
      text.append(table(others)).append("</details>\n");
    }
    return text.append(means()).toString();
  }

  private boolean isInSight(BaselineDiff.Row row) {
    return row.move() != Move.WITHIN_NOISE;
  }

  private String table(List<BaselineDiff.Row> shown) {
    return shown.stream()
        .map(
            row ->
                "| %s | %s | %s | %s |\n"
                    .formatted(
                        name(row), DiffRows.change(row), inCell(DiffRows.values(row)), spread(row)))
        .collect(
            Collectors.joining(
                "", "| Benchmark | change | before → after | spread |\n|:--|:--|:--|:--|\n", ""));
  }

  /** In a cell, a number with a dot starts no list. */
  private static String inCell(String text) {
    return Markdown.text(" " + text).strip();
  }

  private static String name(BaselineKey key) {
    return Markdown.text(key.chip().value()) + " " + Markdown.code(key.ref().name());
  }

  private String name(BaselineDiff.Row row) {
    String pkg = rows.pkg(row);
    return (pkg.isEmpty() ? "" : Markdown.code(pkg) + " ") + Markdown.code(rows.name(row));
  }

  /** Of either side; a change within twice of both together is noise. */
  private static String spread(BaselineDiff.Row row) {
    return spread(row.from()) + ", " + spread(row.to());
  }

  private static String spread(@Nullable SummaryRow row) {
    if (row == null) {
      return "–";
    }
    return Double.isNaN(row.spread()) ? "∞" : Numbers.size(row.spread(), row.unit().isPercentage());
  }

  private String means() {
    String means =
        diff.geometricMeans().entrySet().stream()
            .filter(it -> Double.isFinite(it.getValue()))
            .map(
                it -> Markdown.text(it.getKey().name()) + " " + Numbers.relative(it.getValue() - 1))
            .collect(Collectors.joining(", "));
    return (means.isEmpty() ? "" : "\nGeometric means: " + means + ".\n")
        + "\nValues are the median of the runs' medians; *spread* is the runs' standard deviation on"
        + " either side, and a change within twice of both together is noise.\n";
  }
}
