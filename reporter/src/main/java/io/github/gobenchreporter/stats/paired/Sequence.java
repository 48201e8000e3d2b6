package io.github.gobenchreporter.stats.paired;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the looks at a report's rows said, one after the other, and what is said at the end. While
 * measuring, a {@link #look} tells which rows go on; from the pairs alone {@link #settle} finds the
 * same again, because a row that a look stopped has as many pairs as that look.
 */
public final class Sequence {
  private Sequence() {}

  /**
   * A row at its last look.
   *
   * @param estimate of the time that is judged
   * @param adjusted its p among all rows of the report
   * @param decision what is said of it
   * @param choice which time is judged
   */
  public record Settled(
      PairedEstimate estimate, double adjusted, Decision decision, TimeChoice choice) {}

  /**
   * Looks at open rows.
   *
   * @param open rows that nothing has stopped, all with at least {@code n} pairs
   * @param limits their thresholds in logs
   * @param rows how many rows the report has, stopped ones too
   */
  public static List<Decision> look(List<TimedPairs> open, double[] limits, int n, int rows) {
    Looks looks = new Looks(rows);
    int number = looks.number(n);
    if (number == 0) {
      return open.stream().map(unused -> Decision.OPEN).toList();
    }
    List<PairedEstimate> estimates = estimates(open, n);
    return IntStream.range(0, open.size())
        .mapToObj(i -> guarded(open.get(i), n, looks.at(number, estimates.get(i), limits[i])))
        .toList();
  }

  private static List<PairedEstimate> estimates(List<TimedPairs> rows, int n) {
    return PairedEstimate.of(rows.stream().map(row -> row.judged(n)).toList());
  }

  /**
   * CPU time proves nothing against wall time that says the opposite; at a look the row goes on.
   */
  private static Decision guarded(TimedPairs row, int n, Decision decision) {
    return contradicted(row, n, decision) ? Decision.OPEN : decision;
  }

  private static boolean contradicted(TimedPairs row, int n, Decision decision) {
    if (row.choice(n) != TimeChoice.CPU
        || decision != Decision.ABOVE && decision != Decision.BELOW) {
      return false;
    }
    PairedEstimate wall = PairedEstimate.of(List.of(row.wall(n))).get(0);
    return decision == Decision.ABOVE
        ? wall.high(Verdicts.ALPHA) < 0
        : wall.low(Verdicts.ALPHA) > 0;
  }

  /**
   * The last word on every row, in the order given.
   *
   * @param rows each with at least {@link Pairs#FEWEST} pairs
   * @param limits their thresholds in logs
   */
  public static List<Settled> settle(List<TimedPairs> rows, double[] limits) {
    Decision[] stopped = new Decision[rows.size()];
    PairedEstimate[] last = new PairedEstimate[rows.size()];
    int most = rows.stream().mapToInt(TimedPairs::count).max().orElse(0);
    for (int n = new Looks(Math.max(1, rows.size())).first(); n <= most; n = Looks.after(n)) {
      look(rows, limits, n, stopped, last);
    }
    ends(rows, stopped, last);
    List<PairedEstimate> estimates = List.of(last);
    double[] adjusted = Verdicts.adjusted(estimates);
    List<Settled> settled = new ArrayList<>();
    for (int i = 0; i < last.length; i++) {
      TimedPairs row = rows.get(i);
      Decision end = stopped[i] == null ? end(row, last[i], adjusted[i], limits[i]) : stopped[i];
      settled.add(new Settled(last[i], adjusted[i], end, row.choice(row.count())));
    }
    return settled;
  }

  private static void look(
      List<TimedPairs> rows, double[] limits, int n, Decision[] stopped, PairedEstimate[] last) {
    List<Integer> there =
        IntStream.range(0, rows.size()).filter(i -> rows.get(i).count() >= n).boxed().toList();
    List<TimedPairs> open = there.stream().map(rows::get).toList();
    double[] limit = there.stream().mapToDouble(i -> limits[i]).toArray();
    List<Decision> decisions = look(open, limit, n, rows.size());
    List<PairedEstimate> estimates = estimates(open, n);
    for (int k = 0; k < there.size(); k++) {
      int i = there.get(k);
      if (rows.get(i).count() == n && decisions.get(k).stops()) {
        stopped[i] = decisions.get(k);
        last[i] = estimates.get(k);
      }
    }
  }

  /** The estimates of rows that went on to the end, among those with equally many pairs. */
  private static void ends(List<TimedPairs> rows, Decision[] stopped, PairedEstimate[] last) {
    List<Integer> open =
        IntStream.range(0, rows.size()).filter(i -> stopped[i] == null).boxed().toList();
    List<PairedEstimate> estimates =
        PairedEstimate.of(
            open.stream().map(rows::get).map(row -> row.judged(row.count())).toList());
    for (int k = 0; k < open.size(); k++) {
      last[open.get(k)] = estimates.get(k);
    }
  }

  private static Decision end(
      TimedPairs row, PairedEstimate estimate, double adjusted, double limit) {
    Decision end = Verdicts.end(estimate, adjusted, limit);
    if (!contradicted(row, row.count(), end)) {
      return end;
    }
    return end == Decision.ABOVE ? Decision.PERHAPS_ABOVE : Decision.PERHAPS_BELOW;
  }
}
