package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.Method.Evaluation;
import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Odds;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.paired.Decision;
import io.github.gobenchreporter.stats.paired.PairedEstimate;
import io.github.gobenchreporter.stats.paired.Pairs;
import io.github.gobenchreporter.stats.paired.Sequence;
import io.github.gobenchreporter.stats.paired.TimeChoice;
import io.github.gobenchreporter.stats.paired.TimedPairs;
import io.github.gobenchreporter.stats.paired.Verdicts;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The method for sides that were measured in turns: the runs of both are rounds, and the same round
 * of both is a pair. A benchmark has one hypothesis about its time; every other unit is judged
 * among its own kind.
 */
final class PairedMethod {
  /** CPU ÷ wall time of a spin beside the pair: no result, but what the choice of time asks for. */
  static final Unit SPIN = new Unit("spin-share");

  private final List<Pair> pairs;
  private final Policy policy;

  private PairedMethod(List<Pair> pairs, Policy policy) {
    this.pairs = pairs;
    this.policy = policy;
  }

  static Evaluation evaluate(List<Pair> pairs, Policy policy) {
    Estimate[] rows = new Estimate[pairs.size()];
    new PairedMethod(pairs, policy).fill(rows);
    return new Evaluation(List.of(rows), List.of());
  }

  private void fill(Estimate[] rows) {
    Map<Unit, List<Integer>> units = new LinkedHashMap<>();
    for (int i = 0; i < rows.length; i++) {
      Aligned aligned = Aligned.of(pairs.get(i));
      if (aligned.count() < Pairs.FEWEST || !aligned.isPositive()) {
        rows[i] = plain(pairs.get(i), aligned);
      } else {
        units.computeIfAbsent(pairs.get(i).unit(), unused -> new ArrayList<>()).add(i);
      }
    }
    List<Integer> times = units.remove(Unit.NS_PER_OP);
    if (times != null) {
      times(times, rows);
    }
    units.values().forEach(members -> unit(members, rows));
  }

  /** Times, with the CPU times and spins that belong to them. */
  private void times(List<Integer> members, Estimate[] rows) {
    Map<Benchmark, Pair> cpu = byBenchmark(Unit.CPU_NS_PER_OP);
    Map<Benchmark, Pair> spins = byBenchmark(SPIN);
    List<TimedPairs> timed = new ArrayList<>();
    for (int i : members) {
      timed.add(timed(pairs.get(i), cpu, spins));
    }
    double[] limits = members.stream().mapToDouble(i -> limit(pairs.get(i))).toArray();
    List<Sequence.Settled> settled = Sequence.settle(timed, limits);
    for (int k = 0; k < members.size(); k++) {
      int i = members.get(k);
      Sequence.Settled row = settled.get(k);
      boolean proven = row.decision() == Decision.ABOVE || row.decision() == Decision.BELOW;
      rows[i] = estimate(pairs.get(i), row.estimate(), row.adjusted(), proven, cautions(row));
    }
  }

  private static List<Caution> cautions(Sequence.Settled row) {
    List<Caution> cautions = new ArrayList<>();
    if (row.decision() == Decision.TOO_FEW) {
      cautions.add(Caution.TOO_FEW_PAIRS);
    }
    if (row.choice() == TimeChoice.CPU) {
      cautions.add(Caution.JUDGED_BY_CPU_TIME);
    }
    if (row.choice() == TimeChoice.WALL_WAITS) {
      cautions.add(Caution.WAITS);
    }
    return cautions;
  }

  private Map<Benchmark, Pair> byBenchmark(Unit unit) {
    Map<Benchmark, Pair> found = new HashMap<>();
    pairs.stream()
        .filter(pair -> pair.unit().name().equals(unit.name()))
        .forEach(pair -> found.put(pair.benchmark(), pair));
    return found;
  }

  private static TimedPairs timed(Pair time, Map<Benchmark, Pair> cpu, Map<Benchmark, Pair> spins) {
    Aligned wall = Aligned.of(time);
    Aligned ofCpu = wall.sameRounds(cpu.get(time.benchmark()));
    Aligned ofSpins = wall.sameRounds(spins.get(time.benchmark()));
    return new TimedPairs(
        wall.base(),
        wall.head(),
        ofCpu.base(),
        ofCpu.head(),
        ofSpins.base(),
        wall.step(time.unit()));
  }

  /** The threshold in logs; infinite where none gates. */
  private double limit(Pair pair) {
    double center = Center.ofMedian(Pair.medians(pair.baseline())).value();
    return policy
        .thresholds()
        .of(pair)
        .map(it -> Math.log1p(it.limit(center, pair.points())))
        .orElse(Double.POSITIVE_INFINITY);
  }

