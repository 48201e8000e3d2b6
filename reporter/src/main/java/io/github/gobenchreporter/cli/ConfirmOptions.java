package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.regression.Policy;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** Whether and how suspects are run again before they are called a regression. */
final class ConfirmOptions {
  @Option(
      names = "--confirm-command",
      paramLabel = "CMD",
      description =
          "Run by sh -c to measure suspects again, with BENCH (a -bench pattern that selects them) and"
              + " PACKAGES in its environment; its output is read as results. For example: go test"
              + " -run='^$$' -bench=\"$$BENCH\" -benchmem -count=3 -json $$PACKAGES")
  private String command;

  @Option(
      names = "--confirm-rounds",
      paramLabel = "N",
      defaultValue = "2",
      description = "How often suspects are confirmed at most (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--confirm-timeout",
      paramLabel = "SECONDS",
      defaultValue = "1800",
      description = "How long one run of the command may take (default: ${DEFAULT-VALUE}).")
  private long timeout;

  /** The head's runs: the first, and those that confirm. */
  Confirmation.Runs confirm(Console console, Run first, List<StoredRun> baseline, Policy policy) {
    if (command == null || baseline.isEmpty()) {
      return new Confirmation.Runs(List.of(first), List.of());
    }
    return new Confirmation(console, command, Duration.ofSeconds(timeout), rounds)
        .confirm(first, baseline, policy);
  }
}
