package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.Runs;
import java.util.Arrays;

/**
 * What the rows of a unit did together in each run: the host, or everything, not one row. Told from
 * eight rows on; 0 below that.
 *
 * @param stored by run
 * @param head the same in the head's run
 * @param headVariance of its estimate
 * @param centers by row and level, with the common moves taken out
 */
record CommonMoves(double[] stored, double head, double headVariance, double[][] centers) {
  /** Of fewer rows the common move cannot be told from their own. */
  static final int FEWEST_ROWS = 8;

  /** Levels and moves are told by each other: the second round has the levels without the moves. */
  private static final int ROUNDS = 2;

  /**
   * Each leaves two sevenths of the error, as in {@link Centers}: 4 leave less than a hundredth.
   */
  private static final int STEPS = 4;

  /** How many runs the typical row is worth. Insensitive between 1 and 10. */
  private static final double NEIGHBOURS = 3;

  /** What a weighted mean with far rows held back loses against the best one. */
  private static final double LOSS = 1.2;

  /** Equal rows have a scale; far below a printed digit. */
  private static final double TINY = 1e-9;

  /** Rows that all did the same scatter as a value of four digits is rounded, at most. */
  private static final double SMALLEST = 1e-4;

  static CommonMoves of(UnitRuns unit) {
    double[] moves = new double[unit.runs()];
    double[][] centers = Centers.of(unit, moves);
    if (unit.rows() < FEWEST_ROWS) {
      return new CommonMoves(moves, 0, 0, centers);
    }
    double[] scales = new double[0];
    if (unit.runs() > 1) {
      for (int round = 0; round < ROUNDS; round++) {
        double[][] distances = distances(unit, centers);
        scales = scales(unit, distances, moves);
        for (int k = 0; k < moves.length; k++) {
          moves[k] = robustMean(distances[k], scales);
        }
        centers = Centers.of(unit, moves);
      }
    } else {
      scales = scalesOfHead(ofHead(unit, centers));
    }
    double precision = 0;
    for (int r = 0; r < scales.length; r++) {
      precision += 1 / (scales[r] * scales[r] + unit.headVariance()[r]);
    }
    double head = robustMean(ofHead(unit, centers), scales);
    return new CommonMoves(moves, head, LOSS / precision, centers);
  }

  /** A row's present level. */
  double center(int row) {
    return centers[row][centers[row].length - 1];
  }

  /** How far each row is from its level, by run; NaN where the run lacks it. */
  private static double[][] distances(UnitRuns unit, double[][] centers) {
    double[][] distances = new double[unit.runs()][unit.rows()];
    for (int r = 0; r < unit.rows(); r++) {
      for (int level = 0; level < centers[r].length; level++) {
        for (int k = unit.levels()[r][level]; k < unit.end(r, level); k++) {
          distances[k][r] = unit.stored()[r][k] - centers[r][level];
        }
      }
    }
    return distances;
  }

  private static double[] ofHead(UnitRuns unit, double[][] centers) {
    double[] distances = new double[unit.rows()];
    for (int r = 0; r < distances.length; r++) {
      distances[r] = unit.head()[r] - centers[r][centers[r].length - 1];
    }
    return distances;
  }

  /** Each row's scatter, moderated by the typical one. */
  private static double[] scales(UnitRuns unit, double[][] distances, double[] moves) {
    int rows = unit.rows();
    double[] squares = new double[rows];
    double[] degrees = new double[rows];
    double[] variances = new double[rows];
    for (int r = 0; r < rows; r++) {
      degrees[r] = -unit.levels()[r].length;
      for (int k = 0; k < moves.length; k++) {
        double distance = distances[k][r] - moves[k];
        if (!Double.isNaN(distance)) {
          squares[r] += distance * distance;
          degrees[r]++;
        }
      }
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
  private static double[] scalesOfHead(double[] distances) {
    double center = Quantiles.median(distances);
    double scale = Centers.MAD * Centers.medianDistance(distances, center);
    double[] scales = new double[distances.length];
    Arrays.fill(scales, Math.max(SMALLEST, scale));
    return scales;
  }

  /** A mean in which unsteady rows and far ones count less; 0 where no row has the run. */
  private static double robustMean(double[] distances, double[] scales) {
    double[] present = Runs.present(distances);
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
