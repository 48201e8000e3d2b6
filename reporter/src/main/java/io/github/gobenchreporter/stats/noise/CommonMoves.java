package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Quantiles;

/**
 * What the rows of a unit did together in each run: the host, or everything, not one row. Told from
 * eight rows on; 0 below that.
 *
 * @param stored by run
 * @param head the same in the head's run
 * @param headVariance of its estimate
 * @param centers of the rows, with the common moves taken out
 */
record CommonMoves(double[] stored, double head, double headVariance, double[] centers) {
  /** Of fewer rows the common move cannot be told from their own. */
  static final int FEWEST_ROWS = 8;

  private static final int ROUNDS = 2;
  private static final int STEPS = 4;
  private static final double NEIGHBOURS = 3;

  /** What a weighted mean with far rows held back loses against the best one. */
  private static final double LOSS = 1.2;

  private static final double TINY = 1e-9;
  private static final double SMALLEST = 1e-4;

  static CommonMoves of(UnitRuns unit) {
    double[] shift = new double[unit.runs()];
    double[] centers = Centers.of(unit.stored(), shift);
    if (unit.rows() < FEWEST_ROWS) {
      return new CommonMoves(shift, 0, 0, centers);
    }
    double[] scales = new double[0];
    if (unit.runs() > 1) {
      for (int round = 0; round < ROUNDS; round++) {
        scales = scales(unit, shift, centers);
        for (int k = 0; k < shift.length; k++) {
          shift[k] = robustMean(distances(unit, k, centers), scales);
        }
        centers = Centers.of(unit.stored(), shift);
      }
    } else {
      scales = scalesOfHead(unit, centers);
    }
    double precision = 0;
    for (int r = 0; r < scales.length; r++) {
      precision += 1 / (scales[r] * scales[r] + unit.headVariance()[r]);
    }
    double head = robustMean(distances(unit, unit.runs(), centers), scales);
    return new CommonMoves(shift, head, LOSS / precision, centers);
  }

  /** Each row's scatter, moderated by the typical one. */
  private static double[] scales(UnitRuns unit, double[] shift, double[] centers) {
    int rows = unit.rows();
    double[] squares = new double[rows];
    double[] degrees = new double[rows];
    double[] variances = new double[rows];
    for (int r = 0; r < rows; r++) {
      double[] values = Centers.present(unit.stored()[r], shift);
      for (double value : values) {
        squares[r] += (value - centers[r]) * (value - centers[r]);
      }
      degrees[r] = values.length - 1;
      variances[r] = squares[r] / Math.max(1, degrees[r]);
    }
    double typical = Quantiles.median(variances);
    double[] scales = new double[rows];
    for (int r = 0; r < rows; r++) {
      double variance = (NEIGHBOURS * typical + squares[r]) / (NEIGHBOURS + degrees[r]);
      scales[r] = Math.sqrt(variance + unit.storedVariance()[r]);
    }
    return scales;
  }

  /** With one stored run the changes themselves show the scatter. */
  private static double[] scalesOfHead(UnitRuns unit, double[] centers) {
    double[] distances = distances(unit, unit.runs(), centers);
    double center = Quantiles.median(distances);
    double scale = Centers.MAD * Centers.medianDistance(distances, center);
    double[] scales = new double[distances.length];
    java.util.Arrays.fill(scales, Math.max(SMALLEST, scale));
    return scales;
  }

  private static double[] distances(UnitRuns unit, int run, double[] centers) {
    double[] distances = new double[unit.rows()];
    for (int r = 0; r < distances.length; r++) {
      double value = run == unit.runs() ? unit.head()[r] : unit.stored()[r][run];
      distances[r] = value - centers[r];
    }
    return distances;
  }

  /** A mean in which unsteady rows and far ones count less; 0 where no row has the run. */
  private static double robustMean(double[] distances, double[] scales) {
    double[] present = Centers.present(distances, new double[distances.length]);
    if (present.length == 0) {
      return 0;
    }
    double center = Quantiles.median(present);
    double spread = Centers.MAD * Centers.medianDistance(present, center) / 2;
    for (int step = 0; step < STEPS; step++) {
      double sum = 0;
      double weights = 0;
      for (int r = 0; r < distances.length; r++) {
        if (!Double.isNaN(distances[r])) {
          double scale = Math.max(scales[r], spread) + TINY;
          double z = (distances[r] - center) / scale;
          double weight = 5 / (4 + z * z) / (scale * scale);
          sum += weight * distances[r];
          weights += weight;
        }
      }
      center = sum / weights;
    }
    return center;
  }
}
