package io.github.gobenchreporter.stats.noise;

/**
 * What the rows of one unit did together in the head run. A shift of most rows is more likely a new
 * kernel, toolchain or power mode than the code.
 *
 * @param unit the number the rows share
 * @param rows how many were compared
 * @param shift their common change on the logarithmic scale, or in points
 * @param usual standard deviation of the same shift over the stored runs; NaN where unknown
 * @param share of rows that moved in the shift's direction, in [0, 1]
 */
public record CommonShift(int unit, int rows, double shift, double usual, double share) {
  private static final int FEWEST = 8;
  private static final double MOST = 0.8;

  /** Whether most rows moved one way, by more than {@code smallest} and beyond the host's habit. */
  public boolean notable(double smallest) {
    boolean unusual = Double.isNaN(usual) || Math.abs(shift) > 3 * usual;
    return rows >= FEWEST && share >= MOST && unusual && Math.abs(shift) > smallest;
  }
}
