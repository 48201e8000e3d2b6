package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.FalseDiscovery;
import io.github.gobenchreporter.stats.Scale;
import io.github.gobenchreporter.stats.Student;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Evidence[] evidence = new Evidence[rows.size()];
    Map<Integer, List<Integer>> units = new LinkedHashMap<>();
    List<MeasuredRow> measured =
        Parallel.map(rows.size(), i -> new MeasuredRow(rows.get(i).finite(), window));
    for (int i = 0; i < evidence.length; i++) {
      MeasuredRow row = measured.get(i);
      if (ExactRow.is(row)) {
        evidence[i] = ExactRow.judge(row);
      } else if (row.usable()) {
        units.computeIfAbsent(rows.get(i).unit(), key -> new ArrayList<>()).add(i);
      } else {
        evidence[i] = missing(row);
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
    fill(evidence, predictions, measured, alpha);
    return new Judgement(List.of(evidence), List.copyOf(shifts));
  }

  private static void fill(
      Evidence[] evidence, Prediction[] predictions, List<MeasuredRow> rows, double alpha) {
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
          evidence[noisy[k]] =
              evidence(rows.get(noisy[k]), found, p[k], discovery.adjusted()[k], half, detectable);
        });
  }

  private static Evidence evidence(
      MeasuredRow row,
      Prediction found,
      double p,
      double adjustedP,
      double half,
      double detectable) {
    return new Evidence(
        row.logs ? Math.exp(found.level()) : found.level() * row.divisor,
        row.fromScale(found.change()),
        row.fromScale(found.change() - half),
        row.fromScale(found.change() + half),
        row.fromScale(found.change()) - row.fromScale(found.change() - found.hostShift()),
        p,
        adjustedP,
        row.fromScale(detectable),
        found.runs(),
        false,
        notes(row, found));
  }

  private static List<String> notes(MeasuredRow row, Prediction found) {
    List<String> notes = new ArrayList<>();
    if (found.runs() == 1) {
      notes.add("one stored run: the spread between runs is assumed");
    }
    if (row.start > 0) {
      notes.add("runs before the last change point are left out");
    }
    if (row.head.length > 1) {
      notes.add("re-runs share the state of the host");
    }
    if (row.series.scale() == Scale.RATIO && !row.logs) {
      notes.add("not above zero everywhere: compared without logarithms");
    }
    return List.copyOf(notes);
  }

  private static Evidence missing(MeasuredRow row) {
    double nan = Double.NaN;
    double before = row.baselineLevel();
    double now = row.headLevel();
    if (before == 0 && now != 0 && !Double.isNaN(now)) {
      double change = ExactRow.change(row.series.scale(), before, now);
      return new Evidence(before, change, change, change, 0, 0, 0, 0, 1, true, List.of());
    }
    if (before == 0 && now == 0) {
      return new Evidence(0, 0, 0, 0, 0, 1, 1, 0, 1, true, List.of());
    }
    return new Evidence(
        before, nan, nan, nan, 0, 1, 1, nan, 0, false, List.of("nothing to compare"));
  }
}
