package io.github.gobenchreporter.stats.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutRuleTest {
  private static final double LIMIT = Math.log(1.015);

  @ParameterizedTest
  @CsvSource({
    "3.1, -.2 .4,   .10,  1.303, GONE",
    "5.2, 4.6 5.5,  5.05, .858,  STAYS",
    "3.0, .4 2.4,   1.40, 1.133, UNDECIDED",
    "9.1, 16.6 -1.4, 7.6, 5.284, UNDECIDED",
  })
  void agreesWithFiguresWorkedOutByHand(
      double plain, String others, double mean, double spread, LayoutRule.Outcome outcome) {
    double[] changes =
        Arrays.stream(others.split(" ")).mapToDouble(it -> Double.parseDouble(it) / 100).toArray();
    LayoutRule rule = new LayoutRule(plain / 100, changes);
    assertEquals(mean, 100 * rule.change(), 1e-9);
    assertEquals(spread, 100 * rule.spread(), 1e-3);
    assertEquals(outcome, rule.outcome(LIMIT));
  }

  /** Layouts of sd 1 % on both sides; a row is asked only when it stands out as linked. */
  @Test
  void fiveLayoutsClearNineInTenFalseAlarmsAndKeepTrueOnes() {
    assertEquals(0.04, share(0, 0.01, 5, LayoutRule.Outcome.STAYS), 0.04);
    assertEquals(0.88, share(0, 0.01, 5, LayoutRule.Outcome.GONE), 0.06);
    assertEquals(1.00, share(0.05, 0.01, 5, LayoutRule.Outcome.STAYS), 0.02);
  }

  private static double share(double change, double sd, int layouts, LayoutRule.Outcome outcome) {
    Random random = new Random(3);
    int asked = 0;
    int said = 0;
    while (asked < 400) {
      double plain = change + pair(sd, random);
      if (plain > LIMIT + 2 * 0.004) {
        asked++;
        double[] others = new double[layouts];
        Arrays.setAll(others, i -> change + pair(sd, random));
        said += new LayoutRule(plain, others).outcome(LIMIT) == outcome ? 1 : 0;
      }
    }
    return said / (double) asked;
  }

  private static double pair(double sd, Random random) {
    return Math.sqrt(2) * sd * random.nextGaussian() + 0.004 * random.nextGaussian();
  }
}
