package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.Drift;
import io.github.gobenchreporter.baseline.Selection;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Gomaxprocs;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.Environment;
import io.github.gobenchreporter.chip.SameChip;
import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.ChipReport.Commit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares head and baseline of one chip, or says why they must not be compared.
 *
 * @param label of the chip
 * @param ref of the baseline
 * @param commit of the head; "" where unknown
 */
public record ChipComparison(ChipLabel label, String ref, String commit) {

  /** The key of the difference in GOMAXPROCS. */
  public static final String GOMAXPROCS = "GOMAXPROCS";

  /** Why the runs must not be compared: the label, the head or a stored run names another chip. */
  public Optional<String> refusal(Environment head, List<StoredRun> baseline) {
    Optional<String> contradiction = SameChip.contradiction(label, head);
    if (contradiction.isPresent()) {
      return contradiction;
    }
    for (StoredRun stored : baseline) {
      Optional<String> refusal = SameChip.check(head, stored.environment()).refusal();
      if (refusal.isPresent()) {
        return Optional.of("%s (%s)".formatted(refusal.get(), stored.path()));
      }
    }
    return Optional.empty();
  }

  /**
   * The report of runs that may be compared.
   *
   * @param head at least one run
   * @param selection of the baseline's runs
   * @param drift how far the baseline has moved since its newest snapshot, or its first runs
   */
  public ChipReport report(
      List<Run> head, Selection selection, Optional<Drift> drift, Policy policy) {
    List<StoredRun> baseline = selection.runs();
    Environment environment = Environment.of(head.get(0).configuration(), "the head");
    Comparison.Rows rows = Comparison.rows(head, baseline, policy);
    Optional<StoredRun> newest =
        baseline.isEmpty() ? Optional.empty() : Optional.of(baseline.get(baseline.size() - 1));
    Optional<SameChip> same = newest.map(it -> SameChip.check(environment, it.environment()));
    List<Difference> differences =
        newest.map(it -> differences(same.get(), head.get(0), it.run())).orElse(List.of());
    List<String> notes = new ArrayList<>(Absences.notes(rows.rows(), differences));
    // Rounds in turns are no history of the branch.
    boolean stored = policy.method() != Method.PAIRED;
    notes.addAll(stored ? HistoryModes.notes(rows.rows(), baseline) : List.of());
    newest
        .filter(unused -> stored)
        .flatMap(it -> RepeatedResults.of(head.get(0), it.run()).note())
        .ifPresent(notes::add);
    if (stored) {
      StoredBefore.note(head.get(0), baseline).ifPresent(notes::add);
    }
    notes.addAll(policy.thresholds().unused(rows.rows(), head));
    List<Row> noted = stored ? AlreadyThere.noted(rows.rows(), selection) : rows.rows();
    return new ChipReport(
        label,
        environment.cpu(),
        same.map(SameChip::verified).orElse(environment.cpu().isPresent()),
        newest.map(
            unused ->
                new ChipReport.Baseline(
                    ref, commits(baseline), selection.extent(), drift(drift, policy))),
        new ChipReport.Head(
            commit, head.size(), BuildSettings.of(head.get(0).configuration()), Optional.empty()),
        differences,
        rows.moves(),
        notes,
        List.of(),
        newest.map(it -> Commands.of(it.run().configuration()).annotate(noted)).orElse(noted));
  }

  private static List<Drifted> drift(Optional<Drift> drift, Policy policy) {
    return drift.map(it -> Drifted.of(it, policy.thresholds())).orElse(List.of());
  }

  private static List<Commit> commits(List<StoredRun> baseline) {
    return baseline.stream()
        .map(run -> new Commit(run.commit().orElse(""), run.commitTime().orElse("")))
        .toList();
  }

  private static List<Difference> differences(SameChip same, Run head, Run baseline) {
    List<Difference> differences = new ArrayList<>(same.differences());
    differences.addAll(ModuleChanges.between(head.configuration(), baseline.configuration()));
    differences.addAll(
        Commands.of(head.configuration()).against(Commands.of(baseline.configuration())));
    String now = procs(head);
    String before = procs(baseline);
    boolean known = !now.isEmpty() && !before.isEmpty(); // Not where all failed.
    if (known && !now.equals(before)) {
      differences.add(new Difference(GOMAXPROCS, before, now));
    }
    return differences;
  }

  private static String procs(Run run) {
    List<String> names =
        run.results().stream().map(BenchmarkResults::benchmark).map(it -> it.name()).toList();
    return Gomaxprocs.of(names).values().stream()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}
