package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.benchfmt.Gomaxprocs;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The benchmarks of each baseline that swing by the usual threshold by themselves, by name. */
final class TooNoisy {
  private static final int MOST_NAMES = 5;
  private static final String PREFIX = "Benchmark";

  private TooNoisy() {}

  /**
   * {@code **Too noisy for ±1.5 %** on M3 Max: `queue` `Contended` (1.2 %).}: a line a baseline,
   * the noisiest first, with their spreads; a snapshot stays as it is, and has none.
   *
   * @param module what all packages begin with
   */
  static List<String> lines(Overview overview, String module) {
    List<String> lines = new ArrayList<>();
    for (BaselineSummary each : overview.summaries()) {
      BaselineTable table = overview.tables().get(each.key());
      if (table == null || each.key().ref().isSnapshot() || each.noise().tooNoisy() == 0) {
        continue;
      }
      lines.add(
          "**Too noisy for ±%s %%** on %s, %s, with their spreads: %s."
              .formatted(
                  MarkdownText.number(100 * Change.RELEVANT),
                  BranchReadme.chip(each),
                  Markdown.code(each.key().ref().name()),
                  names(table, module)));
    }
    return lines;
  }

  private static String names(BaselineTable table, String module) {
    List<SummaryRow> noisy =
        table.rows().stream()
            .filter(row -> row.unit().isTimeOfAnOp() && Noise.isTooMuch(row.spread()))
            .sorted(Comparator.comparing(row -> -row.spread()))
            .toList();
    Gomaxprocs procs =
        Gomaxprocs.of(table.rows().stream().map(row -> row.benchmark().name()).toList());
    int more = noisy.size() - MOST_NAMES;
    return noisy.stream()
            .limit(MOST_NAMES)
            .map(row -> name(row, procs, module) + " " + MarkdownText.percent(row.spread()))
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String name(SummaryRow row, Gomaxprocs procs, String module) {
    String pkg = row.benchmark().pkg();
    String brief = pkg.startsWith(module) ? pkg.substring(module.length()) : "";
    String name = procs.withoutProcs(row.benchmark().name());
    String function = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    return brief.isEmpty()
        ? Markdown.code(function)
        : Markdown.code(brief) + " " + Markdown.code(function);
  }
}
