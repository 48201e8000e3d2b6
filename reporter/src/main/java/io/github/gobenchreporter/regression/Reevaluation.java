package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.Selection;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Doubt;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.Environment;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Judges reports again that somebody else wrote: of a report the chips' labels, the head's samples
 * and failures are taken and no sentence; baselines, policy and every word are the base's own.
 * Pairs need no baseline: of them the values of both sides are taken, see {@link ClaimedPairs}.
 */
public final class Reevaluation {
  private static final String UNTRUSTED =
      "measured by code of the pull request, so its samples are taken on trust; the verdict is the base's own";
  private static final String REPORTS = "reports of the pull request";

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

  /**
   * What was handed in.
   *
   * @param reports as they were read
   * @param refused how many more could not be read
   */
  public record Claimed(List<Report> reports, int refused) {
    public Claimed {
      reports = List.copyOf(reports);
    }
  }

  /**
   * The report, judged by the base.
   *
   * @param expected the chips that the base has baselines of
   */
  public Report of(Claimed claimed, List<ChipLabel> expected) {
    Map<ChipLabel, String> skipped = new TreeMap<>();
    Map<ChipLabel, ChipReport> chips = new TreeMap<>();
    int doubts = 0;
    for (Report report : claimed.reports()) {
      doubts += report.problems().size();
      for (ChipReport chip : report.chips()) {
        if (chips.containsKey(chip.label()) || skipped.containsKey(chip.label())) {
          doubts++;
        } else {
          judge(chip, ClaimedPairs.isIn(report), chips, skipped);
        }
      }
    }
    for (Report report : claimed.reports()) {
      for (Report.Skipped chip : report.skipped()) {
        boolean named = ChipLabel.isValid(chip.chip());
        doubts += named ? 0 : 1;
        if (named && !chips.containsKey(new ChipLabel(chip.chip()))) {
          skipped.putIfAbsent(
              new ChipLabel(chip.chip()), "its job compared nothing; the log of that run says why");
        }
      }
    }
    boolean pairs = !chips.isEmpty() && claimed.reports().stream().allMatch(ClaimedPairs::isIn);
    for (ChipLabel label : pairs ? List.<ChipLabel>of() : expected) {
      if (!chips.containsKey(label)) {
        skipped.putIfAbsent(label, "no report of it came from the pull request");
      }
    }
    List<Report.Skipped> all = new ArrayList<>();
    skipped.forEach((label, why) -> all.add(new Report.Skipped(label.value(), why)));
    if (claimed.refused() > 0) {
      String why =
          "%d of the pull request are not as compare writes them, and were refused"
              .formatted(claimed.refused());
      all.add(0, new Report.Skipped("report.json", why));
    }
    Policy judged = pairs ? policy.with(Method.PAIRED) : policy;
    return new Report(List.copyOf(chips.values()), all, problems(doubts), judged);
  }

  /** Doubts of others are counted; their words stay in the log of their run. */
  private static List<Problem> problems(int doubts) {
    return doubts == 0
        ? List.of()
        : List.of(
            new Problem(
                REPORTS,
                0,
                "%d doubts about them; the log of that run has them".formatted(doubts)));
  }

  private void judge(
      ChipReport claimed,
      boolean pairs,
      Map<ChipLabel, ChipReport> chips,
      Map<ChipLabel, String> skipped) {
    ChipLabel label = claimed.label();
    if (pairs) {
      chips.put(label, new ClaimedPairs(ref, sha, policy).judge(claimed));
      return;
    }
    List<StoredRun> stored = baselines.apply(label);
    if (stored.isEmpty()) {
      skipped.put(label, "the base has no baseline under this label");
      return;
    }
    boolean named = stored.get(stored.size() - 1).environment().cpu().isPresent();
    List<Run> head = runs(claimed, named ? claimed.cpu() : Optional.empty());
    ChipComparison comparison = new ChipComparison(label, ref, sha);
    if (comparison
        .refusal(Environment.of(head.get(0).configuration(), REPORTS), stored)
        .isPresent()) {
      skipped.put(label, "its results name another processor than the baseline or the label");
    } else {
      chips.put(
          label,
          comparison
              .report(head, Selection.of(stored), Optional.empty(), policy)
              .withNotes(List.of(UNTRUSTED)));
    }
  }

  /** The head as it was measured, as far as the report holds it. */
  static List<Run> runs(ChipReport chip, Optional<String> cpu) {
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
      row.head()
          .filter(side -> index < side.samples().size() && !row.unit().equals(Unit.NONE))
          .ifPresent(
              side ->
                  samples
                      .computeIfAbsent(row.benchmark(), unused -> new LinkedHashMap<>())
                      .put(row.unit().name(), side.samples().get(index)));
    }
    Configuration configuration =
        cpu.map(it -> Configuration.EMPTY.with("cpu", it)).orElse(Configuration.EMPTY);
    return run(
        samples,
        configuration,
        index == 0 ? failures(chip) : List.of(),
        index == 0 ? doubts(chip) : List.of());
  }

  /** A run with these samples, of which nothing else is known. */
  static Run run(Map<Benchmark, Map<String, double[]>> samples) {
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

  /** What its own job doubted is not judged by the rest of its samples; why, is our word. */
  private static List<Doubt> doubts(ChipReport chip) {
    return chip.rows().stream()
        .filter(row -> row.notes().stream().anyMatch(it -> it.code() == Note.Code.IN_DOUBT))
        .map(Row::benchmark)
        .distinct()
        .map(it -> new Doubt(it, "its own job doubts it; the log of that run says why"))
        .toList();
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
