package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.stats.paired.Pairs;
import io.github.gobenchreporter.unit.Unit;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of rounds that both sides have.
 *
 * @param rounds which
 */
record AlignedRounds(int[] rounds, double[] base, double[] head) {
  /** Distances that no scatter within a side comes near. */
  private static final double FAR = 3;

  static AlignedRounds of(Pair pair) {
    double[] base = pair.baseline().medians();
    double[] head = pair.head().medians();
    int most = Math.min(base.length, head.length);
    int[] rounds =
        IntStream.range(0, most)
            .filter(i -> Double.isFinite(base[i]) && Double.isFinite(head[i]))
            .toArray();
    return new AlignedRounds(rounds, pick(base, rounds), pick(head, rounds));
  }

  private static double[] pick(double[] values, int[] rounds) {
    return Arrays.stream(rounds)
        .mapToDouble(i -> i < values.length ? values[i] : Double.NaN)
        .toArray();
  }

  /** Another unit of the same benchmark in these rounds, NaN where it has no value. */
  AlignedRounds sameRounds(@Nullable Pair other) {
    if (other == null) {
      double[] none = new double[rounds.length];
      Arrays.fill(none, Double.NaN);
      return new AlignedRounds(rounds, none, none);
    }
    return new AlignedRounds(
        rounds, pick(other.baseline().medians(), rounds), pick(other.head().medians(), rounds));
  }

  int count() {
    return rounds.length;
  }

  boolean isPositive() {
    return DoubleStream.concat(Arrays.stream(base), Arrays.stream(head)).allMatch(it -> it > 0);
  }

  /** Whether all values of one side are above all of the other. */
  boolean areApart() {
    return gap() > 0;
  }

  /** Whether they are apart by more than the values of a side vary, thrice. */
  boolean areFarApart() {
    return gap() > FAR * Math.max(range(base), range(head));
  }

  /** Between the sides; below 0 where they overlap. */
  private double gap() {
    DoubleSummaryStatistics before = Arrays.stream(base).summaryStatistics();
    DoubleSummaryStatistics after = Arrays.stream(head).summaryStatistics();
    return Math.max(after.getMin() - before.getMax(), before.getMin() - after.getMax());
  }

  private static double range(double[] values) {
    DoubleSummaryStatistics all = Arrays.stream(values).summaryStatistics();
    return all.getMax() - all.getMin();
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
