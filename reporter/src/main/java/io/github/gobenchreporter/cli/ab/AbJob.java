package io.github.gobenchreporter.cli.ab;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.BenchPattern;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.comparison.Compared;
import io.github.gobenchreporter.cli.comparison.OtherCauses;
import io.github.gobenchreporter.cli.comparison.ReportJob;
import io.github.gobenchreporter.cli.comparison.TouchedFiles;
import io.github.gobenchreporter.cli.comparison.TwoSides;
import io.github.gobenchreporter.cli.options.HeadOptions;
import io.github.gobenchreporter.cli.options.OutputOptions;
import io.github.gobenchreporter.cli.options.PolicyOptions;
import io.github.gobenchreporter.cli.profile.Profiling;
import io.github.gobenchreporter.measure.ab.Limits;
import io.github.gobenchreporter.measure.ab.Measurement;
import io.github.gobenchreporter.measure.ab.OtherLayouts;
import io.github.gobenchreporter.measure.ab.Outcome;
import io.github.gobenchreporter.measure.ab.PairFiles;
import io.github.gobenchreporter.measure.ab.Profiler;
import io.github.gobenchreporter.regression.ChipComparison;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.SameCode;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.stats.paired.TimeSpent;
import io.github.gobenchreporter.unit.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One measurement in turns, from the checkout to the report.
 *
 * @param options what to measure
 * @param policies how it is judged
 * @param outputs where the report and the pairs go
 */
public record AbJob(AbOptions options, PolicyOptions policies, OutputOptions outputs)
    implements ReportJob {
  static AbJob of(Arguments arguments) {
    return of(arguments, OutputOptions.of(arguments));
  }

  /** The measurement that is asked for, with its report somewhere else. */
  public static AbJob of(Arguments arguments, OutputOptions outputs) {
    return new AbJob(
        new AbOptions(arguments), PolicyOptions.ofThresholds(arguments, Method.PAIRED), outputs);
  }

  @Override
  public Optional<HeadOptions> measured() {
    return Optional.empty();
  }

  /** Measures, compares, and writes the report. */
  @Override
  public Compared run(Console console) {
    Policy policy = policies.policy(console);
    policy.thresholds().check();
    outputs.prepare(console);
    try (PairFolder pairs = PairFolder.of(outputs.folder(console))) {
      Report report = report(console, policy, pairs.path());
      outputs.write(console, report);
      return new Compared(report, Optional.empty());
    }
  }

  private Report report(Console console, Policy policy, Path pairs) {
    AbProgress progress = new AbProgress(console);
    Measurement measurement =
        new Measurement(
            options.plan(console, pairs),
            limits(policy.thresholds()),
            progress,
            console.environment(),
            options.environment());
    try {
      return measurement.run(
          (outcome, profiler, layouts) -> {
            Report judged = report(console, outcome, pairs, policy);
            long start = System.nanoTime();
            Report stable = relinked(console, judged, layouts);
            TimeSpent spent =
                outcome.spent().withLayouts(Duration.ofNanos(System.nanoTime() - start));
            stable.chips().forEach(chip -> PairFiles.begin(pairs, OtherCauses.lines(chip)));
            progress.end();
            TimeSpentText.of(spent).ifPresent(console::note);
            return explained(
                console, stable.withChips(it -> it.withSpent(spent)), outcome, profiler);
          });
    } finally {
      progress.end();
    }
  }

  /** The report in which no row has a colour for its code layout. */
  private Report relinked(Console console, Report report, OtherLayouts layouts) {
    if (options.layouts() == 0) {
      return report;
    }
    LayoutStep step = new LayoutStep(console, layouts, options.layouts());
    return report.withChips(step::in);
  }

  /** The report with what profiles say. */
  private Report explained(Console console, Report report, Outcome outcome, Profiler profiler) {
    Profiling profiling =
        new Profiling(
            console, options.profiles(), profiler, TouchedFiles.since(console, outcome.base()));
    return report.withChips(profiling::explain);
  }

  /** The thresholds of times, for the looks that stop rows early. */
  public static Limits limits(Thresholds thresholds) {
    return (benchmark, nanoseconds) ->
        thresholds
            .of(benchmark, Unit.NS_PER_OP)
            .map(it -> Math.log1p(it.limit(nanoseconds, false)))
            .orElse(Double.POSITIVE_INFINITY);
  }

  private Report report(Console console, Outcome outcome, Path pairs, Policy policy) {
    TwoSides sides =
        TwoSides.ofFolder(console, pairs).withBase(outcome.base()).withFailures(outcome.failures());
    ChipLabel label = sides.label(Optional.empty());
    ChipComparison comparison = new ChipComparison(label, options.base(), outcome.head());
    ChipReport chip = sides.report(comparison, policy).withNotes(notes(outcome));
    boolean nothingJudged = chip.rows().stream().allMatch(row -> row.judgement().isEmpty());
    if (nothingJudged && !outcome.notRun().isEmpty()) {
      throw ReporterException.input(
          "--budget %d s: used up before a round was measured; give a larger one, or choose benchmarks by --bench"
              .formatted(options.budget().toSeconds()));
    }
    chip =
        SameCode.in(chip, Set.copyOf(outcome.sameCode()))
            .withMore(identical(outcome))
            .withMore(outcome.notRun().stream().map(AbJob::notRun).toList());
    if (chip.rows().isEmpty() && !options.isShard()) {
      throw ReporterException.input(nothing(outcome));
    }
    return policies.settle(new Report(List.of(chip), List.of(), List.of(), policy));
  }

  /** Why there is no row; what was noted may be why. */
  private String nothing(Outcome outcome) {
    String name =
        "--bench %s: no benchmark of %s has this name"
            .formatted(options.bench(), String.join(" ", options.packages()));
    return outcome.notes().isEmpty()
        ? name + "; list them with go test -list"
        : "%s or can be compared: %s".formatted(name, String.join("; ", outcome.notes()));
  }

  private List<Row> identical(Outcome outcome) {
    List<Row> rows = new ArrayList<>();
    for (Outcome.Identical each : outcome.identical()) {
      each.benchmarks().stream()
          .filter(name -> BenchPattern.selects(options.bench(), name))
          .forEach(name -> rows.add(new Row.Identical(new Benchmark(each.pkg(), name))));
    }
    return rows;
  }

  private static Row notRun(Benchmark benchmark) {
    return new Row.Missing(
        benchmark, Unit.NONE, Optional.empty(), List.of(Note.of(Note.Code.NOT_RUN_HERE)));
  }

  private static List<String> notes(Outcome outcome) {
    List<String> notes = new ArrayList<>();
    if (outcome.dirty()) {
      notes.add("the head has changes that are not committed");
    }
    if (!outcome.notRun().isEmpty()) {
      notes.add(
          "not run, the budget had no place for them: "
              + outcome.notRun().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }
    notes.addAll(outcome.notes());
    return notes;
  }
}
