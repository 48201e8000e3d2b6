package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Samples;
import io.github.gobenchreporter.stats.Scale;
import java.util.Arrays;

/**
 * One row of a report, a benchmark in a unit, as it was measured before and now.
 *
 * @param family number shared by the units of one benchmark: one member of the false discovery rate
 * @param unit number shared by the rows of one unit, whose noise is estimated together
 * @param scale how values compare
 * @param exact whether the unit is declared to be without noise
 * @param baseline the samples of each stored run, oldest first; index k is the same run in every
 *     row, an empty array where that run lacks the row
 * @param head the samples of each head run; index 0 is the full run, later ones are re-runs
 */
public record RunSeries(
    int family, int unit, Scale scale, boolean exact, double[][] baseline, double[][] head) {

  /**
   * The same without NaN, infinite and absurd samples and without head runs that hold nothing else.
   */
  RunSeries finite() {
    if (Samples.areFinite(Arrays.asList(baseline))
        && Samples.areFinite(Arrays.asList(head))
        && haveSamples(head)) {
      return this;
    }
    double[][] measured = new double[head.length][];
    int kept = 0;
    for (double[] run : head) {
      double[] finite = Samples.finite(run);
      if (finite.length > 0) {
        measured[kept++] = finite;
      }
    }
    double[][] stored = new double[baseline.length][];
    for (int k = 0; k < stored.length; k++) {
      stored[k] = Samples.finite(baseline[k]);
    }
    return new RunSeries(family, unit, scale, exact, stored, Arrays.copyOf(measured, kept));
  }

  private static boolean haveSamples(double[][] runs) {
    for (double[] run : runs) {
      if (run.length == 0) {
        return false;
      }
    }
    return true;
  }
}
