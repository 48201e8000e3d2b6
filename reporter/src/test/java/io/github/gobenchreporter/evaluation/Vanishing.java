package io.github.gobenchreporter.evaluation;

import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.noise.NoiseModel;
import io.github.gobenchreporter.stats.noise.RunSeries;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often a history played again shows red rows of which nothing is left soon after: nobody
 * changed anything, or somebody changed it back at once.
 *
 * @param pushes runs judged, each against the {@code stored} before it
 * @param red of them with a red row
 * @param vanished of them those whose red rows have all gone within five runs
 */
record Vanishing(int pushes, int red, int vanished) {
  private static final double ALPHA = 0.05;
  private static final double LIMIT = 0.015;

  /** A step of which less than this is left, by the median of the next runs, has gone. */
  private static final double LEFT = 0.25;

  private static final int NEXT = 5;
  private static final int FEWEST_NEXT = 2;

  /** Plays a history from its run {@code first} on. */
  static Vanishing of(MeasuredHistory history, int first, int stored) {
    return IntStream.range(first, history.runs())
        .parallel()
        .mapToObj(run -> push(history, run, stored))
        .reduce(new Vanishing(0, 0, 0), Vanishing::plus);
  }

  private Vanishing plus(Vanishing other) {
    return new Vanishing(pushes + other.pushes, red + other.red, vanished + other.vanished);
  }

  private static Vanishing push(MeasuredHistory history, int run, int stored) {
    List<MeasuredHistory.Series> series =
        history.series().stream().filter(it -> isComparable(it, run, stored)).toList();
    if (series.isEmpty()) {
      return new Vanishing(0, 0, 0);
    }
    List<RunSeries> rows =
        IntStream.range(0, series.size())
            .mapToObj(r -> Replay.row(series.get(r), r, run, stored))
            .toList();
    List<Estimate> estimates = NoiseModel.judge(rows, ALPHA, stored).rows();
    boolean red = false;
    boolean gone = true;
    for (int r = 0; r < rows.size(); r++) {
      Estimate it = estimates.get(r);
      if (it.odds().supported() && it.change().attributable() > LIMIT) {
        red = true;
        gone &= hasGone(it, series.get(r), run);
      }
    }
    return new Vanishing(1, red ? 1 : 0, red && gone ? 1 : 0);
  }

  private static boolean isComparable(MeasuredHistory.Series series, int run, int stored) {
    double[][] samples = series.samples();
    return samples[run].length > 0
        && IntStream.range(Math.max(0, run - stored), run).anyMatch(k -> samples[k].length > 0);
  }

  private static boolean hasGone(Estimate estimate, MeasuredHistory.Series series, int run) {
    double[] next =
        IntStream.range(run + 1, Math.min(series.samples().length, run + 1 + NEXT))
            .filter(k -> series.samples()[k].length > 0)
            .mapToDouble(k -> Math.log(Quantiles.median(series.samples()[k])))
            .toArray();
    if (next.length < FEWEST_NEXT) {
      return false;
    }
    double left = Quantiles.median(next) - Math.log(estimate.baseline().value());
    return left / Math.log1p(estimate.change().value()) < LEFT;
  }

  /** Cells of a table: one a number of stored runs. */
  static List<String> cells(MeasuredHistory history, int first, int... stored) {
    return Arrays.stream(stored)
        .mapToObj(
            runs -> {
              Vanishing it = of(history, first, runs);
              return Figure.percent((double) it.vanished / Math.max(1, it.pushes));
            })
        .toList();
  }
}
