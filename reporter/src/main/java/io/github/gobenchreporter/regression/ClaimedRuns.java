package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Doubt;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The runs that a report was made of, as far as it holds them. */
final class ClaimedRuns {
  private ClaimedRuns() {}

  /**
   * Those of the head.
   *
   * @param cpu the processor they are said to be of
   */
  static List<Run> of(ChipReport chip, Optional<String> cpu) {
    int count =
        chip.rows().stream()
            .flatMap(row -> row.head().stream())
            .mapToInt(side -> side.samples().size())
            .max()
            .orElse(1);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < Math.max(1, count); i++) {
      runs.add(run(chip, cpu, i));
    }
    return runs;
  }

  private static Run run(ChipReport chip, Optional<String> cpu, int index) {
    Map<Benchmark, Map<String, double[]>> samples = new LinkedHashMap<>();
    for (Row row : chip.rows()) {
      samples(row, index)
          .filter(unused -> !row.unit().equals(Unit.NONE))
          .ifPresent(
              values ->
                  samples
                      .computeIfAbsent(row.benchmark(), unused -> new LinkedHashMap<>())
                      .put(row.unit().name(), values));
    }
    Configuration configuration =
        cpu.map(it -> Configuration.EMPTY.with("cpu", it)).orElse(Configuration.EMPTY);
    return run(
        samples,
        configuration,
        index == 0 ? failures(chip) : List.of(),
        index == 0 ? doubts(chip) : List.of());
  }

  /** What was measured without a finite value was not missing. */
  private static Optional<double[]> samples(Row row, int index) {
    boolean none = row.has(Note.Code.NONE_FINITE);
    if (none && index == 0) {
      return row.head().map(unused -> new double[] {Double.NaN});
    }
    return row.head()
        .filter(side -> index < side.samples().size())
        .map(side -> side.samples().get(index));
  }

  /** A run with these samples, of which nothing else is known. */
  static Run of(Map<Benchmark, Map<String, double[]>> samples) {
    return run(samples, Configuration.EMPTY, List.of(), List.of());
  }

  private static Run run(
      Map<Benchmark, Map<String, double[]>> samples,
      Configuration configuration,
      List<Failure> failures,
      List<Doubt> doubts) {
    return new Run(
        configuration,
        samples.entrySet().stream().map(it -> results(it.getKey(), it.getValue())).toList(),
        Map.of(),
        failures,
        doubts,
        List.of(),
        Run.Volume.NOTHING);
  }

  /**
   * What its own job doubted is not judged by the rest of its samples; why, is our word. Where the
   * job doubted the time alone, so does the base by itself.
   */
  private static List<Doubt> doubts(ChipReport chip) {
    Set<Benchmark> wholly = measured(chip, true);
    wholly.removeAll(measured(chip, false));
    return wholly.stream()
        .map(it -> new Doubt(it, "its own job doubts it; the log of that run says why"))
        .toList();
  }

  private static Set<Benchmark> measured(ChipReport chip, boolean doubted) {
    return chip.rows().stream()
        .filter(row -> row.head().isPresent() && row.has(Note.Code.IN_DOUBT) == doubted)
        .map(Row::benchmark)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static BenchmarkResults results(Benchmark benchmark, Map<String, double[]> samples) {
    int lines = samples.values().stream().mapToInt(it -> it.length).max().orElse(0);
    return new BenchmarkResults(benchmark, new long[lines], samples);
  }

  private static List<Failure> failures(ChipReport chip) {
    return chip.rows().stream()
        .filter(Row.Failed.class::isInstance)
        .map(Row.Failed.class::cast)
        .map(
            row ->
                new Failure(row.benchmark().pkg(), row.benchmark().name(), row.kind(), List.of()))
        .toList();
  }
}
