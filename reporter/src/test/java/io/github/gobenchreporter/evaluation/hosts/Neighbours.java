package io.github.gobenchreporter.evaluation.hosts;

import java.util.SplittableRandom;

/**
 * Rows that are measured one after the other share what the machine is doing meanwhile. Along the
 * suite the shift is a stationary autoregression; each run, a re-run too, has its own.
 *
 * @param sd of the shift of a row, as a fraction
 * @param correlation of a row with the next one
 */
public record Neighbours(double sd, double correlation) implements Influence {
  @Override
  public Course begin(int benchmarks, SplittableRandom random) {
    double fresh = Math.sqrt(1 - correlation * correlation);
    return (again, shifts) -> {
      double shift = random.nextGaussian();
      shifts[0] += sd * shift;
      for (int i = 1; i < shifts.length; i++) {
        shift = correlation * shift + fresh * random.nextGaussian();
        shifts[i] += sd * shift;
      }
    };
  }
}
