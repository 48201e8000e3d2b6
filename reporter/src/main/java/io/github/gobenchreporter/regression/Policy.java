package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.ReporterException;

/**
 * How a comparison is judged.
 *
 * @param method what counts as evidence
 * @param alpha the error accepted, in (0, 1): per row for {@code u-test}, the share of reports
 *     without a change that may show one for {@code noise-aware}
 * @param window how many stored runs are looked at, at least 1
 * @param thresholds how far a value may move
 */
public record Policy(Method method, double alpha, int window, Thresholds thresholds) {
  /** The default error. */
  public static final double DEFAULT_ALPHA = 0.05;

  /**
   * Checks alpha.
   *
   * @throws ReporterException if alpha is no chance between 0 and 1
   */
  public Policy {
    if (!(alpha > 0 && alpha < 1)) {
      throw ReporterException.input("--alpha " + alpha + ": give a number between 0 and 1");
    }
  }

  /** The same with another method. */
  public Policy with(Method other) {
    return new Policy(other, alpha, window, thresholds);
  }
}
