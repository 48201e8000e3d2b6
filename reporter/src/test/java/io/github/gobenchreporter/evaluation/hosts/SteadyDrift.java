package io.github.gobenchreporter.evaluation.hosts;

import java.util.SplittableRandom;

/**
 * What grows or shrinks a little with every push. Re-runs stand where the head's run stands.
 *
 * @param where which benchmarks drift
 * @param perRun by which fraction, from one run to the next
 */
public record SteadyDrift(Where where, double perRun) implements Influence {
  @Override
  public Course begin(int benchmarks, SplittableRandom random) {
    return new Course() {
      private int pushes = -1;

      @Override
      public void run(boolean again, double[] shifts) {
        pushes += again ? 0 : 1;
        for (int i = 0; i < shifts.length; i++) {
          if (where.hits(i)) {
            shifts[i] += pushes * Math.log1p(perRun);
          }
        }
      }

      @Override
      public boolean singlesOut(int benchmark) {
        return where == Where.ONE && where.hits(benchmark);
      }
    };
  }
}
