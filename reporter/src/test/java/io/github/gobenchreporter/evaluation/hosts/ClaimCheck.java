package io.github.gobenchreporter.evaluation.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * Estimates held against what a description claims. All bounds are five standard errors of the
 * estimate: a right generator passes but for one seed in a million, a wrong one fails as soon as it
 * is off by more than the bound, which each assertion also holds under a limit of its own.
 */
final class ClaimCheck {
  private static final double ERRORS = 5;

  private ClaimCheck() {}

  static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  static double sd(double[] values) {
    return Math.sqrt(variance(values, mean(values)));
  }

  private static double variance(double[] values, double mean) {
    return Arrays.stream(values).map(it -> (it - mean) * (it - mean)).average().orElseThrow();
  }

  /** The mean of independent values; its error is sd / √n. */
  static void assertMean(double expected, double[] values) {
    assertWithin(expected, mean(values), sd(values) / Math.sqrt(values.length));
  }

  /**
   * The standard deviation of independent values with a fourth moment; its error is √((m4 - s⁴) /
   * n) / 2s, at most a hundredth of it here.
   */
  static void assertSd(double expected, double[] values) {
    double mean = mean(values);
    double square = variance(values, mean);
    double[] squares = Arrays.stream(values).map(it -> (it - mean) * (it - mean)).toArray();
    double ofSquare = Math.sqrt(variance(squares, square) / values.length);
    double error = ofSquare / 2 / Math.sqrt(square);
    assertTrue(error < .01 * expected, "too few draws: " + error + " of " + expected);
    assertWithin(expected, Math.sqrt(square), error);
  }

  /** The share of independent values of a kind; its error is √(p(1 - p) / n). */
  static void assertShare(double expected, double[] values, DoublePredicate kind) {
    double share = (double) Arrays.stream(values).filter(kind).count() / values.length;
    assertWithin(expected, share, Math.sqrt(expected * (1 - expected) / values.length));
  }

  /** The correlation of normal pairs; the error of its inverse hyperbolic tangent is 1/√(n - 3). */
  static void assertCorrelation(double expected, double[] a, double[] b) {
    double error = 1 / Math.sqrt(a.length - 3);
    assertTrue(error < .01, "too few draws: " + a.length);
    assertWithin(artanh(expected), artanh(correlation(a, b)), error);
  }

  static double correlation(double[] a, double[] b) {
    double meanOfA = mean(a);
    double meanOfB = mean(b);
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += (a[i] - meanOfA) * (b[i] - meanOfB);
    }
    return product / a.length / sd(a) / sd(b);
  }

  private static double artanh(double r) {
    return Math.log((1 + r) / (1 - r)) / 2;
  }

  private static void assertWithin(double expected, double estimate, double error) {
    assertEquals(expected, estimate, ERRORS * error);
  }
}
