package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.FalseDiscovery;
import io.github.gobenchreporter.stats.Odds;
import io.github.gobenchreporter.stats.Scale;
import io.github.gobenchreporter.stats.Student;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The default method: is a change larger than this host's noise explains?
 *
 * <p>A prediction limit for the head's runs from the stored runs since the last change point, with
 * the variance between runs moderated over the rows of a unit (Smyth 2004, "limma"), tails and
 * correlation learnt from the stored runs, the host's common shift taken out, and one false
 * discovery rate over the report.
 */
public final class NoiseAware {
  private static final double POWER = 0.9;

  private NoiseAware() {}

  /**
   * Judges the rows of one chip's report together.
   *
   * @param rows in any order; each result has its row's place
   * @param alpha the false discovery rate, and 1 − the intervals' confidence; in (0, 1)
   * @param window how many of the newest stored runs count; at least 1
   */
  public static Judgement judge(List<RunSeries> rows, double alpha, int window) {
    Estimate[] estimates = new Estimate[rows.size()];
    Map<Integer, List<Integer>> units = new LinkedHashMap<>();
    List<MeasuredRow> measured =
        Parallel.map(rows.size(), i -> new MeasuredRow(rows.get(i).finite(), window));
    for (int i = 0; i < estimates.length; i++) {
      MeasuredRow row = measured.get(i);
      if (ExactRow.is(row)) {
        estimates[i] = ExactRow.judge(row);
      } else if (row.usable()) {
        units.computeIfAbsent(rows.get(i).unit(), key -> new ArrayList<>()).add(i);
      } else {
        estimates[i] = missing(row);
      }
    }
    List<CommonShift> shifts = new ArrayList<>();
    Prediction[] predictions = new Prediction[rows.size()];
    units.forEach(
        (unit, members) -> {
          UnitRows together = new UnitRows(members.stream().map(measured::get).toList());
          Parallel.forEach(members.size(), r -> predictions[members.get(r)] = together.predict(r));
          if (members.size() >= HostShift.FEWEST_ROWS) {
            shifts.add(together.host.common(unit));
          }
        });
    fill(estimates, predictions, measured, alpha);
    return new Judgement(List.of(estimates), List.copyOf(shifts));
  }

  private static void fill(
      Estimate[] estimates, Prediction[] predictions, List<MeasuredRow> rows, double alpha) {
    int[] noisy =
        IntStream.range(0, predictions.length).filter(i -> predictions[i] != null).toArray();
    double[] p = new double[noisy.length];
    Parallel.forEach(noisy.length, k -> p[k] = predictions[noisy[k]].p());
    int[] families = new int[noisy.length];
    for (int k = 0; k < noisy.length; k++) {
      families[k] = rows.get(noisy[k]).series.family();
    }
    FalseDiscovery discovery = new FalseDiscovery(p, families);
    Student student = new Student();
    double level = discovery.level(alpha);
    Parallel.forEach(
        noisy.length,
        k -> {
          Prediction found = predictions[noisy[k]];
          double df = found.degrees();
          double half = student.upper(alpha / 2, df) * found.error();
          double detectable =
              (student.upper(level / 2, df) + student.upper(1 - POWER, df)) * found.error();
          MeasuredRow row = rows.get(noisy[k]);
          double adjusted = discovery.adjusted()[k];
          Odds odds =
              new Odds(
                  OptionalDouble.of(p[k]),
                  OptionalDouble.of(adjusted),
                  OptionalDouble.of(row.fromScale(detectable)),
                  adjusted <= alpha);
          estimates[noisy[k]] = estimate(row, found, half, odds);
        });
  }

  private static Estimate estimate(MeasuredRow row, Prediction found, double half, Odds odds) {
    double change = row.fromScale(found.change());
    double beyond = row.fromScale(found.change() - found.hostShift());
    double shared = change - beyond;
    double level = row.logs ? Math.exp(found.level()) : found.level() * row.divisor;
    return new Estimate(
        row.baselineCenter(level, found.runs()),
        row.headCenter(),
        new Change(
            change,
            row.fromScale(found.change() - half),
            row.fromScale(found.change() + half),
            attributable(change, shared)),
        odds,
        new Basis(found.runs(), row.start, false),
        cautions(row, found));
  }

  /**
   * Of the change as measured and the change beyond the host's shift the smaller one, or 0 where
   * they point in different directions.
   */
  private static double attributable(double change, double shared) {
    if (shared == 0) {
      return change;
    }
    double beyond = change - shared;
    if (change * beyond <= 0) {
      return 0;
    }
    return Math.abs(change) < Math.abs(beyond) ? change : beyond;
  }

  private static List<Caution> cautions(MeasuredRow row, Prediction found) {
    List<Caution> cautions = new ArrayList<>();
    if (found.runs() == 1) {
      cautions.add(Caution.ONE_STORED_RUN);
    }
    if (row.start > 0) {
      cautions.add(Caution.BEFORE_CHANGE_POINT);
    }
    if (row.head.length > 1) {
      cautions.add(Caution.RUNS_OF_ONE_JOB);
    }
    if (row.series.scale() == Scale.RATIO && !row.logs) {
      cautions.add(Caution.NOT_ABOVE_ZERO);
    }
    return cautions;
  }

  private static Estimate missing(MeasuredRow row) {
    double before = row.baselineLevel();
    double now = row.headLevel();
    if (before == 0 && !Double.isNaN(now)) {
      return new Estimate(
          row.baselineCenter(0, 1),
          row.headCenter(),
          Change.exact(ExactRow.change(row.series.scale(), before, now)),
          Odds.certain(now != 0),
          new Basis(1, 0, true),
          List.of());
    }
    OptionalDouble one = OptionalDouble.of(1);
    return new Estimate(
        row.baselineCenter(before, 1),
        row.headCenter(),
        new Change(Double.NaN, Double.NaN, Double.NaN, Double.NaN),
        new Odds(one, one, OptionalDouble.empty(), false),
        new Basis(0, 0, true),
        List.of(Caution.NOTHING_TO_COMPARE));
  }
}
