package io.github.gobenchreporter.cli.compare;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.comparison.Compared;
import io.github.gobenchreporter.cli.comparison.SidesByMachine;
import io.github.gobenchreporter.cli.comparison.TwoSides;
import io.github.gobenchreporter.cli.options.FileNames;
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
    List<Problem> problems = new ArrayList<>(new FileNames(console).shared(base, head.results()));
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
              () -> {
                ChipReport chip = sides.report(comparison, policy);
                chips.add(head.partial() ? chip.partial() : chip);
              });
    }
    List<Report.Skipped> skipped = new ArrayList<>(refused);
    skipped.addAll(machines.alone());
    machines.sides().stream().flatMap(this::problems).forEach(problems::add);
    problems.forEach(it -> console.note("" + it));
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

  /** What is odd about the files, and what the base has no results of. */
  private Stream<Problem> problems(TwoSides sides) {
    Stream<Problem> odd =
        Stream.concat(sides.base().stream(), sides.head().stream())
            .map(Run::problems)
            .flatMap(List::stream);
    Stream<Problem> failed =
        sides.base().stream()
            .flatMap(run -> run.failures().stream())
            .map(it -> new Problem(String.join(", ", base), 0, inBase(it)));
    return Stream.concat(odd, failed);
  }

  private static String inBase(Failure failure) {
    String what = failure.wholePackage() ? failure.pkg() : failure.name();
    return what + " " + failure.kind().words() + " in the base, so it has nothing to compare with";
  }
}
