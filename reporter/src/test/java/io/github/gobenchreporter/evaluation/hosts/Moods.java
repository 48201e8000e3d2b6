package io.github.gobenchreporter.evaluation.hosts;

import java.util.SplittableRandom;

/**
 * What moves all rows at once: temperature, clock, a neighbour on the same machine.
 *
 * @param sd of the common shift from run to run, as a fraction
 * @param jobShare how much of its variance belongs to the job and is the same in its re-runs
 * @param badDays share of the jobs in which the whole suite is off, 0 to 1; re-runs too
 * @param badDaySd by how much it is off then, as a standard deviation
 */
public record Moods(double sd, double jobShare, double badDays, double badDaySd)
    implements Influence {

  /** Normal moods that last as long as the job. */
  public static Moods ofTheJob(double sd) {
    return new Moods(sd, 1, 0, 0);
  }

  public Moods badDays(double share, double sd) {
    return new Moods(this.sd, jobShare, share, sd);
  }

  @Override
  public Course begin(int benchmarks, SplittableRandom random) {
    return new Course() {
      private double job;

      @Override
      public void run(boolean again, double[] shifts) {
        if (!again) {
          job = sd * Math.sqrt(jobShare) * random.nextGaussian();
          if (random.nextDouble() < badDays) {
            job += badDaySd * random.nextGaussian();
          }
        }
        double common = job + sd * Math.sqrt(1 - jobShare) * random.nextGaussian();
        for (int i = 0; i < shifts.length; i++) {
          shifts[i] += common;
        }
      }
    };
  }
}
