package io.github.gobenchreporter.cli.compare;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.comparison.Compared;
import io.github.gobenchreporter.cli.comparison.TwoSides;
import io.github.gobenchreporter.cli.options.HeadOptions;
import io.github.gobenchreporter.cli.options.OutputOptions;
import io.github.gobenchreporter.cli.options.PolicyOptions;
import io.github.gobenchreporter.regression.ChipComparison;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One comparison of two sides from files, from the results to the report.
 *
 * @param head what was measured
 * @param base files and globs of the other side
 * @param policies how it is judged
 * @param methodGiven whether the user chose the method
 * @param outputs where the report goes
 */
record SidesJob(
    HeadOptions head,
    List<String> base,
    PolicyOptions policies,
    boolean methodGiven,
    OutputOptions outputs) {

  static SidesJob of(Arguments arguments) {
    return new SidesJob(
        HeadOptions.of(arguments),
        arguments.all("--base"),
        PolicyOptions.of(arguments),
        arguments.has("--method"),
        OutputOptions.of(arguments));
  }

  /** Compares, and writes the report. */
  Compared run(Console console) {
    outputs.prepare(console, head.results());
    TwoSides sides = TwoSides.read(console, base, head.results());
    Policy given = policies.policy(console);
    Policy policy = methodGiven ? given : given.with(sides.method());
    if (policy.method() == Method.PAIRED && !sides.paired()) {
      throw ReporterException.input(
          "--method paired: both sides need round: lines, as ab writes them");
    }
    ChipComparison comparison =
        new ChipComparison(
            sides.label(head.givenLabel()), String.join(", ", base), head.commit().orElse(""));
    Optional<String> refusal = sides.refusal(comparison);
    List<ChipReport> chips =
        refusal.isPresent() ? List.of() : List.of(sides.report(comparison, policy));
    List<Report.Skipped> skipped =
        refusal.map(why -> new Report.Skipped(comparison.label().value(), why)).stream().toList();
    Report report = policies.accept(new Report(chips, skipped, problems(sides), policy));
    outputs.write(console, report);
    return new Compared(report, refusal);
  }

  private static List<Problem> problems(TwoSides sides) {
    return Stream.concat(sides.base().stream(), sides.head().stream())
        .map(Run::problems)
        .flatMap(List::stream)
        .toList();
  }
}
