package io.github.gobenchreporter.report.html;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.FunctionChange;
import io.github.gobenchreporter.measure.profile.FunctionName;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.profile.Amounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What profiles of several chips say of one benchmark, side by side.
 *
 * @param title the benchmark
 * @param chips the columns
 * @param rows the functions that grew on any of them
 */
public record WhyChips(String title, List<String> chips, List<Row> rows) {
  /** What a chip says where it has no samples of a function. */
  private static final String NONE = "–";

  /**
   * One function.
   *
   * @param name brief
   * @param cells one a chip: the change per operation, and the part of the head's time it is now
   */
  public record Row(String name, List<String> cells) {}

  /** One table for each benchmark that more than one chip explains. */
  static List<WhyChips> of(List<WhyParts.Explained> all) {
    Map<Benchmark, List<WhyParts.Explained>> byBenchmark = new LinkedHashMap<>();
    all.stream()
        .filter(it -> it.explanation().cpu().isPresent())
        .forEach(
            it ->
                byBenchmark
                    .computeIfAbsent(it.explanation().benchmark(), name -> new ArrayList<>())
                    .add(it));
    return byBenchmark.values().stream().filter(it -> it.size() > 1).map(WhyChips::table).toList();
  }

  private static WhyChips table(List<WhyParts.Explained> chips) {
    Set<String> functions = new LinkedHashSet<>();
    for (WhyParts.Explained chip : chips) {
      cpu(chip).grown().forEach(change -> functions.add(change.name()));
    }
    List<Row> rows =
        functions.stream()
            .map(
                name ->
                    new Row(
                        FunctionName.brief(name),
                        chips.stream().map(chip -> cell(cpu(chip), name)).toList()))
            .toList();
    Benchmark benchmark = chips.get(0).explanation().benchmark();
    return new WhyChips(
        BenchmarkNames.brief(benchmark.name()),
        chips.stream().map(WhyParts.Explained::chip).toList(),
        rows);
  }

  private static Difference cpu(WhyParts.Explained chip) {
    return chip.explanation().cpu().orElseThrow();
  }

  private static String cell(Difference cpu, String function) {
    return cpu.functions().stream()
        .filter(it -> it.name().equals(function))
        .findFirst()
        .map(change -> cell(cpu, change))
        .orElse(NONE);
  }

  private static String cell(Difference cpu, FunctionChange change) {
    return "%s, now %s%s"
        .formatted(
            new Amounts(cpu.basis()).change(change.flat().change()),
            Numbers.percent(change.flat().head() / cpu.head().amount()),
            change.hasGrown() ? "" : ", not proven");
  }
}
