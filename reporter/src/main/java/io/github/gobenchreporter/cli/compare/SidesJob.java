package io.github.gobenchreporter.cli.compare;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.comparison.Compared;
import io.github.gobenchreporter.cli.comparison.SidesByMachine;
import io.github.gobenchreporter.cli.comparison.TwoSides;
import io.github.gobenchreporter.cli.options.HeadOptions;
import io.github.gobenchreporter.cli.options.OutputOptions;
import io.github.gobenchreporter.cli.options.PolicyOptions;
import io.github.gobenchreporter.regression.ChipComparison;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import java.util.ArrayList;
import java.util.List;
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
    outputs.prepare(console);
    SidesByMachine machines = SidesByMachine.read(console, base, head.results());
    Policy policy = policy(console, machines.sides());
    List<ChipReport> chips = new ArrayList<>();
    List<Report.Skipped> refused = new ArrayList<>();
    for (TwoSides sides : machines.sides()) {
      ChipComparison comparison =
          new ChipComparison(
              sides.label(head.givenLabel()), String.join(", ", base), head.commit().orElse(""));
      sides
          .refusal(comparison)
          .ifPresentOrElse(
              why -> refused.add(new Report.Skipped(comparison.label().value(), why)),
              () -> chips.add(sides.report(comparison, policy)));
    }
    List<Report.Skipped> skipped = new ArrayList<>(refused);
    skipped.addAll(machines.alone());
    List<Problem> problems = machines.sides().stream().flatMap(SidesJob::problems).toList();
    Report report = policies.settle(new Report(chips, skipped, problems, policy));
    outputs.write(console, report);
    return Compared.of(report, machines.sides().isEmpty() ? skipped : refused);
  }

  private Policy policy(Console console, List<TwoSides> machines) {
    Policy given = policies.policy(console);
    boolean paired = machines.stream().allMatch(TwoSides::paired);
    Policy policy =
        methodGiven || machines.isEmpty() ? given : given.with(machines.get(0).method());
    if (policy.method() == Method.PAIRED && !paired) {
      throw ReporterException.input(
          "--method paired: both sides need round: lines, as ab writes them");
    }
    if (machines.size() > 1 && head.givenLabel().isPresent()) {
      throw ReporterException.input(
          "--chip-label names one chip, the results are of %d machines; leave it at auto"
              .formatted(machines.size()));
    }
    return policy;
  }

  private static Stream<Problem> problems(TwoSides sides) {
    return Stream.concat(sides.base().stream(), sides.head().stream())
        .map(Run::problems)
        .flatMap(List::stream);
  }
}
