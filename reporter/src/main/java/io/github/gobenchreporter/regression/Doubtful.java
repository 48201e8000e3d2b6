package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.regression.Pairing.Paired;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.unit.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was not measured as its numbers say, and why.
 *
 * @param wholly benchmarks whose results are not what was measured
 * @param timed benchmarks whose time cannot be true; what they allocate can
 */
record Doubtful(Map<Benchmark, String> wholly, Map<Benchmark, String> timed) {
  /**
   * No loop goes round in less than a clock cycle, 0.16 ns at 6 GHz; a third of it leaves room for
   * loops that do several ops a round. In nanoseconds.
   */
  private static final double SHORTEST_OP = 0.05;

  private static final String NO_WORK =
      "less than a clock cycle an op: does it run b.N times, or is it optimised away?";

  private static final String NEGATIVE = "a time below zero: was the clock set back?";

  /**
   * What the runs of both sides say of themselves, and what their times say.
   *
   * @param runs of both sides
   */
  static Doubtful of(Stream<Run> runs, Pairing pairing) {
    Map<Benchmark, String> wholly = new HashMap<>();
    runs.forEach(run -> run.doubts().forEach(it -> wholly.put(it.benchmark(), it.reason())));
    Map<Benchmark, String> timed = new HashMap<>();
    for (Paired paired : pairing.pairs()) {
      Pair pair = paired.pair();
      if (pair.unit().isTimeOfAnOp()) {
        impossible(pair, pair.head())
            .or(() -> impossible(pair, pair.baseline()))
            .ifPresent(reason -> timed.put(pair.benchmark(), reason));
      }
    }
    return new Doubtful(wholly, timed);
  }

  /** Why a row is not judged; empty where nothing speaks against it. */
  Optional<String> of(Pair pair) {
    String reason = hangsOnTime(pair) ? timed.get(pair.benchmark()) : null;
    return Optional.ofNullable(reason != null ? reason : wholly.get(pair.benchmark()));
  }

  private static boolean hangsOnTime(Pair pair) {
    return pair.unit().kind() == Kind.TIME || pair.unit().isRate();
  }

  private static Optional<String> impossible(Pair pair, Runs runs) {
    if (runs.isEmpty() || areAllLonger(pair, runs)) {
      return Optional.empty();
    }
    double nanoseconds = pair.unit().nanoseconds(Quantiles.median(runs.measured()));
    if (nanoseconds < 0) {
      return Optional.of(NEGATIVE);
    }
    return nanoseconds < SHORTEST_OP ? Optional.of(NO_WORK) : Optional.empty();
  }

  /** As those of nearly every benchmark are: no median is needed then. */
  private static boolean areAllLonger(Pair pair, Runs runs) {
    for (double[] run : runs.samples()) {
      for (double value : run) {
        if (!(pair.unit().nanoseconds(value) >= SHORTEST_OP)) {
          return false;
        }
      }
    }
    return true;
  }
}
