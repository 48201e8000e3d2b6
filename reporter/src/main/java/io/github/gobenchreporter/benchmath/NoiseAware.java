package io.github.gobenchreporter.benchmath;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** So many rows are worth all cores. */
  private static final int MANY = 5000;

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
        (rows.size() < MANY ? rows.stream() : rows.parallelStream())
            .map(row -> new MeasuredRow(row.finite(), window))
            .toList();
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
          for (int r = 0; r < members.size(); r++) {
            predictions[members.get(r)] = together.predict(r);
          }
          if (members.size() >= HostShift.FEWEST_ROWS) {
            shifts.add(together.host.common(unit));
          }
        });
    fill(evidence, predictions, measured, alpha);
    return new Judgement(List.of(evidence), List.copyOf(shifts));
  }

  private static void fill(
      Evidence[] evidence, Prediction[] predictions, List<MeasuredRow> rows, double alpha) {
    List<Integer> noisy = new ArrayList<>();
    for (int i = 0; i < predictions.length; i++) {
      if (predictions[i] != null) {
        noisy.add(i);
      }
    }
    double[] p = noisy.stream().mapToDouble(i -> predictions[i].p()).toArray();
    int[] families = noisy.stream().mapToInt(i -> rows.get(i).series.family()).toArray();
    FalseDiscovery discovery = new FalseDiscovery(p, families);
    Student student = new Student();
    double level = discovery.level(alpha);
    for (int k = 0; k < p.length; k++) {
      int i = noisy.get(k);
      Prediction found = predictions[i];
      double half = student.upper(alpha / 2, found.degrees()) * found.error();
      double detectable =
          (student.upper(level / 2, found.degrees()) + student.upper(1 - POWER, found.degrees()))
              * found.error();
      evidence[i] =
          evidence(rows.get(i), found, p[k], half, detectable)
              .withAdjustedP(discovery.adjusted()[k]);
    }
  }

  private static Evidence evidence(
      MeasuredRow row, Prediction found, double p, double half, double detectable) {
    return new Evidence(
        row.logs ? Math.exp(found.level()) : found.level() * row.divisor,
        row.fromScale(found.change()),
        row.fromScale(found.change() - half),
        row.fromScale(found.change() + half),
        row.fromScale(found.change()) - row.fromScale(found.change() - found.hostShift()),
        p,
        p,
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
