package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchmath.CommonShift;
import io.github.gobenchreporter.benchmath.Judgement;
import io.github.gobenchreporter.benchmath.NoiseAware;
import io.github.gobenchreporter.benchmath.RunSeries;
import io.github.gobenchreporter.benchmath.Scale;
import io.github.gobenchreporter.benchunit.NumberText;
import io.github.gobenchreporter.benchunit.Unit;
import io.github.gobenchreporter.regression.Method.Weighed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The default method, put to a report's pairs: {@link NoiseAware} takes numbers, this gives it
 * those of one chip together and hands back evidence in the words of a report.
 */
final class NoiseAwareMethod {
  private static final double SMALLEST_NOTABLE_SHIFT = 0.005;

  private NoiseAwareMethod() {}

  static Weighed weigh(List<Pair> pairs, Policy policy) {
    Map<Object, Integer> families = new HashMap<>();
    Map<Unit, Integer> units = new HashMap<>();
    List<RunSeries> series = new ArrayList<>(pairs.size());
    for (Pair pair : pairs) {
      int family = families.computeIfAbsent(pair.benchmark(), unused -> families.size());
      int unit = units.computeIfAbsent(pair.unit(), unused -> units.size());
      series.add(series(pair, family, unit));
    }
    Judgement judgement = NoiseAware.judge(series, policy.alpha(), policy.window());
    List<Evidence> rows = new ArrayList<>(pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      rows.add(evidence(pairs.get(i), judgement.rows().get(i), policy));
    }
    return new Weighed(rows, notes(judgement, units));
  }

  private static RunSeries series(Pair pair, int family, int unit) {
    return new RunSeries(
        family,
        unit,
        pair.points() ? Scale.POINTS : Scale.RATIO,
        pair.exact(),
        pair.baseline().toArray(double[][]::new),
        pair.head().toArray(double[][]::new));
  }

  private static Evidence evidence(
      Pair pair, io.github.gobenchreporter.benchmath.Evidence found, Policy policy) {
    double[] stored = Pair.medians(pair.baseline());
    int used = Math.min(Math.max(found.runsUsed(), 1), stored.length);
    Evidence.Center baseline =
        Evidence.Center.ofMedian(Arrays.copyOfRange(stored, stored.length - used, stored.length));
    return new Evidence(
        new Evidence.Center(found.center(), baseline.low(), baseline.high()),
        Evidence.Center.ofMedian(headValues(pair)),
        new Evidence.Change(found.change(), found.low(), found.high(), found.attributable()),
        found.p(),
        found.mde(),
        found.supported(policy.alpha()),
        found.notes());
  }

  /** The samples of a single run, else the medians of the runs: what the change is told from. */
  private static double[] headValues(Pair pair) {
    double[] medians = Pair.medians(pair.head());
    return medians.length == 1 ? Pair.pool(pair.head()) : medians;
  }

  /** A shift of most rows is more likely a new kernel, toolchain or power mode than the code. */
  private static List<String> notes(Judgement judgement, Map<Unit, Integer> units) {
    List<String> notes = new ArrayList<>();
    for (CommonShift shift : judgement.commonShifts()) {
      if (shift.notable(SMALLEST_NOTABLE_SHIFT)) {
        units.forEach(
            (unit, number) -> {
              if (number == shift.unit()) {
                notes.add(sentence(unit, shift));
              }
            });
      }
    }
    return notes;
  }

  private static String sentence(Unit unit, CommonShift shift) {
    String size =
        unit.isPercentage()
            ? NumberText.of(shift.shift(), 2) + " points"
            : NumberText.of(Math.expm1(shift.shift()) * 100, 2) + "%";
    return "%s moved together on this host: %d of %d rows by about %s; look at the host (kernel, toolchain, power) before the code"
        .formatted(unit, Math.round(shift.share() * shift.rows()), shift.rows(), size);
  }
}
