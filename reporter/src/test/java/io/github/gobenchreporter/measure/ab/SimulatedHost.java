package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.measure.Runner;
import io.github.gobenchreporter.measure.Starter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A host on which time passes only while processes run: as a test binary does, each starts, runs
 * one operation, and then as many as it is asked for. Between two of them the reporter takes a
 * millisecond.
 */
final class SimulatedHost implements Starter {
  private static final double BETWEEN = 1e6;

  private final double start;
  private final Map<String, Double> operations;
  private final Map<String, Double> firsts = new HashMap<>();
  private double setUp;
  private double changes = Double.POSITIVE_INFINITY;
  private double slower = 1;
  private double now;
  private int processes;

  /**
   * A quiet host.
   *
   * @param start nanoseconds that the start of a process takes
   * @param operations nanoseconds of an operation, by benchmark
   */
  SimulatedHost(double start, Map<String, Double> operations) {
    this.start = start;
    this.operations = operations;
  }

  /** The same, with a benchmark of which a process's first operation takes longer. */
  SimulatedHost withFirst(String benchmark, double nanoseconds) {
    firsts.put(benchmark, nanoseconds);
    return this;
  }

  /** The same, with benchmarks that make something before they are timed, each time they run. */
  SimulatedHost withSetUp(double nanoseconds) {
    setUp = nanoseconds;
    return this;
  }

  /** The same, until another takes its CPU time away and everything takes longer. */
  SimulatedHost slowerAfter(double nanoseconds, double times) {
    changes = nanoseconds;
    slower = times;
    return this;
  }

  long now() {
    return Math.round(now);
  }

  /** How many have run. */
  int processes() {
    return processes;
  }

  @Override
  public Runner.Usage run(Path folder, List<String> command, Duration limit) {
    String name = value(command, "-test.bench=").replaceAll("[\\^$]", "");
    double times = now >= changes ? slower : 1;
    double operation = operations.get(name) * times;
    String time = value(command, "-test.benchtime=");
    int count = Integer.parseInt(value(command, "-test.count="));
    processes++;
    StringBuilder out = new StringBuilder();
    double wall = start * times;
    for (int i = 0; i < count; i++) {
      long n =
          time.endsWith("x")
              ? Long.parseLong(time.substring(0, time.length() - 1))
              : timed(Double.parseDouble(time.replace("ns", "")), operation);
      double first = i == 0 ? firsts.getOrDefault(name, operation) : operation;
      double each = n > 1 ? operation : first;
      wall += first + (n > 1 ? n * operation : 0) + (n > 1 ? 2 : 1) * setUp * times;
      out.append(String.format(Locale.ROOT, "%s\t%d\t%.4f ns/op%n", name, n, each));
    }
    return used(wall, out.toString());
  }

  private static long timed(double time, double operation) {
    return Math.max(1, (long) Math.ceil(1.2 * time / operation));
  }

  private static String value(List<String> command, String flag) {
    return command.stream()
        .filter(it -> it.startsWith(flag))
        .reduce((first, last) -> last)
        .map(it -> it.substring(flag.length()))
        .orElseThrow();
  }

  @Override
  public Runner.Usage spin(Duration cpu) {
    return used(cpu.toNanos(), "");
  }

  private Runner.Usage used(double wall, String out) {
    now += wall + BETWEEN;
    return new Runner.Usage(0, false, Math.round(wall), Math.round(wall), 0, 1, out, "");
  }
}
