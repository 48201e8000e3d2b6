package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Headline;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The one sentence above a report, the same in every output. */
public final class HeadlineText {
  private final Report report;
  private final Headline headline;
  private final List<String> names;

  private HeadlineText(Report report, List<String> names) {
    this.report = report;
    this.headline = report.headline();
    this.names = names;
  }

  /** As plain text, for places that escape by themselves. */
  public static String plain(Report report) {
    return new HeadlineText(report, ChipNames.plain(report.chips())).sentence();
  }

  /** As Markdown. */
  public static String markdown(Report report) {
    return new HeadlineText(report, ChipNames.of(report.chips()).full()).sentence();
  }

  /** The dot in front of it. */
  public static String dot(Report report) {
    return switch (report.headline().mark()) {
      case RED -> "🔴";
      case YELLOW -> "🟡";
      case GREEN -> "🟢";
    };
  }

  private String sentence() {
    int regressions = headline.count(Verdict.REGRESSION);
    int failed = headline.count(Verdict.FAILED);
    int compared = headline.compared();
    if (compared == 0 && failed == 0) {
      return nothingCompared();
    }
    if (failed == 0) {
      return regressions == 0
          ? "No regression in " + Words.count(compared, "benchmark") + on(compared())
          : regressions(regressions, compared);
    }
    String start = Words.count(failed, "benchmark") + " failed";
    if (regressions > 0) {
      return start + "; " + regressions(regressions, compared);
    }
    return switch (compared) {
      case 0 -> start;
      case 1 -> start + "; the other shows no regression";
      default -> start + "; the other " + compared + " show no regression";
    };
  }

  private String nothingCompared() {
    if (report.chips().isEmpty()) {
      return "Nothing was compared";
    }
    List<Integer> all = IntStream.range(0, names.size()).boxed().toList();
    return compared().isEmpty()
        ? "No baseline%s yet".formatted(on(all).replaceFirst(" on ", " of "))
        : "Nothing to compare: head and baseline have no benchmark in common";
  }

  /** The places of the chips with a baseline. */
  private List<Integer> compared() {
    List<ChipReport> chips = report.chips();
    return IntStream.range(0, chips.size())
        .filter(i -> chips.get(i).baseline().isPresent())
        .boxed()
        .toList();
  }

  private String on(List<Integer> chips) {
    return " on " + (chips.size() == 1 ? names.get(chips.get(0)) : chips.size() + " chips");
  }

  private String regressions(int regressions, int compared) {
    String count = Words.count(regressions, "regression");
    List<Integer> chips = compared();
    if (chips.size() == 1) {
      return count + " in " + Words.count(compared, "benchmark") + on(chips);
    }
    Map<String, Integer> where = where(chips.size());
    return where.size() == 1
        ? count + " " + where.keySet().iterator().next()
        : count
            + ": "
            + where.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
  }

  /** How many {@code on every chip}, {@code on 2 of 3 chips}, {@code on Apple M1 Pro only}. */
  private Map<String, Integer> where(int all) {
    Map<Integer, Integer> several = new TreeMap<>((a, b) -> b - a);
    Map<String, Integer> where = new LinkedHashMap<>();
    for (Headline.Where each : headline.regressions()) {
      if (each.chips().size() > 1) {
        several.merge(each.chips().size(), each.benchmarks(), Integer::sum);
      }
    }
    several.forEach(
        (chips, count) ->
            where.put(
                chips == all ? "on every chip" : "on %d of %d chips".formatted(chips, all), count));
    Stream<Headline.Where> single =
        headline.regressions().stream().filter(it -> it.chips().size() == 1);
    single.forEach(
        it -> where.put("on " + names.get(it.chips().get(0)) + " only", it.benchmarks()));
    return where;
  }
}
