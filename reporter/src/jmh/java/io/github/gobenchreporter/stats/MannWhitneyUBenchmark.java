package io.github.gobenchreporter.stats;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One U-test of two samples of one size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MannWhitneyUBenchmark {
  @Param({"10", "20"})
  public int size;

  /** Whether values tie, as whole nanoseconds do: the exact distribution is another one then. */
  @Param({"false", "true"})
  public boolean ties;

  private double[] first;
  private double[] second;

  @Setup
  public void measure() {
    Random random = new Random(7);
    first = sample(random, 1_000);
    second = sample(random, 1_004);
  }

  private double[] sample(Random random, double level) {
    return random
        .doubles(size)
        .map(u -> level + 10 * u)
        .map(value -> ties ? Math.rint(value) : value)
        .toArray();
  }

  @Benchmark
  public MannWhitneyU test() {
    return MannWhitneyU.test(first, second);
  }
}
