package io.github.gobenchreporter.evaluation.hosts;

import java.util.SplittableRandom;

/**
 * How the samples of one run ({@code -count}) differ: w, the spread within a run.
 *
 * @param sd of a sample's ns/op in the median row, as a fraction
 * @param unlike how rows differ in it
 * @param correlation of a sample with the next one of the same row
 * @param warmUp by which fraction the first sample is slower than the others
 * @param scatter rows with far more of it
 */
public record Within(double sd, Unlike unlike, double correlation, double warmUp, Scatter scatter) {
  /** Normal and independent samples, all rows alike. */
  public static Within normal(double sd) {
    return new Within(sd, Unlike.NOT, 0, 0, Scatter.NONE);
  }

  public Within unlike(Unlike other) {
    return new Within(sd, other, correlation, warmUp, scatter);
  }

  public Within correlated(double withTheNext) {
    return new Within(sd, unlike, withTheNext, warmUp, scatter);
  }

  public Within warmUp(double slower) {
    return new Within(sd, unlike, correlation, slower, scatter);
  }

  public Within scatter(Scatter other) {
    return new Within(sd, unlike, correlation, warmUp, other);
  }

  Samples begin(int benchmarks, SplittableRandom random) {
    double[] sds = unlike.factors(benchmarks, random);
    for (int i = 0; i < benchmarks; i++) {
      sds[i] *= sd;
    }
    return new Samples(sds, Some.of(scatter.rowShare(), benchmarks, random), random);
  }

  /** Draws samples around the run's centre. */
  final class Samples {
    private final double[] sds;
    private final boolean[] scattered;
    private final SplittableRandom random;
    private final double fresh = Math.sqrt(1 - correlation * correlation);
    private final double up = Math.log(scatter.factor());

    private Samples(double[] sds, boolean[] scattered, SplittableRandom random) {
      this.sds = sds;
      this.scattered = scattered;
      this.random = random;
      for (int i = 0; i < sds.length && scatter.cv() > 0; i++) {
        sds[i] = scattered[i] ? scatter.logSd() : sds[i];
      }
    }

    /** Fills in the natural logarithms of the samples over the centre of their run. */
    void fill(int benchmark, double[] logs) {
      double sd = sds[benchmark];
      double z = 0;
      for (int i = 0; i < logs.length; i++) {
        double next = random.nextGaussian();
        z = i == 0 ? next : correlation * z + fresh * next;
        logs[i] = sd * z;
      }
      logs[0] += warmUp == 0 ? 0 : Math.log1p(warmUp);
      if (scattered[benchmark] && up != 0) {
        raise(logs);
      }
    }

    private void raise(double[] logs) {
      for (int i = 0; i < logs.length; i++) {
        logs[i] += random.nextDouble() < scatter.upperShare() ? up : 0;
      }
    }

    boolean singlesOut(int benchmark) {
      return scattered[benchmark];
    }
  }
}
