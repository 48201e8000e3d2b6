package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import io.github.gobenchreporter.measure.Runner;
import io.github.gobenchreporter.measure.Starter;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Unit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One side of a package: a test binary that is run in its package's folder, chunk by chunk.
 *
 * @param runner that starts it
 * @param binary built from the side's tree
 * @param folder of the package in the side's tree
 * @param flags for the test binary
 * @param patience how long a process may take
 */
record Arm(Starter runner, Path binary, Path folder, List<String> flags, Patience patience) {

  /** A chunk gave no result to go by; the message says why. */
  static class Failed extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Arm arm;
    private final transient List<BenchmarkResults> results;

    Failed(Arm arm, String message, List<BenchmarkResults> results) {
      super(message);
      this.arm = arm;
      this.results = results;
    }

    /** Whether it was the base of two different sides that failed. */
    boolean isOfBase(Arms sides) {
      return arm.equals(sides.base()) && !arm.equals(sides.head());
    }

    /** What it printed until then. */
    List<BenchmarkResults> results() {
      return results;
    }

    /** The failure of a benchmark that it is. */
    Failure of(Target target) {
      return new Failure(
          target.pkg(), target.benchmark().name(), Failure.Kind.FAILED, List.of(getMessage()));
    }
  }

  /** What a run of the binary printed, and what it used. */
  record Printed(Run run, Runner.Usage usage) {}

  /** A chunk ended well, but its result cannot be read. */
  static final class NoResult extends Failed {
    private static final long serialVersionUID = 1;

    NoResult(Arm arm, String message) {
      super(arm, message, List.of());
    }
  }

  /** A process did not end in time. */
  private Failed late(Duration limit, List<BenchmarkResults> results) {
    patience.lost(limit);
    String seconds = NumberText.of(limit.toMillis() / 1000.0, 3);
    return new Failed(
        this, "took longer than %s s; --patience gives it more".formatted(seconds), results);
  }

  /** The same with another binary. */
  Arm with(Path other) {
    return new Arm(runner, other, folder, flags, patience);
  }

  /** Runs a chunk of one benchmark. */
  Chunk chunk(Target target, String benchtime) throws Failed {
    return chunk(target, target.arguments(benchtime));
  }

  /** Runs two operations, each timed by itself, and tells the second. */
  Chunk second(Target target) throws Failed {
    List<String> arguments = new ArrayList<>(target.arguments("1x"));
    arguments.add("-test.count=2");
    return chunk(target, arguments);
  }

  private Chunk chunk(Target target, List<String> arguments) throws Failed {
    Printed printed = run(arguments, patience.again());
    Benchmark named = target.benchmark();
    Optional<BenchmarkResults> results =
        printed.run().results().stream()
            .filter(it -> it.benchmark().name().equals(named.name()))
            .findFirst();
    if (results.isEmpty() || results.get().samples(Unit.NS_PER_OP.name()).isEmpty()) {
      throw new NoResult(this, "printed no result" + said(printed.run()));
    }
    return Chunk.of(results.get(), printed.usage());
  }

  /**
   * Runs a benchmark and lets it write a profile.
   *
   * @param profiling flags of the test binary, of which the last one ends in {@code =}
   * @param file absolute
   * @param limit how long it may take
   */
  void profile(Target target, long operations, List<String> profiling, Path file, Duration limit)
      throws Failed {
    List<String> arguments = new ArrayList<>(target.arguments(operations + "x"));
    arguments.addAll(profiling);
    arguments.set(arguments.size() - 1, arguments.get(arguments.size() - 1) + file);
    run(arguments, limit);
  }

  /** The top-level names that a pattern without a slash selects. */
  List<String> list(String pattern) throws Failed {
    List<String> command = List.of(binary.toString(), "-test.list=" + pattern);
    Duration limit = patience.first();
    Runner.Usage usage = runner.run(folder, command, limit);
    if (usage.timedOut()) {
      throw late(limit, List.of());
    }
    if (!usage.ok()) {
      String said = usage.errors().strip() + usage.out().strip();
      throw new Failed(this, "lists no benchmarks: " + said, List.of());
    }
    return usage.out().lines().toList();
  }

  /** Runs the binary for the first time with these arguments and reads what it prints. */
  Printed first(List<String> arguments) throws Failed {
    return run(arguments, patience.first());
  }

  private Printed run(List<String> arguments, Duration limit) throws Failed {
    List<String> command = new ArrayList<>(List.of(binary.toString()));
    command.addAll(arguments);
    command.addAll(flags);
    Runner.Usage usage = runner.run(folder, command, limit);
    Run run = read(usage.out());
    if (usage.timedOut()) {
      throw late(limit, run.results());
    }
    if (!usage.ok()) {
      String errors = usage.errors().lines().limit(3).reduce("", (a, b) -> a + "; " + b);
      throw new Failed(
          this,
          "%s%s"
              .formatted(
                  usage.exit() < 0 ? "could not be run or was killed" : "exit code " + usage.exit(),
                  errors.isEmpty() ? said(run) : errors.replaceFirst("^; ", ": ")),
          run.results());
    }
    return new Printed(run, usage);
  }

  private static String said(Run run) {
    return run.failures().stream()
        .flatMap(it -> it.message().stream())
        .findFirst()
        .map(it -> ": " + it)
        .orElse("");
  }

  private static Run read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return RunReader.read(
          "a test binary", new ByteArrayInputStream(bytes), Configuration.GO_KEYS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
