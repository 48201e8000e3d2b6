package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.process.ChildEnvironment;
import io.github.gobenchreporter.regression.Policy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether and how suspects are run again before they are called a regression. */
public record ConfirmOptions(
    Optional<String> command, List<String> variables, int rounds, Duration timeout) {
  static void addTo(Syntax syntax) {
    syntax.option(
        "--confirm-command",
        "CMD",
        "Run by sh -c to measure suspects again, with BENCH (a -bench pattern that selects them) and"
            + " PACKAGES in its environment; its output is read as results. For example: go test"
            + " -run='^$' -bench=\"$BENCH\" -benchmem -count=3 -json $PACKAGES");
    syntax.repeated(
        "--env",
        "NAME",
        "A variable of this environment that the confirm command gets, too. It gets what Go and a shell"
            + " need, and no token.");
    syntax.defaulted(
        "--confirm-rounds",
        "N",
        "2",
        "Rounds of confirming suspects at most: one run in the first, four in each further; 0 is none");
    syntax.defaulted(
        "--confirm-timeout", "SECONDS", "1800", "How long one run of the command may take");
  }

  public static ConfirmOptions of(Arguments arguments) {
    return new ConfirmOptions(
        arguments.find("--confirm-command"),
        arguments.all("--env"),
        arguments.count("--confirm-rounds", 0),
        Duration.ofSeconds(arguments.count("--confirm-timeout", 1)));
  }

  /** The head's runs: the first, and those that confirm. */
  Confirmation.Runs confirm(Console console, Run first, List<StoredRun> baseline, Policy policy) {
    if (command.isEmpty() || baseline.isEmpty()) {
      return new Confirmation.Runs(List.of(first), List.of());
    }
    ChildEnvironment environment = ChildEnvironment.measured(console.environment(), variables);
    return new Confirmation(console, command.get(), environment, timeout, rounds)
        .confirm(first, baseline, policy);
  }
}
