package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Evidence;
import io.github.gobenchreporter.stats.FalseDiscovery;
import io.github.gobenchreporter.stats.Odds;
import io.github.gobenchreporter.stats.Parallel;
import io.github.gobenchreporter.stats.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The default method: is a change larger than this host's noise explains?
 *
 * <p>A row's noise is a distribution over how large and of what kind it is: the unit's rows say
 * together which sizes and kinds there are, the row's own runs choose among them. It is never less
 * than the row's own samples and its printed digits allow. What all rows did together is taken out
 * and told by itself, and one false discovery rate holds for the report.
 */
public final class NoiseModel {
  /** A change of the smallest detectable size is found nine times of ten: 80 % either way. */
  private static final double MISSED = 0.2;

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
    Map<Integer, Together> together = fill(estimates, judged, measured, alpha);
    return new Judgement(List.of(estimates), together);
  }

  private static Map<Integer, Together> fill(
      Estimate[] estimates, List<JudgedUnit> units, List<MeasuredRow> rows, double alpha) {
    int count = units.stream().mapToInt(unit -> unit.members().size()).sum();
    double[] p = new double[count];
    int[] families = new int[count];
    int next = 0;
    for (JudgedUnit unit : units) {
      for (int r = 0; r < unit.members().size(); r++) {
        p[next] = unit.noise().p[r];
        families[next++] = rows.get(unit.members().get(r)).series.family();
      }
    }
    double[] weights = Budget.of(units);
    double[] shares = shares(units, count, isBare(rows));
    double[] weighted = new double[count];
    for (int i = 0; i < count; i++) {
      weighted[i] = p[i] < 1 ? p[i] / weights[i] / shares[i] : Double.POSITIVE_INFINITY;
    }
    FalseDiscovery discovery = new FalseDiscovery(weighted, families);
    double level = discovery.level(alpha);
    Map<Integer, Together> common = new LinkedHashMap<>();
    int from = 0;
    for (JudgedUnit unit : units) {
      int first = from;
      boolean[] still = new boolean[unit.members().size()];
      for (int r = 0; r < still.length; r++) {
        still[r] = unit.stoodStill(r, discovery.adjusted()[first + r] <= alpha, alpha);
      }
      Optional<Together> together = unit.together(still);
      together.ifPresent(it -> common.put(unit.unit(), it));
      boolean notable = together.filter(it -> it.notable(Change.RELEVANT)).isPresent();
      Parallel.forEach(
          unit.members().size(),
          r -> {
            int i = unit.members().get(r);
            double adjusted = discovery.adjusted()[first + r];
            RowNoise noise = unit.noise().noise[r];
            double weight = weights[first + r];
            double share = shares[first + r];
            double proven = noise.halfWidth(Math.min(1, level * weight * share));
            double detectable = proven + noise.halfWidth(MISSED);
            Odds odds =
                new Odds(
                    OptionalDouble.of(p[first + r]),
                    OptionalDouble.of(adjusted),
                    OptionalDouble.of(rows.get(i).fromScale(detectable)),
                    adjusted <= alpha);
            double half = noise.halfWidth(alpha);
            RowBudget budget = new RowBudget(proven, half / noise.halfWidth(MISSED), weight, share);
            Evidence evidence = evidence(rows.get(i), unit.noise(), r, budget);
            Optional<Caution> moved =
                !notable
                    ? Optional.empty()
                    : still[r]
                        ? Optional.of(Caution.STOOD_STILL)
                        : unit.went(r) ? Optional.of(Caution.MOVED_WITH_ALL) : Optional.empty();
            estimates[i] = estimate(rows.get(i), unit.noise(), r, half, odds, moved, evidence);
          });
      from += unit.members().size();
    }
    return common;
  }

  private static Estimate estimate(
      MeasuredRow row,
      UnitNoise unit,
      int r,
      double half,
      Odds odds,
      Optional<Caution> moved,
      Evidence evidence) {
    double raw = unit.raw[r];
    double level = row.fromLevel(unit.moves.center(r));
    int runs = unit.runs[r];
    return new Estimate(
        row.baselineCenter(level, runs),
        row.headCenter(),
        new Change(
            row.fromScale(raw),
            row.fromScale(raw - half),
            row.fromScale(raw + half),
            row.fromScale(attributable(raw, unit.change[r]))),
        odds,
        new Basis(runs, row.storedRuns - runs, false),
        cautions(row, runs, moved),
        Optional.of(evidence));
  }

  /** What each row may spend of alpha. */
  private static double[] shares(List<JudgedUnit> units, int count, boolean bare) {
    double[] shares = new double[count];
    int from = 0;
    for (JudgedUnit unit : units) {
      int to = from + unit.members().size();
      Arrays.fill(shares, from, to, Familiarity.of(unit, bare).share());
      from = to;
    }
    return shares;
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

  /** What a row has of the report's error budget, and how far that reaches on the scale. */
  private record RowBudget(double proven, double tail, double weight, double share) {}

  private static Evidence evidence(MeasuredRow row, UnitNoise unit, int r, RowBudget budget) {
    RowNoise noise = unit.noise[r];
    RowPrior prior = noise.prior();
    return new Evidence(
        row.fromScale(unit.change[r]),
        row.fromScale(noise.mixture().standardError()),
        unit.runs[r] - 1,
        row.fromScale(Math.sqrt(unit.headVariance[r])),
        row.fromScale(Math.sqrt(unit.storedVariance[r])),
        row.fromScale(noise.step()),
        budget.tail,
        row.fromScale(budget.proven),
        budget.weight,
        budget.share,
        new Evidence.Prior(row.fromScale(prior.size()), prior.heavy(), prior.jumping()));
  }

  /**
   * Of the change as measured and the change beyond the common move the smaller one, or 0 where
   * they point in different directions.
   */
  private static double attributable(double raw, double beyond) {
    if (raw * beyond <= 0) {
      return 0;
    }
    return Math.abs(raw) < Math.abs(beyond) ? raw : beyond;
  }

  private static List<Caution> cautions(MeasuredRow row, int runs, Optional<Caution> moved) {
    List<Caution> cautions = new ArrayList<>();
    if (runs == 1) {
      cautions.add(Caution.ONE_STORED_RUN);
    }
    if (row.storedRuns > runs) {
      cautions.add(Caution.BEFORE_CHANGE_POINT);
    }
    if (row.head.length > 1) {
      cautions.add(Caution.RUNS_OF_ONE_JOB);
    }
    if (row.series.scale() == Scale.RATIO && !row.logs) {
      cautions.add(Caution.NOT_ABOVE_ZERO);
    }
    moved.ifPresent(cautions::add);
    return cautions;
  }
}
