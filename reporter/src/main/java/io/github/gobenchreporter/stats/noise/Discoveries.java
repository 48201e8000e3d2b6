package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.FalseDiscovery;
import java.util.Arrays;
import java.util.List;

/**
 * Which rows of a report chance does not explain, judged together: each p, divided by the row's
 * part of the error budget, under one false discovery rate. Rows are numbered unit by unit.
 */
final class Discoveries {
  private final double alpha;
  private final double[] p;
  private final double[] weights;
  private final double[] shares;
  private final double[] adjusted;

  /** The divided p at which one more row would be supported. */
  private final double level;

  Discoveries(List<JudgedUnit> units, List<MeasuredRow> rows, double alpha) {
    this.alpha = alpha;
    int count = units.stream().mapToInt(unit -> unit.members().size()).sum();
    p = new double[count];
    weights = Budget.of(units);
    shares = new double[count];
    int[] families = new int[count];
    boolean bare = isBare(rows);
    int next = 0;
    for (JudgedUnit unit : units) {
      Arrays.fill(shares, next, next + unit.members().size(), Familiarity.of(unit, bare).share());
      for (int r = 0; r < unit.members().size(); r++) {
        p[next] = unit.noise().p[r];
        families[next++] = rows.get(unit.members().get(r)).series.family();
      }
    }
    double[] divided = new double[count];
    for (int i = 0; i < count; i++) {
      divided[i] = p[i] < 1 ? p[i] / weights[i] / shares[i] : Double.POSITIVE_INFINITY;
    }
    FalseDiscovery discovery = new FalseDiscovery(divided, families);
    adjusted = discovery.adjusted();
    level = discovery.level(alpha);
  }

  private static boolean isBare(List<MeasuredRow> rows) {
    double samples =
        rows.stream()
            .filter(row -> row.head.length > 0)
            .mapToInt(row -> row.series.head().samples().get(0).length)
            .average()
            .orElse(Familiarity.TELLING_SAMPLES);
    return samples < Familiarity.TELLING_SAMPLES;
  }

  double p(int row) {
    return p[row];
  }

  /** The same within the report. */
  double adjusted(int row) {
    return adjusted[row];
  }

  boolean isSupported(int row) {
    return adjusted[row] <= alpha;
  }

  /** The change of a row, on its scale, from which on it would be supported. */
  double proven(int row, RowNoise noise) {
    return noise.halfWidth(Math.min(1, level * weights[row] * shares[row]));
  }

  /** By which p is divided: the row's part of the error budget, 1 on average. */
  double weight(int row) {
    return weights[row];
  }

  /** What rows of its unit may spend of alpha. */
  double share(int row) {
    return shares[row];
  }
}
