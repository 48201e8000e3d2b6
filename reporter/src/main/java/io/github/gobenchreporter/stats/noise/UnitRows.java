package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.ChangePoints;
import io.github.gobenchreporter.stats.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of one unit, judged together: they share the host's shift, the prior of the variance,
 * the tails and the resemblance of neighbouring runs.
 */
final class UnitRows {
  private static final double[] DEFAULT_DEVIATION = {0.005, 0.1};
  private static final int FEWEST_FOR_PRIOR = 3;
  private static final int FEWEST_FOR_TAILS = 40;
  private static final int FEWEST_RUNS_FOR_TAILS = 4;
  private static final double SMALLEST_VARIANCE = 1e-14;
  private static final double SMALLEST_SHARE = 0.3;

  private final List<MeasuredRow> rows;
  private final int scale;
  final HostShift host;
  private final double[][] used;
  private final double[] variance;
  private final VariancePrior[] prior;
  private final Tails tails;
  private final double rho;

  /** Rows with a value on both sides, not exact. */
  UnitRows(List<MeasuredRow> rows) {
    this.rows = rows;
    scale = rows.get(0).series.scale().ordinal();
    int runs = rows.stream().mapToInt(row -> row.baseline.length).max().orElse(0);
    WithinSpread.moderate(rows, scale);
    host = new HostShift(rows, runs);
    used =
        Parallel.map(rows.size(), r -> sinceLastChange(rows.get(r), runs)).toArray(double[][]::new);
    variance = new double[rows.size()];
    for (int r = 0; r < rows.size(); r++) {
      variance[r] = used[r].length < 2 ? Double.NaN : Moments.variance(used[r]);
    }
    prior = priors();
    rho = Autocorrelation.pooled(standardized());
    tails = tails();
  }

  private double[] sinceLastChange(MeasuredRow row, int runs) {
    double[] values = new double[row.baseline.length];
    int count = 0;
    int offset = runs - row.baseline.length;
    for (int k = 0; k < values.length; k++) {
      if (!Double.isNaN(row.baseline[k])) {
        values[count++] = row.baseline[k] - host.removed[k + offset];
      }
    }
    values = Arrays.copyOf(values, count);
    int start = ChangePoints.lastLevel(values);
    row.start = start;
    return Arrays.copyOfRange(values, start, count);
  }

  private VariancePrior[] priors() {
    double[] variances = new double[rows.size()];
    double[] degrees = new double[rows.size()];
    int count = 0;
    for (int r = 0; r < rows.size(); r++) {
      if (variance[r] > SMALLEST_VARIANCE) {
        variances[count] = variance[r];
        degrees[count++] = used[r].length - 1;
      }
    }
    VariancePrior fitted =
        count < FEWEST_FOR_PRIOR
            ? spreadOfChanges()
            : VariancePrior.fit(Arrays.copyOf(variances, count), Arrays.copyOf(degrees, count));
    VariancePrior[] priors = new VariancePrior[rows.size()];
    double assumed = Math.pow(DEFAULT_DEVIATION[scale], 2);
    for (int r = 0; r < priors.length; r++) {
      priors[r] = fitted.towards(assumed + rows.get(r).withinBaseline);
    }
    return priors;
  }

  /** With single stored runs the changes themselves show the noise, as most rows did not change. */
  private VariancePrior spreadOfChanges() {
    double[] changes = new double[rows.size()];
    for (int r = 0; r < changes.length; r++) {
      double level = Moments.mean(used[r]);
      changes[r] = (rows.get(r).head[0] - level) / Math.sqrt(1 + 1.0 / used[r].length);
    }
    return ChangeSpread.prior(changes);
  }

  private double moderated(int row, double ownVariance, double degrees) {
    VariancePrior p = prior[row];
    double own = degrees > 0 ? degrees * ownVariance : 0;
    double variance = (p.degrees() * p.variance() + own) / (p.degrees() + degrees);
    return Math.max(variance, SMALLEST_VARIANCE);
  }

