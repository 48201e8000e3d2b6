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
 */
record Target(String pkg, String name, int procs) {
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
        "-test.cpu=" + procs);
  }
}
