package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.regression.Pairing.Paired;
import io.github.gobenchreporter.stats.Quantiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which benchmarks were not measured as their numbers say, and why. */
final class Doubtful {
  /**
   * No loop goes round in less than a clock cycle, 0.16 ns at 6 GHz; a third of it leaves room for
   * loops that do several ops a round. In nanoseconds.
   */
  private static final double SHORTEST_OP = 0.05;

  private static final String NO_WORK =
      "less than a clock cycle an op: does it run b.N times, or is it optimised away?";

  private Doubtful() {}

  static Map<Benchmark, String> of(List<Run> head, Pairing pairing) {
    Map<Benchmark, String> reasons = new HashMap<>();
    for (Paired paired : pairing.pairs()) {
      Pair pair = paired.pair();
      if (pair.unit().isTimeOfAnOp()
          && (isTooShort(pair, pair.head()) || isTooShort(pair, pair.baseline()))) {
        reasons.put(pair.benchmark(), NO_WORK);
      }
    }
    head.forEach(run -> run.doubts().forEach(it -> reasons.put(it.benchmark(), it.reason())));
    return reasons;
  }

  /** As those of nearly every benchmark are: no median is needed then. */
  private static boolean areAllLonger(Pair pair, List<double[]> runs) {
    for (double[] run : runs) {
      for (double value : run) {
        if (!(pair.unit().nanoseconds(value) >= SHORTEST_OP)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isTooShort(Pair pair, List<double[]> runs) {
    if (areAllLonger(pair, runs)) {
      return false;
    }
    double[] medians = Pair.medians(runs);
    if (medians.length == 0) {
      return false;
    }
    double nanoseconds = pair.unit().nanoseconds(Quantiles.median(medians));
    return nanoseconds >= 0 && nanoseconds < SHORTEST_OP;
  }
}
