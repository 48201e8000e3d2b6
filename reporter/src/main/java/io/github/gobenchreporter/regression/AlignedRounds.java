package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.paired.Pairs;
import io.github.gobenchreporter.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of rounds that both sides have.
 *
 * @param rounds which
 */
record AlignedRounds(int[] rounds, double[] base, double[] head) {
  static AlignedRounds of(Pair pair) {
    double[] base = medians(pair.baseline());
    double[] head = medians(pair.head());
    int most = Math.min(base.length, head.length);
    int[] rounds =
        IntStream.range(0, most)
            .filter(i -> Double.isFinite(base[i]) && Double.isFinite(head[i]))
            .toArray();
    return new AlignedRounds(rounds, pick(base, rounds), pick(head, rounds));
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
  AlignedRounds sameRounds(@Nullable Pair other) {
    if (other == null) {
      double[] none = new double[rounds.length];
      Arrays.fill(none, Double.NaN);
      return new AlignedRounds(rounds, none, none);
    }
    return new AlignedRounds(
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
