package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.text.Age;
import io.github.gobenchreporter.text.FormulaSafe;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** Lists and tables of baselines as Markdown and as CSV, for people and for spreadsheets. */
public final class BaselineText {
  private BaselineText() {}

  /** Chip by ref: runs, newest, age, toolchain, noise. */
  public static String listMarkdown(List<BaselineSummary> summaries, Instant now) {
    StringBuilder text = new StringBuilder();
    text.append(
        "| chip | label | baseline | runs | newest | age | toolchain | spread | worst | |\n");
    text.append("|:--|:--|:--|--:|:--|:--|:--|--:|--:|:--|\n");
    for (BaselineSummary each : summaries) {
      row(
          text,
          Markdown.text(each.chip()),
          Markdown.code(each.key().chip().value()),
          Markdown.code(each.key().ref().name()),
          String.valueOf(each.runs()),
          each.commit().equals("–") ? "–" : "`" + each.commit() + "`",
          age(each, now),
          Markdown.text(each.toolchain()),
          MarkdownText.percent(each.noise().median()),
          MarkdownText.percent(each.noise().worst()),
          Markdown.text(String.join("; ", each.notes())));
    }
    return text.toString();
  }

  /** The same, one line a baseline; spreads are fractions, the time is the newest commit's. */
  public static String listCsv(List<BaselineSummary> summaries) {
    StringBuilder text =
        new StringBuilder("chip,label,ref,runs,newest,time,toolchain,spread,worst,notes\n");
    for (BaselineSummary each : summaries) {
      line(
          text,
          each.chip(),
          each.key().chip().value(),
          each.key().ref().name(),
          String.valueOf(each.runs()),
          RunFileName.parse(each.newest()).map(RunFileName::commit).orElse(""),
          RunFileName.parse(each.newest()).map(it -> it.instant().toString()).orElse(""),
          each.facts().get("toolchain").orElse(""),
          number(each.noise().median()),
          number(each.noise().worst()),
          String.join("; ", each.notes()));
    }
    return text.toString();
  }

  private static String age(BaselineSummary summary, Instant now) {
    Optional<RunFileName> name = RunFileName.parse(summary.newest());
    if (name.isEmpty()) {
      return "–";
    }
    return Age.of(Duration.between(name.get().instant(), now));
  }

  /** One baseline, a row a benchmark and unit. */
  public static String tableMarkdown(BaselineKey key, BaselineTable table) {
    StringBuilder text = new StringBuilder();
    text.append(
        "# %s of %s\n\n"
            .formatted(Markdown.code(key.ref().name()), Markdown.text(key.chip().value())));
    text.append(
        "| package | benchmark | unit | median | range of runs | spread | runs | samples |\n");
    text.append("|:--|:--|:--|--:|:--|--:|--:|--:|\n");
    for (SummaryRow each : table.rows()) {
      row(
          text,
          Markdown.code(each.benchmark().pkg()),
          Markdown.code(each.benchmark().name()),
          Markdown.text(each.unit().name()),
          MarkdownText.number(each.median()),
          MarkdownText.number(each.low()) + " – " + MarkdownText.number(each.high()),
          spread(each),
          String.valueOf(each.runs()),
          String.valueOf(each.samples()));
    }
    return text.toString();
  }

  /**
   * Two baselines side by side for spreadsheets; changes are fractions, or points for percentages.
   */
  public static String diffCsv(BaselineDiff diff) {
    StringBuilder text =
        new StringBuilder(
            "package,benchmark,unit,from,from spread,to,to spread,change,within noise\n");
    for (BaselineDiff.Row each : diff.rows()) {
      line(
          text,
          each.benchmark().pkg(),
          each.benchmark().name(),
          each.unit().name(),
          each.from() == null ? "" : number(each.from().median()),
          each.from() == null ? "" : number(each.from().spread()),
          each.to() == null ? "" : number(each.to().median()),
          each.to() == null ? "" : number(each.to().spread()),
          number(each.change()),
          each.withinNoise().map(String::valueOf).orElse(""));
    }
    return text.toString();
  }

  private static String spread(SummaryRow row) {
    Unit unit = row.unit();
    if (Double.isNaN(row.spread())) {
      return "∞";
    }
    return unit.isPercentage()
        ? NumberText.of(row.spread(), 2)
        : MarkdownText.percent(row.spread());
  }

  private static String number(double value) {
    return Double.isFinite(value) ? NumberText.of(value, 6) : "";
  }

  private static void row(StringBuilder text, String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static void line(StringBuilder text, String... cells) {
    Object[] harmless =
        Stream.of(cells)
            .map(cell -> cell.matches("-?[0-9.]+") ? cell : FormulaSafe.cell(cell))
            .toArray();
    text.append(CSVFormat.RFC4180.format(harmless)).append('\n');
  }
}
