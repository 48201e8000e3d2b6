package io.github.gobenchreporter.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Steps in a series, by binary segmentation: the clearest split of a stretch is tested, and both
 * halves are searched in turn.
 *
 * <p>A level that came and went can hide in its stretch; so the stretch's {@link Split#clearest
 * parts} are searched too, for splits whose bound is a fiftieth of alpha.
 *
 * <p>The p-value belongs to the clearest of all splits, not to one fixed beforehand: it is the
 * share of shuffled copies of the stretch whose own clearest split is as clear (a permutation test,
 * as in E-divisive, Matteson and James 2014, with the {@link Split} as statistic). Shuffles come
 * from a fixed seed, so equal series give equal answers.
 */
public final class ChangePoints {
  /** So many shuffles are as clear where p is alpha: enough to tell on which side of it p is. */
  private static final int SHUFFLES_PER_EXCEEDANCE = 3;

  /**
   * Of histories without a change one in a hundred is parted on the pages of a store; no verdict
   * uses it.
   */
  private static final double LAST_LEVEL_ALPHA = 0.01;

  /**
   * The bound adds up all places of a split, which overlap: where even it is so many times alpha,
   * no shuffling is worth its time.
   */
  private static final double UNTESTED = 20;

  /** A series of 60 runs has some fifty parts, which share alpha (Bonferroni). */
  private static final double SHARE_OF_PARTS = 0.02;

  /** Any would do; it makes equal series give equal answers. */
  private static final long SEED = 0x5eed;

  private ChangePoints() {}

  /**
   * All change points, oldest first.
   *
   * @param series finite values, oldest first; logarithms where ratios matter
   * @param alpha the share of unchanged series that may show a change point, such as 0.001
   */
  public static List<ChangePoint> find(double[] series, double alpha) {
    List<Step> steps = new ArrayList<>();
    search(series, 0, series.length, alpha, steps);
    steps.sort(Comparator.comparingInt(Step::index));
    List<ChangePoint> points = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      int from = i == 0 ? 0 : steps.get(i - 1).index;
      int to = i + 1 == steps.size() ? series.length : steps.get(i + 1).index;
      int index = steps.get(i).index;
      points.add(
          new ChangePoint(
              index, median(series, from, index), median(series, index, to), steps.get(i).p));
    }
    return List.copyOf(points);
  }

  /**
   * Where the newest level of a short series starts; 0 where there is no change. Judges by a bound
   * instead of shuffles, which is what the hot path can afford.
   */
  public static int lastLevel(double[] series) {
    int from = 0;
    while (true) {
      Split split = Split.clearest(series, from, series.length);
      if (split == null || split.bound(series.length - from) > LAST_LEVEL_ALPHA) {
        return from;
      }
      from = split.index();
    }
  }

  /**
   * Where each level of a short series starts, the first at 0; judged by a bound as above.
   *
   * @param alpha the share of unchanged series that may be parted
   */
  public static int[] levels(double[] series, double alpha) {
    SortedSet<Integer> starts = new TreeSet<>(Set.of(0));
    part(series, 0, series.length, alpha, starts);
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void part(
      double[] series, int from, int to, double alpha, SortedSet<Integer> starts) {
    Split split = Split.clearest(series, from, to);
    if (split != null && split.bound(to - from) <= alpha) {
      starts.add(split.index());
      part(series, from, split.index(), alpha, starts);
      part(series, split.index(), to, alpha, starts);
    }
  }

  private record Step(int index, double p) {}

  private static void search(double[] series, int from, int to, double alpha, List<Step> steps) {
    Step step = step(series, from, to, alpha);
    if (step.p <= alpha) {
      steps.add(step);
      search(series, from, step.index, alpha, steps);
      search(series, step.index, to, alpha, steps);
    }
  }

  /** The stretch's clearest split, or one in a part of it that hardly needs a test. */
  private static Step step(double[] series, int from, int to, double alpha) {
    Split whole = Split.within(series, from, to);
    if (whole == null) {
      return new Step(from, 1);
    }
    double p =
        whole.bound(to - from) > UNTESTED * alpha ? 1 : selectedP(series, from, to, whole, alpha);
    Split part = Split.clearest(series, from, to);
    if (p > alpha && part != null && part.bound(to - from) <= alpha * SHARE_OF_PARTS) {
      return new Step(part.index(), Math.min(alpha, part.bound(to - from) / SHARE_OF_PARTS));
    }
    return new Step(whole.index(), p);
  }

  /** Shuffles until the answer is known: {@code 1/alpha} times some, fewer where clearly above. */
  private static double selectedP(double[] series, int from, int to, Split split, double alpha) {
    double[] shuffled = Arrays.copyOfRange(series, from, to);
    SplittableRandom random = new SplittableRandom(SEED);
    int rounds = (int) Math.ceil(SHUFFLES_PER_EXCEEDANCE / alpha);
    int clearer = 0;
    for (int round = 1; round < rounds; round++) {
      shuffle(shuffled, random);
      Split other = Split.within(shuffled, 0, shuffled.length);
      if (other != null && other.zScore() >= split.zScore()) {
        clearer++;
        if (clearer >= 2 * SHUFFLES_PER_EXCEEDANCE) {
          return (clearer + 1.0) / (round + 1);
        }
      }
    }
    return (clearer + 1.0) / rounds;
  }

  private static void shuffle(double[] values, SplittableRandom random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double swapped = values[i];
      values[i] = values[j];
      values[j] = swapped;
    }
  }

  private static double median(double[] series, int from, int to) {
    return Quantiles.median(Arrays.copyOfRange(series, from, to));
  }
}
