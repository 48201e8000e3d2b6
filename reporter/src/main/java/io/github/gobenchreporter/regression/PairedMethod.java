package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.ab.PairFiles;
import io.github.gobenchreporter.regression.Method.Evaluation;
import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Odds;
import io.github.gobenchreporter.stats.paired.Decision;
import io.github.gobenchreporter.stats.paired.Looks;
import io.github.gobenchreporter.stats.paired.PairedEstimate;
import io.github.gobenchreporter.stats.paired.Pairs;
import io.github.gobenchreporter.stats.paired.Sequence;
import io.github.gobenchreporter.stats.paired.TimeChoice;
import io.github.gobenchreporter.stats.paired.TimedPairs;
import io.github.gobenchreporter.stats.paired.Verdicts;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The method for sides that were measured in turns: the runs of both are rounds, and the same round
 * of both is a pair. A benchmark has one hypothesis about its time; every other unit is judged
 * among its own kind.
 */
final class PairedMethod {
  /** CPU ÷ wall time of a spin beside the pair: no result, but what the choice of time asks for. */
  static final Unit SPIN = new Unit(PairFiles.SPIN);

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
      AlignedRounds aligned = AlignedRounds.of(pairs.get(i));
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
    AlignedRounds wall = AlignedRounds.of(time);
    AlignedRounds ofCpu = wall.sameRounds(cpu.get(time.benchmark()));
    AlignedRounds ofSpins = wall.sameRounds(spins.get(time.benchmark()));
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
    double center = pair.baseline().center().value();
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
                .map(i -> AlignedRounds.of(pairs.get(i)).pairs(pairs.get(i).unit()))
                .toList());
    double[] adjusted = Verdicts.adjusted(estimates);
    for (int k = 0; k < members.size(); k++) {
      PairedEstimate row = estimates.get(k);
      Pair pair = pairs.get(members.get(k));
      boolean enough = row.pairs() >= Verdicts.FEWEST_PAIRS;
      boolean proven = enough ? adjusted[k] <= Verdicts.SUPPORTED : isBeyond(pair, row);
      rows[members.get(k)] = estimate(pair, row, adjusted[k], proven, cautions(enough || proven));
    }
  }

  /** Where the time stopped a row at a look, its other units are asked as strictly as that was. */
  private boolean isBeyond(Pair pair, PairedEstimate row) {
    Looks looks = new Looks((int) pairs.stream().map(Pair::benchmark).distinct().count());
    int number = looks.number(row.pairs());
    Decision decision = number == 0 ? Decision.OPEN : looks.at(number, row, limit(pair));
    return decision == Decision.ABOVE || decision == Decision.BELOW;
  }

  private static List<Caution> cautions(boolean enough) {
    return enough ? List.of() : List.of(Caution.TOO_FEW_PAIRS);
  }

  private Estimate estimate(
      Pair pair, PairedEstimate row, double adjusted, boolean proven, List<Caution> cautions) {
    double level = pair.baseline().center().value();
    double change = scaled(pair, level, row.level());
    return new Estimate(
        pair.baseline().center(),
        pair.head().center(),
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
   * Few pairs, or values without a logarithm: proven only where no value of a side is another's; at
   * the first look the sides have to be far apart, as numbers of allocations are.
   */
  private Estimate plain(Pair pair, AlignedRounds aligned) {
    Center from = pair.baseline().center();
    Center to = pair.head().center();
    boolean apart = aligned.areApart();
    boolean far = aligned.count() >= Looks.FIRST && apart && aligned.areFarApart();
    boolean enough = far || aligned.count() >= Verdicts.FEWEST_PAIRS;
    return new Estimate(
        from,
        to,
        Change.of(pair.change(from.value(), to.value())),
        enough
            ? Odds.certain(apart)
            : new Odds(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), false),
        new Basis(aligned.count(), 0, false),
        cautions(enough));
  }
}
