package io.github.gobenchreporter.measure.ab;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.stats.paired.Decision;
import io.github.gobenchreporter.stats.paired.Sequence;
import io.github.gobenchreporter.stats.paired.TimeChoice;
import io.github.gobenchreporter.stats.paired.TimedPairs;
import java.util.List;
import java.util.Map;

/**
 * Measures rows in turns, round by round: base–head in odd rounds, head–base in even ones. Looks
 * close rows; the time of closed rows goes to the open ones; it ends with the budget.
 *
 * @param spins tell how scarce CPU time is
 * @param arms by import path
 * @param limits of the rows
 * @param files where pairs are written as they come
 * @param clock of the budget
 * @param ledger where the time went
 */
record Rounds(
    Spins spins,
    Map<String, Arms> arms,
    Limits limits,
    PairFiles files,
    BudgetClock clock,
    Ledger ledger) {
  private static final int PAIRS_PER_SPIN = 4;

  /** Goes on until all rows are closed or the time is used; counts the rounds. */
  int run(List<PairedBenchmark> rows, Watcher watcher, ComeToLight findings) {
    int round = 0;
    Fitting fitting = new Fitting(clock);
    List<PairedBenchmark> open = rows;
    double longer = 1;
    while (!open.isEmpty() && fitting.goesOn(round, 2 * longer * expected(open))) {
      double expected = expected(open);
      double took = 0;
      for (int half = 0; half < 2; half++) {
        round++;
        files.round(round);
        took = Math.max(took, (double) round(round, rows, watcher, findings));
      }
      longer = Math.max(1, took / expected);
      look(round, rows);
      fitting.again(open(rows), round);
      open = open(rows);
    }
    return round;
  }

  private static List<PairedBenchmark> open(List<PairedBenchmark> rows) {
    return rows.stream().filter(PairedBenchmark::isOpen).toList();
  }

  private static double expected(List<PairedBenchmark> open) {
    return open.stream().mapToDouble(row -> row.pace().with(row.iterations()).pair()).sum();
  }

  /** One round of the open rows; returns the nanoseconds it took. */
  private long round(int round, List<PairedBenchmark> rows, Watcher watcher, ComeToLight findings) {
    long start = clock.now();
    long open = rows.stream().filter(PairedBenchmark::isOpen).count();
    for (PairedBenchmark row : rows) {
      if (row.isOpen()) {
        watcher.progress(
            "round %d, %d of %d open: %s".formatted(round, open, rows.size(), row.target().name()),
            clock.secondsLeft());
        pair(round, row, findings);
      }
    }
    return clock.now() - start;
  }

  private void pair(int round, PairedBenchmark row, ComeToLight findings) {
    double spin = wantsSpin(round, row) ? spins.share() : Double.NaN;
    List<PairedBenchmark.Pair> ahead = row.pilot().ahead();
    boolean fromPilot = round <= ahead.size();
    try {
      PairedBenchmark.Pair pair = fromPilot ? ahead.get(round - 1) : measured(round, row, spin);
      ledger.pair(pair, fromPilot);
      row.add(pair);
      files.pair(row, pair);
    } catch (Arm.Failed e) {
      row.fail("round %d: %s".formatted(round, e.getMessage()));
      findings.failed(row.target(), requireNonNull(arms.get(row.target().pkg())), e);
    }
  }

  private PairedBenchmark.Pair measured(int round, PairedBenchmark row, double spin)
      throws Arm.Failed {
    Arms sides = requireNonNull(arms.get(row.target().pkg()));
    spins.pair();
    return sides.pair(row.target(), row.iterations(), round % 2 == 1, spin);
  }

  /** Only where CPU time was scarce it matters how scarce it is for others. */
  private static boolean wantsSpin(int round, PairedBenchmark row) {
    boolean asks = !row.pairs().isEmpty() && row.timed().share() < TimeChoice.ASK_SPIN;
    return round % PAIRS_PER_SPIN == 0 && asks;
  }

  private void look(int round, List<PairedBenchmark> rows) {
    List<PairedBenchmark> open = open(rows);
    List<TimedPairs> timed = open.stream().map(PairedBenchmark::timed).toList();
    double[] limit =
        open.stream()
            .mapToDouble(row -> limits.of(row.target().benchmark(), row.pace().base().operation()))
            .toArray();
    List<Decision> decisions = Sequence.look(timed, limit, round, rows.size());
    for (int i = 0; i < open.size(); i++) {
      if (decisions.get(i).stops()) {
        open.get(i).close();
      }
    }
  }
}
