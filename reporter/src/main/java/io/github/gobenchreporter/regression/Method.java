package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.MannWhitneyU;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What counts as evidence for a change. */
public enum Method {
  /** The default: a prediction limit from this chip's own noise, see {@link NoiseAwareMethod}. */
  NOISE_AWARE("noise-aware") {
    @Override
    Evidence weigh(Pair pair, Policy policy) {
      return NoiseAwareMethod.weigh(List.of(pair), policy).rows().get(0);
    }

    @Override
    Weighed weigh(List<Pair> pairs, Policy policy) {
      return NoiseAwareMethod.weigh(pairs, policy);
    }

    @Override
    Set<Benchmark> suspects(List<Pair> pairs, Policy policy, int round) {
      return NoiseAwareMethod.suspects(pairs, policy, round);
    }
  },

  /** None is asked for: beyond the threshold is enough. */
  THRESHOLD("threshold") {
    @Override
    Evidence weigh(Pair pair, Policy policy) {
      Evidence.Center before = Evidence.Center.ofMedian(Pair.medians(pair.baseline()));
      Evidence.Center after = Evidence.Center.ofMedian(Pair.medians(pair.head()));
      return new Evidence(
          before, after, change(pair, before, after), Double.NaN, Double.NaN, true, List.of());
    }
  },

  /**
   * benchstat's: the Mann–Whitney U-test over all samples, which takes the spread between runs for
   * evidence.
   */
  U_TEST("u-test") {
    @Override
    Evidence weigh(Pair pair, Policy policy) {
      double[] before = Pair.pool(pair.baseline());
      double[] after = Pair.pool(pair.head());
      if (pair.exact()) {
        return exact(pair, before, after);
      }
      MannWhitneyU test = MannWhitneyU.test(before, after);
      Evidence.Center from = Evidence.Center.ofMedian(before);
      Evidence.Center to = Evidence.Center.ofMedian(after);
      boolean supported = test.p() <= policy.alpha();
      return new Evidence(
          from,
          to,
          change(pair, from, to),
          test.p(),
          Double.NaN,
          supported,
          warnings(test, before.length, after.length, policy));
    }
  };

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

  abstract Evidence weigh(Pair pair, Policy policy);

  /**
   * What came out for all pairs of a chip.
   *
   * @param rows one a pair, in their order
   * @param notes what the rows have in common
   */
  record Weighed(List<Evidence> rows, List<String> notes) {}

  /** Weighs all pairs of a chip; what the rows have in common may count. */
  Weighed weigh(List<Pair> pairs, Policy policy) {
    return new Weighed(pairs.stream().map(pair -> weigh(pair, policy)).toList(), List.of());
  }

  /**
   * The benchmarks worth another run in a round of confirmation, from 1: here those that would be a
   * regression.
   */
  Set<Benchmark> suspects(List<Pair> pairs, Policy policy, int round) {
    Set<Benchmark> suspects = new LinkedHashSet<>();
    for (Pair pair : pairs) {
      Verdict verdict = Comparison.verdict(pair, weigh(pair, policy), policy.thresholds());
      if (verdict == Verdict.REGRESSION) {
        suspects.add(pair.benchmark());
      }
    }
    return suspects;
  }

  private static Evidence.Change change(Pair pair, Evidence.Center from, Evidence.Center to) {
    double change = pair.change(from.value(), to.value());
    return new Evidence.Change(change, Double.NaN, Double.NaN, change);
  }

  private static Evidence exact(Pair pair, double[] before, double[] after) {
    Evidence.Center from = mode(before);
    Evidence.Center to = mode(after);
    boolean ranges = from.low() != from.high() || to.low() != to.high();
    List<String> notes =
        ranges ? List.of("declared exact, but the values of one side differ") : List.of();
    return new Evidence(
        from, to, change(pair, from, to), Double.NaN, 0, from.value() != to.value(), notes);
  }

  /** The most frequent value, the smallest among equals. */
  private static Evidence.Center mode(double[] values) {
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
    return new Evidence.Center(mode, sorted[0], sorted[sorted.length - 1]);
  }

  private static List<String> warnings(MannWhitneyU test, int before, int after, Policy policy) {
    if (test.allEqual()) {
      return List.of("all samples are equal");
    }
    int smallest = Math.min(before, after);
    boolean tooFew = before == after && smallestP(smallest) > policy.alpha();
    return tooFew
        ? List.of(
            "%d samples a side cannot show a change at alpha %s"
                .formatted(smallest, policy.alpha()))
        : List.of();
  }

  /** The smallest p that n samples against n can give: 2 / (2n choose n). */
  private static double smallestP(int n) {
    double ways = 1;
    for (int i = 1; i <= n; i++) {
      ways = ways * (n + i) / i;
    }
    return 2 / ways;
  }
}
