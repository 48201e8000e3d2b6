package io.github.gobenchreporter.evaluation.hosts;

import java.util.SplittableRandom;

/**
 * What each row does from run to run without regard to the others: b, the spread between runs.
 *
 * @param sd of a calm run's ns/op for the median row, as a fraction (.005 is .5 %)
 * @param jobShare how much of the variance belongs to the job (host, boot, layout of the binary)
 *     and is the same in its re-runs, 0 to 1; row by row
 * @param correlation of one run with the next, of the draws that the tails scale. A re-run follows
 *     the last stored run as the head's run does, so that it is correlated with the head's by
 *     {@code jobShare + (1 - jobShare) correlation²}
 * @param tails how far off a run may be
 * @param unlike how the rows' noise differs
 * @param restless standard deviation of the logarithm of a factor that a job puts on the noise of
 *     all rows alike: on some days everything scatters
 */
public record OwnNoise(
    double sd, double jobShare, double correlation, DrawTails tails, Unlike unlike, double restless)
    implements Influence {

  /** Normal, the same for all rows, nothing of it the job's. */
  public static OwnNoise normal(double sd) {
    return new OwnNoise(sd, 0, 0, DrawTails.NORMAL, Unlike.NOT, 0);
  }

  public OwnNoise jobShare(double share) {
    return new OwnNoise(sd, share, correlation, tails, unlike, restless);
  }

  public OwnNoise correlated(double withTheRunBefore) {
    return new OwnNoise(sd, jobShare, withTheRunBefore, tails, unlike, restless);
  }

  public OwnNoise tails(DrawTails other) {
    return new OwnNoise(sd, jobShare, correlation, other, unlike, restless);
  }

  public OwnNoise unlike(Unlike other) {
    return new OwnNoise(sd, jobShare, correlation, tails, other, restless);
  }

  public OwnNoise restless(double logSd) {
    return new OwnNoise(sd, jobShare, correlation, tails, unlike, logSd);
  }

  @Override
  public Course begin(int benchmarks, SplittableRandom random) {
    double[] sds = unlike.factors(benchmarks, random);
    for (int i = 0; i < benchmarks; i++) {
      sds[i] *= sd;
    }
    return new Wander(this, sds, random);
  }

  /** For each row the newest job's and process's normal draws, and the job's scale. */
  private static final class Wander implements Course {
    private final OwnNoise noise;
    private final double[] sds;
    private final SplittableRandom random;
    private final double ofJob;
    private final double ofProcess;
    private final double[] job;
    private final double[] jobScale;
    private final double[] process;
    private final double[] processBefore;
    private double mood;
    private boolean begun;

    Wander(OwnNoise noise, double[] sds, SplittableRandom random) {
      this.noise = noise;
      this.sds = sds;
      this.random = random;
      this.ofJob = Math.sqrt(noise.jobShare);
      this.ofProcess = Math.sqrt(1 - noise.jobShare);
      this.job = new double[sds.length];
      this.jobScale = new double[sds.length];
      this.process = new double[sds.length];
      this.processBefore = new double[sds.length];
    }

    @Override
    public void run(boolean again, double[] shifts) {
      if (again) {
        rerun(shifts);
      } else {
        job(shifts);
      }
    }

    private void job(double[] shifts) {
      double keep = begun ? noise.correlation : 0;
      begun = true;
      mood = factorOfTheDay();
      for (int i = 0; i < sds.length; i++) {
        job[i] = next(job[i], keep, ofJob);
        processBefore[i] = process[i];
        process[i] = next(process[i], keep, ofProcess);
        jobScale[i] = noise.tails.scale(random);
        shifts[i] += sds[i] * mood * jobScale[i] * (ofJob * job[i] + ofProcess * process[i]);
      }
    }

    private void rerun(double[] shifts) {
      for (int i = 0; i < sds.length; i++) {
        double again = next(processBefore[i], noise.correlation, ofProcess);
        double scale = noise.tails.scale(random);
        shifts[i] += sds[i] * mood * (ofJob * jobScale[i] * job[i] + ofProcess * scale * again);
      }
    }

    /** Its mean square is 1, so that the standard deviation over many jobs is as described. */
    private double factorOfTheDay() {
      double sd = noise.restless;
      return sd == 0 ? 1 : Math.exp(sd * random.nextGaussian() - sd * sd);
    }

    private double next(double before, double keep, double weight) {
      return weight == 0 ? 0 : keep * before + Math.sqrt(1 - keep * keep) * random.nextGaussian();
    }
  }
}
