package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.paired.Verdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Makes rows fit into the budget: with chunks that leave place for twenty rounds of all, else ten
 * rounds with chunks as short as can be, else of fewer rows.
 */
record Fitting(BudgetClock clock) {

  /** Twenty, and some more: hosts that become busier take them. */
  private static final int ENOUGH = 22;

  private static final int FEWEST = Verdicts.FEWEST_PAIRS;

  /** The part of the time that is planned: hosts are late more often than early. */
  private static final double PLANNED = 0.95;

  /** Whether another row could fit; if not, its pilot would only take time from these. */
  boolean leavesTimeAfter(List<PairedBenchmark> rows) {
    double round = pairs(rows.stream().map(row -> row.pilot().shortest(0)).toList());
    return clock.hasNanoseconds(FEWEST * round);
  }

  /**
   * The rows that fit, in order.
   *
   * @param left takes those that do not
   */
  List<PairedBenchmark> fit(List<PairedBenchmark> rows, List<Benchmark> left) {
    double time = clock.nanosecondsLeft();
    List<Pace> all = cut(rows.stream().map(PairedBenchmark::pilot).toList(), 0);
    List<PairedBenchmark> fitting = new ArrayList<>();
    double used = 0;
    for (int i = 0; i < all.size(); i++) {
      Target target = rows.get(i).target();
      used += FEWEST * all.get(i).pair();
      if (used <= time || fitting.isEmpty()) {
        fitting.add(new PairedBenchmark(target, all.get(i)));
      } else {
        left.add(target.benchmark());
      }
    }
    return fitting;
  }

  /** Whether there is time for this many nanoseconds after a round. */
  boolean goesOn(int round, double nanoseconds) {
    BudgetClock time = round < FEWEST ? clock.whole() : clock;
    return time.hasNanoseconds(nanoseconds);
  }

  /**
   * Chunks as long as they are to be from now on: a host that became busier makes them longer, and
   * rows that were closed leave place. Where ten rounds of all do not fit any more, the last rows
   * are closed: better some with a verdict than none.
   *
   * @param round that was measured last
   */
  void again(List<PairedBenchmark> open, int round) {
    List<Pace> all = cut(open.stream().map(PairedBenchmark::pace).toList(), round);
    double left = clock.whole().nanosecondsLeft();
    double needed = 0;
    for (int i = 0; i < all.size(); i++) {
      open.get(i).plan(all.get(i).iterations());
      needed += (FEWEST - round) * all.get(i).pair();
      if (needed > left && i > 0) {
        open.get(i).close();
      }
    }
  }

  private List<Pace> cut(List<Pace> rows, int round) {
    double time = PLANNED * clock.nanosecondsLeft();
    List<Pace> enough = round < ENOUGH ? cut(rows, time / (ENOUGH - round), Pace::shorter) : rows;
    return (FEWEST - round) * pairs(enough) > time
        ? cut(rows, time / (FEWEST - round), Pace::shortest)
        : enough;
  }

  /** Rows of which all pairs together take this long; each gives the same share of its chunks. */
  private static List<Pace> cut(List<Pace> rows, double round, BiFunction<Pace, Double, Pace> cut) {
    double operations = rows.stream().mapToDouble(Pace::operations).sum();
    double starts = pairs(rows) - operations;
    double share = Math.max(0, (round - starts) / operations);
    return share >= 1 ? rows : rows.stream().map(row -> cut.apply(row, share)).toList();
  }

  private static double pairs(List<Pace> rows) {
    return rows.stream().mapToDouble(Pace::pair).sum();
  }
}
