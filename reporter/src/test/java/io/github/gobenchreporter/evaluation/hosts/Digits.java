package io.github.gobenchreporter.evaluation.hosts;

/**
 * How much of a number reaches the reader. MB/s has always been {@code %7.2f}; B/op and allocs/op
 * are quotients of integers, so cut, not rounded.
 *
 * @see <a href="https://cs.opensource.google/go/go/+/master:src/testing/benchmark.go">testing:
 *     BenchmarkResult.String, prettyPrint, MemString</a>
 */
public enum Digits {
  /** Everything: no version of Go does that, but the other draws can be measured so. */
  UNROUNDED {
    @Override
    double time(double ns) {
      return ns;
    }

    @Override
    double rate(double megabytes) {
      return megabytes;
    }

    @Override
    double whole(double mean) {
      return mean;
    }
  },

  /** Go up to 1.12: two decimals below 10 ns, one below 100 ns, else the fraction is cut off. */
  TWO_DECIMALS {
    @Override
    double time(double ns) {
      if (ns >= 100) {
        return Math.floor(ns);
      }
      return ns < 10 ? rounded(ns, 100) : rounded(ns, 10);
    }
  },

  /** Go since 1.16: four digits, and whole nanoseconds from 999.95 on. */
  FOUR_DIGITS {
    @Override
    double time(double ns) {
      if (ns == 0 || ns >= 999.95) {
        return Math.rint(ns);
      }
      double below = 99.995;
      double scale = 10;
      while (ns < below && scale < 1e7) {
        below /= 10;
        scale *= 10;
      }
      return rounded(ns, scale);
    }
  };

  /** What is printed as ns/op. */
  abstract double time(double ns);

  /** What is printed as MB/s. */
  double rate(double megabytes) {
    return rounded(megabytes, 100);
  }

  /** What is printed as B/op or allocs/op. */
  double whole(double mean) {
    return Math.max(0, Math.floor(mean));
  }

  /** To a multiple of {@code 1 / scale}, halves to even as Go has them. */
  private static double rounded(double value, double scale) {
    return Math.rint(value * scale) / scale;
  }
}
