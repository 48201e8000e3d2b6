package io.github.gobenchreporter.stats.paired;

import java.util.Arrays;

/**
 * A benchmark's times in pairs, in the order they were measured, both as wall and as CPU time.
 *
 * @param baseWall wall time per operation of the base, above 0
 * @param headWall the same of the head
 * @param baseCpu CPU time per operation of the base; NaN where it is not known
 * @param headCpu the same of the head
 * @param spins CPU ÷ wall time of spins that ran before some pairs; NaN before the others
 * @param step the relative step of printed wall times
 */
public record TimedPairs(
    double[] baseWall,
    double[] headWall,
    double[] baseCpu,
    double[] headCpu,
    double[] spins,
    double step) {
  /** Fewer pairs than this do not tell which time is to be judged. */
  public static final int ENOUGH = 10;

  /** How many pairs there are. */
  public int count() {
    return baseWall.length;
  }

  /** The first {@code n} pairs of the time that is judged then. */
  public Pairs judged(int n) {
    return as(choice(n), n);
  }

  /** The first {@code n} pairs of a time. */
  public Pairs as(TimeChoice choice, int n) {
    return choice == TimeChoice.CPU && isPositive()
        ? pairs(baseCpu, headCpu, n, 0)
        : pairs(baseWall, headWall, n, step);
  }

  /** The first {@code n} pairs of wall times. */
  public Pairs wall(int n) {
    return pairs(baseWall, headWall, n, step);
  }

  /** Which time is judged when there are {@code n} pairs. */
  public TimeChoice choice(int n) {
    if (n < ENOUGH || !isPositive()) {
      return TimeChoice.WALL;
    }
    double[] seen = Arrays.stream(spins, 0, n).filter(it -> !Double.isNaN(it)).toArray();
    double spin = seen.length / Arrays.stream(seen).map(share -> 1 / share).sum(); // NaN for none
    return TimeChoice.of(
        shares(baseCpu, baseWall, n), shares(headCpu, headWall, n), share(n), spin);
  }

  private static double[] shares(double[] cpu, double[] wall, int n) {
    double[] shares = new double[n];
    Arrays.setAll(shares, i -> cpu[i] / wall[i]);
    return shares;
  }

  /** The share of its time in which the benchmark computed; NaN where that is not known. */
  public double share() {
    return share(count());
  }

  private double share(int n) {
    double cpu = Arrays.stream(baseCpu, 0, n).sum() + Arrays.stream(headCpu, 0, n).sum();
    return cpu / (Arrays.stream(baseWall, 0, n).sum() + Arrays.stream(headWall, 0, n).sum());
  }

  private boolean isPositive() {
    return Arrays.stream(baseCpu).allMatch(it -> it > 0)
        && Arrays.stream(headCpu).allMatch(it -> it > 0);
  }

  private static Pairs pairs(double[] base, double[] head, int n, double step) {
    double[] differences = new double[n];
    Arrays.setAll(differences, i -> Math.log(head[i] / base[i]));
    return Pairs.alternating(differences, step);
  }
}
