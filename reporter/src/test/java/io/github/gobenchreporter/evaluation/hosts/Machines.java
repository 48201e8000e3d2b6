package io.github.gobenchreporter.evaluation.hosts;

import java.util.SplittableRandom;

/**
 * Two machines that print the same chip; each job runs on either, with its re-runs.
 *
 * @param share of the jobs that the second machine gets, 0 to 1
 * @param gap by which fraction the second is slower
 * @param rowSd how the gap differs from row to row, as a standard deviation; a row keeps its own
 */
public record Machines(double share, double gap, double rowSd) implements Influence {
  @Override
  public Course begin(int benchmarks, SplittableRandom random) {
    double[] gaps = new double[benchmarks];
    for (int i = 0; i < benchmarks; i++) {
      gaps[i] = Math.log1p(gap) + (rowSd == 0 ? 0 : rowSd * random.nextGaussian());
    }
    return new Course() {
      private boolean second;

      @Override
      public void run(boolean again, double[] shifts) {
        second = again ? second : random.nextDouble() < share;
        for (int i = 0; second && i < gaps.length; i++) {
          shifts[i] += gaps[i];
        }
      }
    };
  }
}
