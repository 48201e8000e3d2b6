package io.github.gobenchreporter.evaluation.hosts;

/**
 * Some rows' samples scatter within a run far more than those of their neighbours: caches, cold
 * starts, two paths through the code.
 *
 * @param rowShare share of the rows, 0 to 1
 * @param cv coefficient of variation of the log-normal part
 * @param factor how many times slower a sample in the upper mode is
 * @param upperShare probability that a sample is in the upper mode
 */
public record Scatter(double rowShare, double cv, double factor, double upperShare) {
  /** No row stands out. */
  public static final Scatter NONE = new Scatter(0, 0, 1, 0);

  /** Log-normal samples. */
  public static Scatter wide(double rowShare, double cv) {
    return new Scatter(rowShare, cv, 1, 0);
  }

  /** Samples in two modes, each as narrow as the samples of a calm row. */
  public static Scatter twoModes(double rowShare, double factor, double upperShare) {
    return new Scatter(rowShare, 0, factor, upperShare);
  }

  /** Standard deviation of the logarithm of a log-normal variable with this cv. */
  double logSd() {
    return Math.sqrt(Math.log1p(cv * cv));
  }
}