  private List<double[]> standardized() {
    List<double[]> residuals = new ArrayList<>();
    for (int r = 0; r < used.length; r++) {
      if (used[r].length > FEWEST_RUNS_FOR_TAILS) {
        double mean = Moments.mean(used[r]);
        double deviation = Math.sqrt(moderated(r, variance[r], used[r].length - 1));
        residuals.add(Arrays.stream(used[r]).map(v -> (v - mean) / deviation).toArray());
      }
    }
    return residuals;
  }

  /** Predicts each stored run from the row's others and fits the errors. */
  private Tails tails() {
    int total = 0;
    for (double[] values : used) {
      total += values.length >= FEWEST_RUNS_FOR_TAILS ? values.length : 0;
    }
    if (total < FEWEST_FOR_TAILS) {
      return Tails.NORMAL;
    }
    double[] errors = new double[total];
    int count = 0;
    double inverseDegrees = 0;
    for (int r = 0; r < used.length; r++) {
      int k = used[r].length;
      if (k < FEWEST_RUNS_FOR_TAILS) {
        continue;
      }
      double mean = Moments.mean(used[r]);
      for (double value : used[r]) {
        double residual = value - mean;
        double others = (k - 1) * variance[r] - k / (k - 1.0) * residual * residual;
        double moderated = moderated(r, Math.max(0, others / (k - 2)), k - 2);
        errors[count++] = residual * k / (k - 1.0) / Math.sqrt(moderated * k / (k - 1.0));
        inverseDegrees += 1 / (prior[r].degrees() + k - 2);
      }
    }
    return Tails.fit(errors, count, count / inverseDegrees);
  }

  /** The head of a row against what its stored runs predict. */
  Prediction predict(int r) {
    MeasuredRow row = rows.get(r);
    int k = used[r].length;
    int m = row.head.length;
    double headMean = Moments.mean(row.head);
    double squares = 0;
    for (double value : row.head) {
      squares += (value - headMean) * (value - headMean);
    }
    double own = k > 1 ? (k - 1) * variance[r] : 0;
    double degrees = k - 1 + m - 1;
    double moderated = moderated(r, degrees > 0 ? (own + squares) / degrees : 0, degrees);
    double correlated = Autocorrelation.inflation(rho, k);
    double unbiased = k > 1 ? moderated / (1 - (correlated - 1) / (k - 1)) : moderated;
    double single =
        Math.max(unbiased - row.withinBaseline + row.withinHead, SMALLEST_SHARE * unbiased);
    Head head = head(row, single, m);
    double center = unbiased / k * (m > 1 ? correlated : 1);
    Tails mean = tails.ofMean(m);
    double error = Math.sqrt(head.variance + center) * mean.scale();
    double level = level(row);
    double change = headMean - level;
    double beyond = head.mean - Moments.mean(used[r]);
    double df = mean.effective(prior[r].degrees() + degrees);
    return new Prediction(level, change, change - beyond, error, df, k);
  }

  private record Head(double mean, double variance) {}

  /** Re-runs share one state of the host, whose usual shift they do not average out. */
  private Head head(MeasuredRow row, double single, int m) {
    double first = row.head[0] - host.removed[host.removed.length - 1];
    if (m == 1) {
      return new Head(first, single);
    }
    double again = Moments.mean(Arrays.copyOfRange(row.head, 1, m));
    double hosts = host.share > 0 ? host.share * host.usual * host.usual : 0;
    double precision = 1 / single;
    double precisionAgain = 1 / (hosts + single / (m - 1));
    double mean = (precision * first + precisionAgain * again) / (precision + precisionAgain);
    return new Head(mean, Autocorrelation.inflation(rho, m) / (precision + precisionAgain));
  }

  private static double level(MeasuredRow row) {
    double[] values = MeasuredRow.present(row.baseline);
    return Moments.mean(Arrays.copyOfRange(values, row.start, values.length));
  }
}
