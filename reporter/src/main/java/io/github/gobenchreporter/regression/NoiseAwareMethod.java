package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.Method.Evaluation;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Scale;
import io.github.gobenchreporter.stats.noise.Judgement;
import io.github.gobenchreporter.stats.noise.NoiseModel;
import io.github.gobenchreporter.stats.noise.RunSeries;
import io.github.gobenchreporter.stats.noise.Suspects;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The default method, put to a report's pairs: {@link NoiseModel} takes numbers, this gives it
 * those of one chip together and hands back the estimates.
 */
final class NoiseAwareMethod {
  private NoiseAwareMethod() {}

  /** A rate that follows from a time has an interval of its own, and no part in the evidence. */
  static Evaluation evaluate(List<Pair> pairs, Policy policy) {
    Set<Pair> rates = DerivedRate.among(pairs);
    List<Pair> own = pairs.stream().filter(pair -> !rates.contains(pair)).toList();
    Map<Unit, Integer> units = new LinkedHashMap<>();
    Judgement judgement = judge(own, policy, units);
    List<CommonMove> moves = moves(judgement, own, List.copyOf(units.keySet()), policy);
    if (rates.isEmpty()) {
      return new Evaluation(judgement.rows(), moves);
    }
    List<Pair> derived = pairs.stream().filter(rates::contains).toList();
    Iterator<Estimate> ofRates = judge(derived, policy, new HashMap<>()).rows().iterator();
    Iterator<Estimate> ofOthers = judgement.rows().iterator();
    return new Evaluation(
        pairs.stream().map(pair -> (rates.contains(pair) ? ofRates : ofOthers).next()).toList(),
        moves);
  }

  private static Judgement judge(List<Pair> pairs, Policy policy, Map<Unit, Integer> units) {
    Map<Benchmark, Integer> families = new HashMap<>();
    List<RunSeries> series = new ArrayList<>(pairs.size());
    for (Pair pair : pairs) {
      int family = families.computeIfAbsent(pair.benchmark(), unused -> families.size());
      int unit = units.computeIfAbsent(pair.unit(), unused -> units.size());
      series.add(series(pair, family, unit));
    }
    return NoiseModel.judge(series, policy.alpha(), policy.window());
  }

  /** The benchmarks with a row that may turn out a regression and that a further run may settle. */
  static Set<Benchmark> suspects(List<Pair> pairs, Policy policy, int round) {
    List<Estimate> rows = evaluate(pairs, policy).rows();
    int[] headRuns = new int[pairs.size()];
    double[] worse = new double[pairs.size()];
    for (int i = 0; i < worse.length; i++) {
      headRuns[i] = pairs.get(i).head().measured().length;
      worse[i] = badLimit(pairs.get(i), rows.get(i).baseline().value(), policy.thresholds());
    }
    Set<Benchmark> suspects = new LinkedHashSet<>();
    for (int i : Suspects.select(rows, headRuns, worse, round)) {
      suspects.add(pairs.get(i).benchmark());
    }
    return suspects;
  }

  /** The threshold in the bad direction, signed; NaN where nothing gates there. */
  private static double badLimit(Pair pair, double center, Thresholds thresholds) {
    return thresholds
        .of(pair)
        .map(
            threshold -> {
              double limit = threshold.limit(center, pair.points());
              return switch (threshold.direction(pair.unit().better())) {
                case LOWER -> limit;
                case HIGHER -> -limit;
                case UNKNOWN -> Double.NaN;
              };
            })
        .orElse(Double.NaN);
  }

  private static RunSeries series(Pair pair, int family, int unit) {
    return new RunSeries(
        family,
        unit,
        Scale.of(pair.points()),
        pair.exact(),
        pair.baseline(),
        pair.head().withSamples());
  }

  /** What the rows of each unit did together in which anything is judged. */
  private static List<CommonMove> moves(
      Judgement judgement, List<Pair> pairs, List<Unit> units, Policy policy) {
    List<CommonMove> moves = new ArrayList<>();
    judgement
        .together()
        .forEach(
            (number, together) -> {
              Unit unit = units.get(number);
              if (pairs.stream().anyMatch(it -> it.unit().equals(unit) && isGated(it, policy))) {
                moves.add(CommonMove.of(unit, together, policy.thresholds()));
              }
            });
    return moves;
  }

  private static boolean isGated(Pair pair, Policy policy) {
    return policy.thresholds().of(pair).isPresent();
  }
}
