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
  /** After this many pairs it is settled which time is judged. */
  public static final int SETTLED = 10;

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

  /** Which time is judged when there are {@code n} pairs; the first {@link #SETTLED} settle it. */
  public TimeChoice choice(int n) {
    if (n < SETTLED) {
      return TimeChoice.WALL;
    }
    double[] shares = new double[2 * SETTLED];
    double spin = 0;
    int asked = 0;
    for (int i = 0; i < SETTLED; i++) {
      shares[2 * i] = baseCpu[i] / baseWall[i];
      shares[2 * i + 1] = headCpu[i] / headWall[i];
      if (!Double.isNaN(spins[i])) {
        spin += 1 / spins[i];
        asked++;
      }
    }
    TimeChoice choice =
        Arrays.stream(shares).allMatch(share -> share > 0)
            ? TimeChoice.of(shares, asked == 0 ? Double.NaN : asked / spin)
            : TimeChoice.WALL;
    return choice == TimeChoice.CPU && !isPositive() ? TimeChoice.WALL : choice;
  }

  /** The share of its time in which the benchmark computed; NaN where that is not known. */
  public double share() {
    double cpu = Arrays.stream(baseCpu).sum() + Arrays.stream(headCpu).sum();
    return cpu / (Arrays.stream(baseWall).sum() + Arrays.stream(headWall).sum());
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
