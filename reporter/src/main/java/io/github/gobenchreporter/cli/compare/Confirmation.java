package io.github.gobenchreporter.cli.compare;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.BenchPattern;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Gomaxprocs;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.Environment;
import io.github.gobenchreporter.chip.SameChip;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.process.ChildEnvironment;
import io.github.gobenchreporter.regression.Comparison;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.stats.noise.Suspects;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs suspects again, and only them, until they are cleared, proven or not worth another run.
 *
 * @param command for {@code sh -c}; names reach it as environment variables, never as its text
 * @param environment what the command sees
 * @param timeout of one run of the command
 * @param rounds at most this many
 */
record Confirmation(
    Console console, String command, ChildEnvironment environment, Duration timeout, int rounds) {
  private static final Pattern IMPORT_PATH = Pattern.compile("[A-Za-z0-9_.][A-Za-z0-9_.~+/-]*");

  /**
   * What confirmation gave.
   *
   * @param head the first run and those that confirm
   * @param notes why a verdict stands unconfirmed
   */
  record Runs(List<Run> head, List<String> notes) {}

  /**
   * Runs suspects again.
   *
   * @param measured what there is of the head already, the newest first
   */
  Runs confirm(List<Run> measured, List<StoredRun> baseline, Policy policy) {
    Run first = measured.get(0);
    List<Run> head = new ArrayList<>(measured);
    for (int round = 1; round <= rounds; round++) {
      Set<Benchmark> suspects = Comparison.suspects(head, baseline, policy, round);
      for (int i = 0; i < Suspects.runs(round) && !suspects.isEmpty(); i++) {
        try {
          head.add(again(first, suspects));
        } catch (ConfirmCommand.Failed e) {
          String note =
              "not confirmed, the first verdict stands: the confirm command " + e.getMessage();
          console.note(note);
          return new Runs(head, List.of(note));
        }
      }
    }
    return new Runs(head, List.of());
  }

  private Run again(Run first, Set<Benchmark> suspects) throws ConfirmCommand.Failed {
    console.note("measuring %s again".formatted(Words.count(suspects.size(), "suspect")));
    Gomaxprocs procs = Gomaxprocs.of(names(first));
    Set<String> bare =
        suspects.stream().map(it -> procs.withoutProcs(it.name())).collect(Collectors.toSet());
    String packages =
        suspects.stream()
            .map(Benchmark::pkg)
            .filter(pkg -> IMPORT_PATH.matcher(pkg).matches())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    String bench = BenchPattern.of(bare.stream().sorted().toList());
    ConfirmCommand confirm = new ConfirmCommand(command, timeout, environment, console.directory());
    Run run = confirm.run(bench, packages);
    return onlySuspects(first, run, suspects);
  }

  /** The suspects' results, when they were made on the same machine. */
  private static Run onlySuspects(Run first, Run run, Set<Benchmark> suspects)
      throws ConfirmCommand.Failed {
    Environment here = Environment.of(run.configuration(), "the confirm command");
    Environment there = Environment.of(first.configuration(), "the results");
    String refusal = SameChip.check(here, there).refusal().orElse("");
    if (!refusal.isEmpty()) {
      throw new ConfirmCommand.Failed("measured elsewhere: " + refusal);
    }
    List<BenchmarkResults> results =
        run.results().stream().filter(it -> suspects.contains(it.benchmark())).toList();
    if (results.isEmpty()) {
      throw new ConfirmCommand.Failed(
          "measured none of the %d suspects but %d other benchmarks"
              .formatted(suspects.size(), run.results().size()));
    }
    return new Run(
        run.configuration(),
        results,
        run.units(),
        List.of(),
        run.doubts(),
        run.problems(),
        run.volume());
  }

  private static List<String> names(Run run) {
    return run.results().stream().map(it -> it.benchmark().name()).toList();
  }
}
