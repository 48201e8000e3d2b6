package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Evidence;
import io.github.gobenchreporter.stats.Odds;
import io.github.gobenchreporter.stats.Parallel;
import io.github.gobenchreporter.stats.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is said of the rows of one unit, and of what they did together. */
final class UnitEstimates {
  /** A change of the smallest detectable size is found nine times of ten: 80 % either way. */
  private static final double MISSED = 0.2;

  private final JudgedUnit unit;
  private final List<MeasuredRow> rows;
  private final Discoveries discoveries;
  private final int from;
  private final double alpha;
  private final boolean[] still;
  private final Optional<Together> together;
  private final boolean notable;

  /**
   * @param rows of the report
   * @param from the number of the unit's first row among the discoveries
   * @param alpha 1 − the confidence of intervals
   */
  UnitEstimates(
      JudgedUnit unit, List<MeasuredRow> rows, Discoveries discoveries, int from, double alpha) {
    this.unit = unit;
    this.rows = rows;
    this.discoveries = discoveries;
    this.from = from;
    this.alpha = alpha;
    still = new boolean[unit.members().size()];
    for (int r = 0; r < still.length; r++) {
      still[r] = unit.stoodStill(r, discoveries.isSupported(from + r), alpha);
    }
    together = unit.together(still);
    notable = together.filter(it -> it.notable(Change.RELEVANT)).isPresent();
  }

  /** What the rows did together, where there are enough of them to tell. */
  Optional<Together> together() {
    return together;
  }

  /** Puts each row's estimate in its place in the report. */
  void into(Estimate[] estimates) {
    Parallel.forEach(
        still.length,
        r -> estimates[unit.members().get(r)] = of(r, rows.get(unit.members().get(r))));
  }

  private Estimate of(int r, MeasuredRow row) {
    UnitNoise noise = unit.noise();
    int runs = noise.runs[r];
    double raw = noise.raw[r];
    double half = noise.noise[r].halfWidth(alpha);
    double sure = noise.noise[r].halfWidth(MISSED);
    double proven = discoveries.proven(from + r, noise.noise[r]);
    Odds odds =
        new Odds(
            OptionalDouble.of(discoveries.p(from + r)),
            OptionalDouble.of(discoveries.adjusted(from + r)),
            OptionalDouble.of(row.fromScale(proven + sure)),
            discoveries.isSupported(from + r));
    return new Estimate(
        row.baselineCenter(row.fromLevel(noise.moves.center(r)), runs),
        row.headCenter(),
        new Change(
            row.fromScale(raw),
            row.fromScale(raw - half),
            row.fromScale(raw + half),
            row.fromScale(attributable(raw, noise.change[r]))),
        odds,
        new Basis(runs, row.storedRuns - runs, false),
        cautions(r, row),
        Optional.of(evidence(r, row, proven, half / sure)));
  }

  private Evidence evidence(int r, MeasuredRow row, double proven, double tail) {
    UnitNoise noise = unit.noise();
    RowNoise own = noise.noise[r];
    RowPrior prior = own.prior();
    return new Evidence(
        row.fromScale(noise.change[r]),
        row.fromScale(own.mixture().standardError()),
        noise.runs[r] - 1,
        row.fromScale(Math.sqrt(noise.headVariance[r])),
        row.fromScale(Math.sqrt(noise.storedVariance[r])),
        row.fromScale(own.step()),
        tail,
        row.fromScale(proven),
        discoveries.weight(from + r),
        discoveries.share(from + r),
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

  private List<Caution> cautions(int r, MeasuredRow row) {
    int runs = unit.noise().runs[r];
    List<Caution> cautions = new ArrayList<>();
    if (runs == 1) {
      cautions.add(Caution.ONE_STORED_RUN);
    }
    if (row.storedRuns > runs) {
      cautions.add(Caution.BEFORE_CHANGE_POINT);
    }
    if (unit.noise().beforeStep[r]) {
      cautions.add(Caution.AS_BEFORE_STEP);
    }
    if (row.head.length > 1) {
      cautions.add(Caution.RUNS_OF_ONE_JOB);
    }
    if (row.series.scale() == Scale.RATIO && !row.logs) {
      cautions.add(Caution.NOT_ABOVE_ZERO);
    }
    if (notable && still[r]) {
      cautions.add(Caution.STOOD_STILL);
    } else if (notable && unit.went(r)) {
      cautions.add(Caution.MOVED_WITH_ALL);
    }
    return cautions;
  }
}
