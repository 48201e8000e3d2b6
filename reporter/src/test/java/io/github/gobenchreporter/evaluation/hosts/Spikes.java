package io.github.gobenchreporter.evaluation.hosts;

import java.util.SplittableRandom;

/**
 * Now and then something else runs on the machine, and a row is slower, never faster. Each run, a
 * re-run too, has its own.
 *
 * @param share of the runs of a row that are hit, 0 to 1
 * @param mean of the natural logarithm by which they are slower; exponentially distributed
 */
public record Spikes(double share, double mean) implements Influence {
  @Override
  public Course begin(int benchmarks, SplittableRandom random) {
    return (again, shifts) -> {
      for (int i = 0; i < shifts.length; i++) {
        if (random.nextDouble() < share) {
          shifts[i] -= mean * Math.log(1 - random.nextDouble());
        }
      }
    };
  }
}
