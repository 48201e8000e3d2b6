package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.MannWhitneyU;
import io.github.gobenchreporter.stats.Odds;
import io.github.gobenchreporter.stats.paired.Verdicts;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What counts as evidence for a change. */
public enum Method {
  /** The default: a prediction limit from this chip's own noise, see {@link NoiseAwareMethod}. */
  NOISE_AWARE("noise-aware") {
    @Override
    Evaluation evaluate(List<Pair> pairs, Policy policy) {
      return NoiseAwareMethod.evaluate(pairs, policy);
    }

    @Override
    Set<Benchmark> suspects(List<Pair> pairs, Policy policy, int round) {
      return NoiseAwareMethod.suspects(pairs, policy, round);
    }
  },

  /** The method of sides measured in turns, see {@link PairedMethod}. */
  PAIRED("paired") {
    @Override
    Evaluation evaluate(List<Pair> pairs, Policy policy) {
      return PairedMethod.evaluate(pairs, policy);
    }

    @Override
    boolean isSuspicious(Estimate estimate, double limit) {
      return estimate.cautions().contains(Caution.TOO_FEW_PAIRS)
          || estimate.odds().adjustedP().orElse(1) < Verdicts.SUSPICIOUS;
    }
  },

  /** None is asked for: beyond the threshold is enough. */
  THRESHOLD("threshold") {
    @Override
    Evaluation evaluate(List<Pair> pairs, Policy policy) {
      return Evaluation.ofEach(pairs, Method::medians);
    }
  },

  /**
   * benchstat's: the Mann–Whitney U-test over all samples, which takes the spread between runs for
   * evidence.
   */
  U_TEST("u-test") {
    @Override
    Evaluation evaluate(List<Pair> pairs, Policy policy) {
      return Evaluation.ofEach(pairs, pair -> uTest(pair, policy));
    }
  };

  /** The p, before any correction, below which a move for the worse is worth a look. */
  private static final double SUSPICIOUS = 0.1;

  private final String word;

  Method(String word) {
    this.word = word;
  }

  /** The word on the command line. */
  public String word() {
    return word;
  }

  @Override
  public String toString() {
    return word;
  }

  public static Optional<Method> ofWord(String word) {
    return Stream.of(values()).filter(method -> method.word.equals(word)).findFirst();
  }

  /**
   * Whether a change beyond the threshold that is not supported deserves to be looked at: here,
   * where chance gives it less than once in ten times, or where no change could be shown.
   */
  boolean isSuspicious(Estimate estimate, double limit) {
    return estimate.odds().p().orElse(1) < SUSPICIOUS
        || estimate.cautions().contains(Caution.TOO_FEW_SAMPLES);
  }

  /**
   * What came out for all pairs of a chip.
   *
   * @param rows one a pair, in their order
   * @param moves what the rows of each unit did together
   */
  record Evaluation(List<Estimate> rows, List<CommonMove> moves) {
    private static Evaluation ofEach(List<Pair> pairs, Function<Pair, Estimate> row) {
      return new Evaluation(pairs.stream().map(row).toList(), List.of());
    }
  }

  /** Evaluates all pairs of a chip; what the rows have in common may count. */
  abstract Evaluation evaluate(List<Pair> pairs, Policy policy);

  /**
   * The benchmarks worth another run in a round of confirmation, from 1: here those that would be a
   * regression.
   */
  Set<Benchmark> suspects(List<Pair> pairs, Policy policy, int round) {
    Set<Benchmark> suspects = new LinkedHashSet<>();
    List<Estimate> rows = evaluate(pairs, policy).rows();
    for (int i = 0; i < rows.size(); i++) {
      if (Comparison.verdict(pairs.get(i), rows.get(i), policy) == Verdict.REGRESSION) {
        suspects.add(pairs.get(i).benchmark());
      }
    }
    return suspects;
  }

  private static Estimate medians(Pair pair) {
    Center before = pair.baseline().center();
    Center after = pair.head().center();
    return estimate(pair, before, after, Odds.UNTOLD, List.of());
  }

  private static Estimate uTest(Pair pair, Policy policy) {
    double[] before = pair.baseline().pooled();
    double[] after = pair.head().pooled();
    if (pair.exact()) {
      return exact(pair, before, after);
    }
    MannWhitneyU test = MannWhitneyU.test(before, after);
    OptionalDouble p = OptionalDouble.of(test.p());
    return estimate(
        pair,
        Center.ofMedian(before),
        Center.ofMedian(after),
        new Odds(p, OptionalDouble.empty(), OptionalDouble.empty(), test.p() <= policy.alpha()),
        cautions(test, before.length, after.length, policy));
  }

  private static Estimate estimate(
      Pair pair, Center from, Center to, Odds odds, List<Caution> cautions) {
    int runs = pair.baseline().measured().length;
    return new Estimate(
        from,
        to,
        Change.of(pair.change(from.value(), to.value())),
        odds,
        new Basis(runs, 0, pair.exact()),
        cautions);
  }

  private static Estimate exact(Pair pair, double[] before, double[] after) {
    Center from = mode(before);
    Center to = mode(after);
    boolean ranges = from.low() != from.high() || to.low() != to.high();
    boolean changed = from.value() != to.value();
    Odds odds =
        new Odds(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(0), changed);
    return estimate(
        pair, from, to, odds, ranges ? List.of(Caution.EXACT_BUT_DIFFERENT) : List.of());
  }

  /** The most frequent value, the smallest among equals. */
  private static Center mode(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double mode = sorted[0];
    int most = 0;
    for (int from = 0, to; from < sorted.length; from = to) {
      for (to = from + 1; to < sorted.length && sorted[to] == sorted[from]; ) {
        to++;
      }
      if (to - from > most) {
        most = to - from;
        mode = sorted[from];
      }
    }
    return new Center(mode, sorted[0], sorted[sorted.length - 1]);
  }

  private static List<Caution> cautions(MannWhitneyU test, int before, int after, Policy policy) {
    if (test.allEqual()) {
      return List.of(Caution.ALL_EQUAL);
    }
    boolean tooFew = smallestP(before, after) > policy.alpha();
    return tooFew ? List.of(Caution.TOO_FEW_SAMPLES) : List.of();
  }

  /** The smallest p that n samples against m can give: 2 / (n + m choose n). */
  private static double smallestP(int n, int m) {
    double ways = 1;
    for (int i = 1; i <= Math.min(n, m); i++) {
      ways = ways * (Math.max(n, m) + i) / i;
    }
    return 2 / ways;
  }
}
