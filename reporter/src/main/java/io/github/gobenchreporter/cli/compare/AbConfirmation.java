package io.github.gobenchreporter.cli.compare;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.BenchPattern;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.cli.ab.AbJob;
import io.github.gobenchreporter.cli.ab.AbProgress;
import io.github.gobenchreporter.cli.ab.PairFolder;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.comparison.TouchedFiles;
import io.github.gobenchreporter.cli.comparison.TwoSides;
import io.github.gobenchreporter.cli.profile.ProfileWish;
import io.github.gobenchreporter.cli.profile.Profiling;
import io.github.gobenchreporter.measure.ab.Measurement;
import io.github.gobenchreporter.measure.ab.Outcome;
import io.github.gobenchreporter.measure.ab.Plan;
import io.github.gobenchreporter.measure.ab.Profiler;
import io.github.gobenchreporter.regression.ChipComparison;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.SameCode;
import io.github.gobenchreporter.regression.SideBySide;
import io.github.gobenchreporter.regression.Suspected;
import io.github.gobenchreporter.report.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Settles suspects, and only them, side by side.
 *
 * @param base the revision to measure beside the checkout
 * @param variables names that measured code sees beside the usual ones
 * @param budget for measuring
 */
record AbConfirmation(String base, List<String> variables, Duration budget) {
  /** As long as {@code go test} lets a test binary run by default. */
  /** The folder of pairs and profiles beside the report. */
  private static final String FOLDER = "side-by-side";

  /**
   * The report with its suspects settled, and with what profiles say of those that are confirmed;
   * where that fails, the first verdict stands.
   *
   * @param out for pairs and profiles; empty where they are not kept
   */
  ChipReport settle(Console console, ChipReport chip, Policy policy, Optional<Path> out) {
    Suspected suspected = Suspected.of(chip);
    if (suspected.measured().isEmpty()) {
      return chip;
    }
    console.note(
        "measuring %s side by side%s"
            .formatted(
                Words.count(suspected.measured().size(), "suspect"),
                suspected.spokenFor().isEmpty()
                    ? ""
                    : ", some of them for %d more".formatted(suspected.spokenFor().size())));
    AbProgress progress = new AbProgress(console);
    try (PairFolder pairs = PairFolder.of(out.map(it -> it.resolve(FOLDER)))) {
      return measurement(console, suspected.measured(), pairs.path(), policy, progress)
          .run(
              (outcome, profiler, layouts) ->
                  profiling(console, outcome, profiler)
                      .explain(settled(console, chip, suspected, outcome, pairs.path(), policy)));
    } catch (ReporterException e) {
      console.note("not settled side by side: " + e.getMessage());
      return chip.withNotes(List.of("not settled side by side: " + e.getMessage()));
    } finally {
      progress.end();
    }
  }

  private Profiling profiling(Console console, Outcome outcome, Profiler profiler) {
    return new Profiling(
        console, ProfileWish.AUTO, profiler, TouchedFiles.since(console, outcome.base()));
  }

  private static String function(Benchmark suspect) {
    return BenchmarkName.withoutProcs(suspect.name()).replaceFirst("/.*", "");
  }

  private Measurement measurement(
      Console console, Set<Benchmark> suspects, Path pairs, Policy policy, AbProgress progress) {
    Plan plan =
        new Plan(
            console.directory().toAbsolutePath().normalize(),
            base,
            false,
            Optional.empty(),
            suspects.stream().map(Benchmark::pkg).distinct().toList(),
            BenchPattern.of(suspects.stream().map(AbConfirmation::function).distinct().toList()),
            List.of(),
            new Plan.Choice(suspects.stream().map(Benchmark::toString).toList(), 1, 1),
            new Plan.Bounds(budget, Optional.empty(), true, Optional.empty()),
            pairs);
    return new Measurement(
        plan, AbJob.limits(policy.thresholds()), progress, console.environment(), variables);
  }

  private ChipReport settled(
      Console console,
      ChipReport chip,
      Suspected suspected,
      Outcome outcome,
      Path pairs,
      Policy policy) {
    TwoSides sides = TwoSides.ofFolder(console, pairs).withBase(outcome.base());
    ChipComparison comparison = new ChipComparison(chip.label(), base, outcome.head());
    ChipReport measured = sides.report(comparison, policy.with(Method.PAIRED));
    Set<String> same =
        outcome.identical().stream().map(Outcome.Identical::pkg).collect(Collectors.toSet());
    return SideBySide.settle(
        chip, suspected, SameCode.in(measured, Set.copyOf(outcome.sameCode())), same);
  }
}
