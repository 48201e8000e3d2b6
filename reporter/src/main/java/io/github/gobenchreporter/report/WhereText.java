package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Headline;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the regressions of a report are: on which chips and in which package.
 *
 * @param names of the chips
 * @param code makes a name of the user's harmless
 */
record WhereText(Report report, List<String> names, UnaryOperator<String> code) {
  /** That fewer are in one package is no news. */
  private static final int FEWEST = 4;

  /** The places of the chips with a baseline. */
  List<Integer> compared() {
    List<ChipReport> chips = report.chips();
    return IntStream.range(0, chips.size())
        .filter(i -> chips.get(i).baseline().isPresent())
        .boxed()
        .toList();
  }

  /** {@code on M1 Pro}, {@code on 3 chips}. */
  String on(List<Integer> chips) {
    return " on " + (chips.size() == 1 ? names.get(chips.get(0)) : chips.size() + " chips");
  }

  /** {@code 2 regressions in 42 benchmarks: 1 on all 3 chips, 1 on M1 Pro only}. */
  String regressions(int regressions, int compared) {
    String count =
        Words.count(regressions, "regression") + " in " + Words.count(compared, "benchmark");
    List<Integer> chips = compared();
    if (chips.size() == 1) {
      return count + on(chips);
    }
    Map<String, Integer> where = where(chips.size());
    return where.size() == 1
        ? count + ", " + where.keySet().iterator().next()
        : count
            + ": "
            + where.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
  }

  /** {@code , 72 of them in `handler`}; "" where there is no such package, or no other. */
  String mostIn(int regressions) {
    List<BenchmarkLines> all = report.joined().benchmarks();
    boolean several = all.stream().map(it -> it.benchmark().pkg()).distinct().count() > 1;
    if (regressions < FEWEST || !several) {
      return "";
    }
    return MostIn.of(all.stream().filter(it -> it.verdict() == Verdict.REGRESSION).toList())
        .filter(it -> regressions > HeadlineText.IN_SIGHT || it.benchmarks().size() == regressions)
        .map(
            it ->
                ", %s in %s"
                    .formatted(
                        it.benchmarks().size() == regressions
                            ? "all"
                            : it.benchmarks().size() + " of them",
                        code.apply(Packages.of(report).brief(it.pkg()))))
        .orElse("");
  }

  /** How many {@code on all 3 chips}, {@code on 2 of 3 chips}, {@code on M1 Pro only}. */
  private Map<String, Integer> where(int all) {
    Map<Integer, Integer> several = new TreeMap<>((a, b) -> b - a);
    Map<String, Integer> where = new LinkedHashMap<>();
    for (Headline.Where each : report.headline().regressions()) {
      if (each.chips().size() > 1) {
        several.merge(each.chips().size(), each.benchmarks(), Integer::sum);
      }
    }
    several.forEach(
        (chips, count) ->
            where.put(
                chips == all
                    ? all == 2 ? "on both chips" : "on all %d chips".formatted(all)
                    : "on %d of %d chips".formatted(chips, all),
                count));
    Stream<Headline.Where> single =
        report.headline().regressions().stream().filter(it -> it.chips().size() == 1);
    single.forEach(
        it -> where.put("on " + names.get(it.chips().get(0)) + " only", it.benchmarks()));
    return where;
  }
}
