package io.github.gobenchreporter.measure.profile;

/**
 * What the time of a profile is divided by.
 *
 * @param basis what the quotient is
 * @param amount operations in a profile, or nanoseconds of one operation; not used for shares
 */
public record Work(Basis basis, double amount) {
  /** How work is known. */
  public enum Basis {
    /** The benchmark ran a fixed number of operations: {@code -benchtime=400000x}. */
    OPERATIONS,
    /**
     * How long an operation takes was measured elsewhere; the profile tells what of it goes where.
     */
    TIMED,
    /** Nothing is known but the profile: a function's part of it is compared. */
    SHARE
  }

  /** A fixed number of operations in each profile. */
  public static Work operations(double count) {
    return new Work(Basis.OPERATIONS, count);
  }

  /** Operations that take so many nanoseconds. */
  public static Work timed(double nanosPerOperation) {
    return new Work(Basis.TIMED, nanosPerOperation);
  }

  /** Nothing is known of it. */
  public static Work unknown() {
    return new Work(Basis.SHARE, 1);
  }

  /**
   * The work behind a profile, so that a function's samples over it are its nanoseconds per
   * operation, or its share.
   *
   * @param samples all that were looked at
   * @param own those below the benchmark
   * @param period nanoseconds of one sample
   */
  double behind(double samples, double own, double period) {
    return switch (basis) {
      case OPERATIONS -> amount / period;
      case TIMED -> own / amount;
      case SHARE -> samples;
    };
  }
}
