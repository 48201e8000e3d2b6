package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Parallel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The default method: is a change larger than this host's noise explains?
 *
 * <p>A row's noise is a distribution over how large and of what kind it is: the unit's rows say
 * together which sizes and kinds there are, the row's own runs choose among them. It is never less
 * than the row's own samples and its printed digits allow. What all rows did together is taken out
 * and told by itself, and one false discovery rate holds for the report.
 */
public final class NoiseModel {
  private NoiseModel() {}

  /**
   * Judges the rows of one chip's report together.
   *
   * @param rows in any order; each result has its row's place
   * @param alpha the share of reports without a change that may show one, and 1 − the intervals'
   *     confidence; in (0, 1)
   * @param window how many of the newest stored runs count; at least 1
   */
  public static Judgement judge(List<RunSeries> rows, double alpha, int window) {
    List<MeasuredRow> measured =
        Parallel.map(rows.size(), i -> new MeasuredRow(rows.get(i), window));
    Estimate[] estimates = new Estimate[rows.size()];
    Map<Integer, List<Integer>> units = new LinkedHashMap<>();
    for (int i = 0; i < estimates.length; i++) {
      MeasuredRow row = measured.get(i);
      if (ExactRow.is(row)) {
        estimates[i] = ExactRow.judge(row);
      } else if (row.usable()) {
        units.computeIfAbsent(rows.get(i).unit(), key -> new ArrayList<>()).add(i);
      } else {
        estimates[i] = FromZero.judge(row);
      }
    }
    List<JudgedUnit> judged =
        Parallel.map(
            List.copyOf(units.entrySet()),
            estimates.length,
            unit -> new JudgedUnit(unit.getKey(), unit.getValue(), measured));
    Discoveries discoveries = new Discoveries(judged, measured, alpha);
    Map<Integer, Together> together = new LinkedHashMap<>();
    int from = 0;
    for (JudgedUnit unit : judged) {
      UnitEstimates its = new UnitEstimates(unit, measured, discoveries, from, alpha);
      its.into(estimates);
      its.together().ifPresent(it -> together.put(unit.unit(), it));
      from += unit.members().size();
    }
    return new Judgement(List.of(estimates), together);
  }
}
