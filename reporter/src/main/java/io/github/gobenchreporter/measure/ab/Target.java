package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.benchfmt.BenchPattern;
import io.github.gobenchreporter.benchfmt.Benchmark;
import java.util.List;

/**
 * A benchmark without sub-benchmarks, at one value of GOMAXPROCS: what one chunk runs.
 *
 * @param pkg import path
 * @param name without {@code -N}
 * @param procs GOMAXPROCS
 * @param verbose whether Go writes the name before it runs and the result in a line of its own:
 *     what the benchmark prints does not get between them then
 */
record Target(String pkg, String name, int procs, boolean verbose) {
  Target(String pkg, String name, int procs) {
    this(pkg, name, procs, false);
  }

  /** The same, for a benchmark that prints. */
  Target inLinesOfItsOwn() {
    return new Target(pkg, name, procs, true);
  }

  /** As results name it. */
  Benchmark benchmark() {
    return new Benchmark(pkg, procs == 1 ? name : name + "-" + procs);
  }

  /** What a test binary is asked to run it. */
  List<String> arguments(String benchtime) {
    return List.of(
        "-test.run=^$",
        "-test.bench=" + BenchPattern.of(name),
        "-test.benchtime=" + benchtime,
        "-test.count=1",
        "-test.benchmem",
        "-test.cpu=" + procs,
        "-test.v=" + verbose);
  }
}
