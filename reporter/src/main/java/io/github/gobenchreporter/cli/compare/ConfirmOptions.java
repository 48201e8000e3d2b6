package io.github.gobenchreporter.cli.compare;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.process.ChildEnvironment;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Policy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether and how suspects are run again before they are called a regression. */
public record ConfirmOptions(
    Optional<String> command,
    List<String> variables,
    int rounds,
    Duration timeout,
    EarlierRuns earlier,
    Optional<AbConfirmation> sideBySide) {
  /** How suspects are settled, beside by a command. */
  private enum Way {
    NONE,
    AB;

    /** The word on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static void addTo(Syntax syntax) {
    EarlierRuns.addTo(syntax);
    syntax.option(
        "--confirm-command",
        "CMD",
        "Run by sh -c to measure suspects again, with BENCH (a -bench pattern that selects them)"
            + " and PACKAGES in its environment; its output is read as results. For example: go"
            + " test -run='^$' -bench=\"$BENCH\" -benchmem -count=3 -json $PACKAGES");
    syntax.defaulted(
        "--confirm",
        "WAY",
        Way.NONE.toString(),
        "ab settles suspects by measuring them beside --base REV in turns; "
            + Syntax.words(Way.values()));
    syntax.oneOf("--confirm", Way.values());
    syntax.check(ConfirmOptions::of);
    syntax.defaulted("--confirm-budget", "TIME", "5m", "How long --confirm ab may measure");
    syntax.repeated(
        "--env",
        "NAME",
        "A variable of this environment that the confirm command gets, too. It gets what Go and a"
            + " shell need, and no token.");
    syntax.defaulted(
        "--confirm-rounds",
        "N",
        "2",
        "Rounds of confirming suspects at most: one run in the first, four in each further; 0 is"
            + " none");
    syntax.defaulted(
        "--confirm-timeout", "SECONDS", "1800", "How long one run of the command may take");
  }

  public static ConfirmOptions of(Arguments arguments) {
    boolean byCommand = arguments.has("--confirm-command");
    if (!byCommand) {
      String[] ofCommand = {"--confirm-rounds", "--confirm-timeout"};
      arguments.refuse("belongs to --confirm-command, which is not given", ofCommand);
    }
    if (!isSideBySide(arguments)) {
      arguments.refuse("belongs to --confirm ab, which is not given", "--confirm-budget");
      if (!byCommand) {
        arguments.refuse("belongs to --confirm-command or --confirm ab", "--env");
      }
    }
    return new ConfirmOptions(
        arguments.find("--confirm-command"),
        arguments.all("--env"),
        arguments.count("--confirm-rounds", 0),
        Duration.ofSeconds(arguments.count("--confirm-timeout", 1)),
        EarlierRuns.of(arguments),
        isSideBySide(arguments) ? Optional.of(sideBySide(arguments)) : Optional.empty());
  }

  /** Whether {@code --base} names a revision to measure, not files to read. */
  static boolean isSideBySide(Arguments arguments) {
    return arguments.choice("--confirm", Way.values()) == Way.AB;
  }

  private static AbConfirmation sideBySide(Arguments arguments) {
    List<String> base = arguments.all("--base");
    if (base.size() != 1) {
      throw Arguments.misuse(
          arguments.command(), "--confirm ab: give one --base, the revision to measure beside");
    }
    return new AbConfirmation(
        base.get(0), arguments.all("--env"), arguments.budget("--confirm-budget"));
  }

  /**
   * The report, with suspects settled side by side where that is asked for.
   *
   * @param out of the report; empty where none is written
   */
  ChipReport settle(Console console, ChipReport chip, Policy policy, Optional<Path> out) {
    return sideBySide.map(it -> it.settle(console, chip, policy, out)).orElse(chip);
  }

  /** The head's runs: the first, those of earlier attempts, and those that confirm. */
  Confirmation.Runs confirm(Console console, Run first, List<StoredRun> baseline, Policy policy) {
    List<Run> measured = new ArrayList<>(List.of(first));
    measured.addAll(earlier.of(console, first));
    if (command.isEmpty() || baseline.isEmpty()) {
      return new Confirmation.Runs(measured, List.of());
    }
    ChildEnvironment environment = ChildEnvironment.measured(console.environment(), variables);
    return new Confirmation(console, command.get(), environment, timeout, rounds)
        .confirm(measured, baseline, policy);
  }
}
