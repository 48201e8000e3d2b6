package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.Environment;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges a report again that somebody else wrote: of the report the head's samples and failures are
 * taken and nothing it says of them; baselines and policy are the base's own.
 */
public final class Reevaluation {
  private static final String UNTRUSTED =
      "measured by code of the pull request, so its samples are taken on trust; the verdict is the base's own";

  private final String ref;
  private final String sha;
  private final Function<ChipLabel, List<StoredRun>> baselines;
  private final Policy policy;

  /**
   * A judge.
   *
   * @param ref of the base's baselines
   * @param sha what was measured, by GitHub's word
   * @param baselines the base's stored runs of a chip, oldest first; none for an unknown chip
   */
  public Reevaluation(
      String ref, String sha, Function<ChipLabel, List<StoredRun>> baselines, Policy policy) {
    this.ref = ref;
    this.sha = sha;
    this.baselines = baselines;
    this.policy = policy;
  }

  /** The report, judged by the base. */
  public Report of(Report claimed) {
    List<ChipReport> chips = new ArrayList<>();
    List<Report.Skipped> skipped = new ArrayList<>(claimed.skipped());
    for (ChipReport chip : claimed.chips()) {
      List<StoredRun> stored = baselines.apply(chip.label());
      if (stored.isEmpty()) {
        skipped.add(
            new Report.Skipped(chip.label().value(), "the base has no baseline under this label"));
        continue;
      }
      List<Run> head = runs(chip);
      ChipComparison comparison = new ChipComparison(chip.label(), ref, sha);
      Optional<String> refusal =
          comparison.refusal(
              Environment.of(head.get(0).configuration(), "the report of " + chip.label()), stored);
      if (refusal.isPresent()) {
        skipped.add(new Report.Skipped(chip.label().value(), refusal.get()));
      } else {
        chips.add(
            comparison
                .report(head, stored, Optional.empty(), policy)
                .withNotes(List.of(UNTRUSTED)));
      }
    }
    return new Report(chips, skipped, claimed.problems(), policy);
  }

  /** The head as it was measured, as far as the report holds it. */
  static List<Run> runs(ChipReport chip) {
    int count =
        chip.rows().stream()
            .flatMap(row -> row.head().stream())
            .mapToInt(side -> side.samples().size())
            .max()
            .orElse(1);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < Math.max(1, count); i++) {
      runs.add(run(chip, i));
    }
    return runs;
  }

  private static Run run(ChipReport chip, int index) {
    Map<Benchmark, Map<String, double[]>> samples = new LinkedHashMap<>();
    for (Row row : chip.rows()) {
      row.head()
          .filter(side -> index < side.samples().size() && !row.unit().equals(Unit.NONE))
          .ifPresent(
              side ->
                  samples
                      .computeIfAbsent(row.benchmark(), unused -> new LinkedHashMap<>())
                      .put(row.unit().name(), side.samples().get(index)));
    }
    Configuration configuration =
        chip.cpu().map(cpu -> Configuration.EMPTY.with("cpu", cpu)).orElse(Configuration.EMPTY);
    return new Run(
        configuration,
        samples.entrySet().stream().map(it -> results(it.getKey(), it.getValue())).toList(),
        Map.of(),
        index == 0 ? failures(chip) : List.of(),
        List.of(),
        List.of(),
        new Run.Volume(0, 0, 0, 0));
  }

  private static BenchmarkResults results(Benchmark benchmark, Map<String, double[]> samples) {
    int lines = samples.values().stream().mapToInt(it -> it.length).max().orElse(0);
    return new BenchmarkResults(benchmark, new long[lines], samples);
  }

  private static List<Failure> failures(ChipReport chip) {
    return chip.rows().stream()
        .filter(row -> row.verdict() == Verdict.FAILED)
        .map(
            row ->
                new Failure(
                    row.benchmark().pkg(),
                    row.benchmark().name(),
                    kind(row.notes()),
                    row.notes().stream().skip(1).limit(Failure.MESSAGE_LINES).toList()))
        .toList();
  }

  private static Failure.Kind kind(List<String> notes) {
    return Arrays.stream(Failure.Kind.values())
        .filter(kind -> !notes.isEmpty() && kind.words().equals(notes.get(0)))
        .findFirst()
        .orElse(Failure.Kind.FAILED);
  }
}
