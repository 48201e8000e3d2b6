package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Rows for the tests of this package, from texts and from seeded chance. */
final class SampleRows {
  /** More runs than any test has. */
  private static final int WINDOW = 1000;

  private SampleRows() {}

  /** Runs of samples: {@code "1 2|3"} are two, {@code "1||3"} three of which one is empty. */
  static Runs runs(String text) {
    return Runs.of(
        Arrays.stream(text.split("\\|", -1))
            .map(
                run ->
                    Arrays.stream(run.strip().split(" +"))
                        .filter(it -> !it.isEmpty())
                        .mapToDouble(Double::parseDouble)
                        .toArray())
            .toArray(double[][]::new));
  }

  static MeasuredRow row(Scale scale, String stored, String head) {
    return row(scale, stored, head, WINDOW);
  }

  static MeasuredRow row(Scale scale, String stored, String head, int window) {
    return new MeasuredRow(
        new RunSeries(0, 0, scale, false, runs(stored), runs(head).withSamples()), window);
  }

  /** A unit of rows that scatter normally around 0, each as far as it is told. */
  static UnitNoise normal(int runs, double... deviations) {
    SplittableRandom random = new SplittableRandom(7);
    double[][] stored = new double[deviations.length][runs];
    double[] head = new double[deviations.length];
    for (int r = 0; r < deviations.length; r++) {
      for (int k = 0; k < runs; k++) {
        stored[r][k] = deviations[r] * random.nextGaussian();
      }
      head[r] = deviations[r] * random.nextGaussian();
    }
    return new UnitNoise(unit(stored, head));
  }

  /** Rows of one level without any spread of their own. */
  static UnitRuns unit(double[][] stored, double... head) {
    double[] none = new double[head.length];
    return new UnitRuns(stored, new int[head.length][1], head, none, none, none);
  }

  static JudgedUnit judged(UnitNoise noise) {
    List<Integer> members = IntStream.range(0, noise.raw.length).boxed().toList();
    return new JudgedUnit(0, members, noise, row(Scale.RATIO, "1", "1"));
  }

  static double[] times(int count, double value) {
    double[] all = new double[count];
    Arrays.fill(all, value);
    return all;
  }
}
