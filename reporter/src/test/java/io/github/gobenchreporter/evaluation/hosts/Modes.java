package io.github.gobenchreporter.evaluation.hosts;

import java.util.SplittableRandom;

/**
 * Some rows have two speeds, and a run has either: a loop that lies across a cache line or not, a
 * table that fits or not. Factor 10 makes wild rows of them.
 *
 * @param rowShare share of the rows that have two modes, 0 to 1
 * @param factor how many times slower the upper mode is
 * @param upperShare of the jobs, 0 to 1
 * @param jobShare probability that a re-run keeps its job's mode instead of choosing anew
 */
public record Modes(double rowShare, double factor, double upperShare, double jobShare)
    implements Influence {
  @Override
  public Course begin(int benchmarks, SplittableRandom random) {
    boolean[] chosen = Some.of(rowShare, benchmarks, random);
    return new Course() {
      private final boolean[] upper = new boolean[benchmarks];

      @Override
      public void run(boolean again, double[] shifts) {
        for (int i = 0; i < benchmarks; i++) {
          if (chosen[i]) {
            shifts[i] += mode(i, again) ? Math.log(factor) : 0;
          }
        }
      }

      private boolean mode(int benchmark, boolean again) {
        if (again && random.nextDouble() < jobShare) {
          return upper[benchmark];
        }
        boolean drawn = random.nextDouble() < upperShare;
        if (!again) {
          upper[benchmark] = drawn;
        }
        return drawn;
      }

      @Override
      public boolean singlesOut(int benchmark) {
        return chosen[benchmark];
      }
    };
  }
}
