package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the rows that deserve another run before they are called a regression.
 *
 * <p>The first round takes every row that might turn out one; the second goes on with those the
 * first did not clear. A row already supported beyond its threshold is always among them, so that
 * what is reported has been seen more than once. Rows that a further run could hardly lift are left
 * (futility), which costs power but can raise no false alarm.
 */
public final class Suspects {
  /** How often confirmation goes on by default. */
  public static final int ROUNDS = 2;

  /** Chosen by hand, not studied. */
  private static final int[] RUNS = {1, 4};

  /**
   * What a row must show of its threshold, and how small its p must be, to be run again in a round;
   * chosen by hand. EVALUATION.md has how many runs a row that takes.
   */
  private static final double[] SHARE_OF_THRESHOLD = {0.4, 0.53};

  private static final double[] LARGEST_P = {0.3, 0.1};

  private Suspects() {}

  /** How many times the suspects of a round (from 1) are run. */
  public static int runs(int round) {
    return RUNS[Math.min(round, RUNS.length) - 1];
  }

  /**
   * The indexes of the rows to run again.
   *
   * @param estimates of all rows
   * @param headRuns how many head runs each row has so far
   * @param worse each row's threshold in its bad direction, signed: 0.015 where a rise is bad,
   *     −0.015 where a fall is; 0 or NaN for rows that gate nothing
   * @param round from 1
   */
  public static List<Integer> select(
      List<Estimate> estimates, int[] headRuns, double[] worse, int round) {
    List<Integer> suspects = new ArrayList<>();
    int stage = Math.min(round, RUNS.length) - 1;
    for (int i = 0; i < worse.length; i++) {
      Estimate row = estimates.get(i);
      if (row.basis().exact()
          || Double.isNaN(row.change().value())
          || worse[i] == 0
          || Double.isNaN(worse[i])) {
        continue;
      }
      double share = row.change().attributable() / worse[i];
      boolean suspect =
          share > SHARE_OF_THRESHOLD[stage]
              && row.odds().p().orElse(1) < LARGEST_P[stage]
              && headRuns[i] >= round;
      boolean claimed = Math.abs(share) > 1 && row.odds().supported();
      if (suspect || claimed) {
        suspects.add(i);
      }
    }
    return List.copyOf(suspects);
  }
}