  private void unit(List<Integer> members, Estimate[] rows) {
    List<PairedEstimate> estimates =
        PairedEstimate.of(
            members.stream()
                .map(i -> Aligned.of(pairs.get(i)).pairs(pairs.get(i).unit()))
                .toList());
    double[] adjusted = Verdicts.adjusted(estimates);
    for (int k = 0; k < members.size(); k++) {
      PairedEstimate row = estimates.get(k);
      boolean enough = row.pairs() >= Verdicts.FEWEST_PAIRS;
      rows[members.get(k)] =
          estimate(
              pairs.get(members.get(k)),
              row,
              adjusted[k],
              enough && adjusted[k] <= Verdicts.SUPPORTED,
              enough ? List.of() : List.of(Caution.TOO_FEW_PAIRS));
    }
  }

  private Estimate estimate(
      Pair pair, PairedEstimate row, double adjusted, boolean proven, List<Caution> cautions) {
    double level = Center.ofMedian(Pair.medians(pair.baseline())).value();
    double change = scaled(pair, level, row.level());
    return new Estimate(
        Center.ofMedian(Pair.medians(pair.baseline())),
        Center.ofMedian(Pair.medians(pair.head())),
        new Change(
            change,
            scaled(pair, level, row.low(policy.alpha())),
            scaled(pair, level, row.high(policy.alpha())),
            change),
        new Odds(
            OptionalDouble.of(row.p()),
            OptionalDouble.of(adjusted),
            OptionalDouble.of(scaled(pair, level, row.smallest())),
            proven),
        new Basis(row.pairs(), 0, false),
        cautions);
  }

  /** A logarithm of head ÷ base as a change: a fraction, or points of the base's level. */
  private static double scaled(Pair pair, double level, double logarithm) {
    double fraction = PairedEstimate.fraction(logarithm);
    return pair.points() ? fraction * level : fraction;
  }

  /**
   * Few pairs, or values without a logarithm: proven only where no value of a side is another's.
   */
  private Estimate plain(Pair pair, Aligned aligned) {
    Center from = Center.ofMedian(Pair.medians(pair.baseline()));
    Center to = Center.ofMedian(Pair.medians(pair.head()));
    boolean enough = aligned.count() >= Verdicts.FEWEST_PAIRS;
    boolean apart = enough && aligned.areApart();
    return new Estimate(
        from,
        to,
        Change.of(pair.change(from.value(), to.value())),
        enough
            ? Odds.certain(apart)
            : new Odds(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), false),
        new Basis(aligned.count(), 0, false),
        enough ? List.of() : List.of(Caution.TOO_FEW_PAIRS));
  }

  /**
   * The values of rounds that both sides have.
   *
   * @param rounds which
   */
  private record Aligned(int[] rounds, double[] base, double[] head) {
    static Aligned of(Pair pair) {
      double[] base = medians(pair.baseline());
      double[] head = medians(pair.head());
      int most = Math.min(base.length, head.length);
      int[] rounds =
          IntStream.range(0, most)
              .filter(i -> Double.isFinite(base[i]) && Double.isFinite(head[i]))
              .toArray();
      return new Aligned(rounds, pick(base, rounds), pick(head, rounds));
    }

    private static double[] medians(List<double[]> rounds) {
      return Quantiles.medians(rounds);
    }

    private static double[] pick(double[] values, int[] rounds) {
      return Arrays.stream(rounds)
          .mapToDouble(i -> i < values.length ? values[i] : Double.NaN)
          .toArray();
    }

    /** Another unit of the same benchmark in these rounds, NaN where it has no value. */
    Aligned sameRounds(@Nullable Pair other) {
      if (other == null) {
        double[] none = new double[rounds.length];
        Arrays.fill(none, Double.NaN);
        return new Aligned(rounds, none, none);
      }
      return new Aligned(
          rounds, pick(medians(other.baseline()), rounds), pick(medians(other.head()), rounds));
    }

    int count() {
      return rounds.length;
    }

    boolean isPositive() {
      return DoubleStream.concat(Arrays.stream(base), Arrays.stream(head)).allMatch(it -> it > 0);
    }

    boolean areApart() {
      double lowBase = Arrays.stream(base).min().orElse(0);
      double highBase = Arrays.stream(base).max().orElse(0);
      double lowHead = Arrays.stream(head).min().orElse(0);
      double highHead = Arrays.stream(head).max().orElse(0);
      return lowHead > highBase || highHead < lowBase;
    }

    /** The relative step of printed values. */
    double step(Unit unit) {
      return Arrays.stream(base).map(it -> unit.printedStep(it) / it).average().orElse(0);
    }

    Pairs pairs(Unit unit) {
      double[] differences = new double[count()];
      boolean[] baseFirst = new boolean[count()];
      for (int i = 0; i < differences.length; i++) {
        differences[i] = Math.log(head[i] / base[i]);
        baseFirst[i] = rounds[i] % 2 == 0;
      }
      return new Pairs(differences, baseFirst, unit.equals(Unit.CPU_NS_PER_OP) ? 0 : step(unit));
    }
  }
}
