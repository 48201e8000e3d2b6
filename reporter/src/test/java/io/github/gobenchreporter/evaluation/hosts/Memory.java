package io.github.gobenchreporter.evaluation.hosts;

import java.util.SplittableRandom;

/**
 * What the benchmarks allocate. Most allocate the same in every operation; a few do not (growing
 * maps, pools, the share of a set-up), and their mean is no whole number.
 *
 * @param bytes B/op of the benchmarks that allocate
 * @param zeroShare share of the benchmarks that allocate nothing
 * @param flickerShare share of the benchmarks whose mean varies
 * @param betweenSd standard deviation of such a mean from run to run, in bytes
 * @param withinSd and from sample to sample
 */
public record Memory(
    Range bytes, double zeroShare, double flickerShare, double betweenSd, double withinSd) {
  /** Size of an object, that turns bytes into allocations: the runtime's class after 8 bytes. */
  private static final double OBJECT = 16;

  Heap begin(int benchmarks, SplittableRandom random) {
    return new Heap(benchmarks, random);
  }

  /** What each benchmark of a suite allocates. */
  final class Heap {
    private final double[] means;
    private final boolean[] flickers;
    private final SplittableRandom random;

    private Heap(int benchmarks, SplittableRandom random) {
      this.random = random;
      this.flickers = Some.of(flickerShare, benchmarks, random);
      boolean[] zero = Some.of(zeroShare, benchmarks, random);
      this.means = new double[benchmarks];
      for (int i = 0; i < benchmarks; i++) {
        double objects = Math.ceil(bytes.draw(random) / OBJECT);
        double whole = zero[i] ? 0 : objects * OBJECT;
        means[i] = flickers[i] ? whole + OBJECT * random.nextDouble() : whole;
      }
    }

    /** Fills in the mean B/op of each sample of a run. */
    void fill(int benchmark, double[] bytesPerOp) {
      boolean varies = flickers[benchmark];
      double run = means[benchmark] + (varies ? betweenSd * random.nextGaussian() : 0);
      for (int i = 0; i < bytesPerOp.length; i++) {
        bytesPerOp[i] = Math.max(0, run + (varies ? withinSd * random.nextGaussian() : 0));
      }
    }

    boolean singlesOut(int benchmark) {
      return flickers[benchmark];
    }
  }

  /** Mean allocs/op of an operation that allocates so many bytes. */
  static double objects(double bytesPerOp) {
    return bytesPerOp / OBJECT;
  }
}
