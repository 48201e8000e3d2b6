package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Judging 5,000 rows, each with 20 stored runs and a head run of 10 samples. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class NoiseModelBenchmark {
  private static final int ROWS = 5_000;
  private static final int RUNS = 20;
  private static final int SAMPLES = 10;

  private List<RunSeries> rows;

  @Setup
  public void measure() {
    Random random = new Random(7);
    rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      double level = Math.exp(1 + 15 * random.nextDouble());
      double[][] stored = new double[RUNS][];
      for (int k = 0; k < RUNS; k++) {
        stored[k] = run(random, level);
      }
      double change = row % 50 == 0 ? 1.08 : 1;
      Runs head = Runs.of(run(random, level * change));
      rows.add(new RunSeries(row, 0, Scale.RATIO, false, Runs.of(stored), head));
    }
  }

  private static double[] run(Random random, double level) {
    double common = level * (1 + 0.005 * random.nextGaussian());
    return random.doubles(SAMPLES).map(u -> common * (0.99 + 0.02 * u)).toArray();
  }

  @Benchmark
  public Judgement judge() {
    return NoiseModel.judge(rows, 0.05, RUNS);
  }
}
