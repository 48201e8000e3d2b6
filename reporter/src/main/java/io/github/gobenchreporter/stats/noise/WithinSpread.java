package io.github.gobenchreporter.stats.noise;

import java.util.List;

/**
 * The spread of samples within runs, each row's own moderated by what the rows of its unit have in
 * common.
 */
final class WithinSpread {
  /** Standard deviation assumed where every run is one sample: relative, and in points. */
  private static final double[] ASSUMED = {0.006, 0.1};

  private static final double PRIOR_DEGREES = 8;

  private WithinSpread() {}

  static void moderate(List<MeasuredRow> rows, int scale) {
    double sum = 0;
    double degrees = 0;
    List<double[]> spreads = Parallel.map(rows.size(), r -> rows.get(r).withinSpread());
    for (double[] spread : spreads) {
      sum += spread[0];
      degrees += spread[1];
    }
    double typical = degrees > 0 ? sum / degrees : Math.pow(ASSUMED[scale], 2);
    for (int r = 0; r < rows.size(); r++) {
      double[] spread = spreads.get(r);
      double moderated = (PRIOR_DEGREES * typical + spread[0]) / (PRIOR_DEGREES + spread[1]);
      rows.get(r).setWithin(moderated);
    }
  }
}
