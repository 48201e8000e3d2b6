package io.github.gobenchreporter.stats.paired;

import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether a proven change stays when base and head are linked with other code layouts. The plain
 * pair was picked for being large, so only the others say how large the change is; all of them say
 * how much layouts move the row.
 *
 * @param plain the change as linked, {@code ln(head / base)}
 * @param others the changes under other layouts; at least one
 */
public record LayoutRule(double plain, double[] others) {
  /** What the layouts say. */
  public enum Outcome {
    /** The change is there under other layouts too. */
    STAYS,
    /** It is not: layout, not code. */
    GONE,
    /** More layouts are needed. */
    UNDECIDED
  }

  /** Two builds of one code differ by this much, before any was measured. */
  private static final double USUAL = 0.01;

  /** How many layouts that expectation is worth. */
  private static final int USUAL_DEGREES = 4;

  /** The usual error, on the side on which the change is. */
  private static final double ONE_SIDED = 0.05;

  /**
   * As many other layouts as are ever tried; more tell nothing new. With fewer, none may contradict
   * the change: where layouts move a row by 2 %, one in twenty-five contradicts a change of 5 %,
   * and the next is tried.
   */
  public static final int MOST = 5;

  /** Checks that there is another layout. */
  public LayoutRule {
    if (others.length == 0) {
      throw new IllegalArgumentException("others are empty");
    }
    others = others.clone();
  }

  /** The change under the other layouts, in logs. */
  public double change() {
    return DoubleStream.of(others).average().orElseThrow();
  }

  /** The standard deviation between layouts, in logs. */
  public double spread() {
    double mean = (plain + DoubleStream.of(others).sum()) / (others.length + 1);
    double squares =
        DoubleStream.concat(DoubleStream.of(plain), DoubleStream.of(others))
            .map(d -> (d - mean) * (d - mean))
            .sum();
    double prior = USUAL_DEGREES * USUAL * USUAL;
    return Math.sqrt((squares + prior) / (others.length + USUAL_DEGREES));
  }

  /**
   * Decides for a change for the higher; turn the signs for the lower.
   *
   * @param limit the row's threshold in logs, above 0
   */
  public Outcome outcome(double limit) {
    double t =
        TDistribution.of(others.length + USUAL_DEGREES).inverseSurvivalProbability(ONE_SIDED);
    double lowest = change() - t * spread() / Math.sqrt(others.length);
    boolean contradicted = DoubleStream.of(others).min().orElseThrow() < 0;
    if (lowest > 0 && change() >= 0.75 * limit && (!contradicted || others.length >= MOST)) {
      return Outcome.STAYS;
    }
    return change() < limit / 2 ? Outcome.GONE : Outcome.UNDECIDED;
  }
}
