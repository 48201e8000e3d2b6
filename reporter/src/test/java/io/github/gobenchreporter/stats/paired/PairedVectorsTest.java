package io.github.gobenchreporter.stats.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The method against figures that a separate implementation (Python with SciPy's distributions)
 * printed for the same pairs; the threshold is ±1.5 %.
 */
class PairedVectorsTest {
  private static final double LIMIT = Math.log(1.015);

  @Test
  void equalCodeOnACalmHost() {
    assertReport(
        1,
        0,
        "mu 0.00833% order +0.0483% v 5.51667e-06 df 3.2000 se 0.09589% [-0.2859%, +0.3034%]"
            + " p=0.935901 q=0.935901 INSIDE, TOO_FEW or INSIDE: INSIDE",
        new double[] {.12, -.31, .25, .05, -.2, .14});
  }

  @Test
  void fivePercentWhereTheSecondOfAPairIsSlower() {
    assertReport(
        1,
        0,
        "mu 4.94167% order +0.5217% v 1.33167e-06 df 3.2000 se 0.04711% [+4.9138%, +5.2180%]"
            + " p=9.07004e-07 q=9.07004e-07 ABOVE, TOO_FEW or INSIDE: TOO_FEW",
        new double[] {5.41, 4.52, 5.6, 4.3, 5.38, 4.44});
  }

  @Test
  void onePairThatIsFarOff() {
    assertReport(
        2,
        0,
        "mu 2.16182% order +0.0382% v 2.94120e-05 df 6.4000 se 0.17150% [+1.7638%, +2.6086%]"
            + " p=9.32815e-06 q=9.32815e-06 OPEN, end: ABOVE",
        new double[] {2.3, 1.6, 2.1, 31.8, 1.9, 2.4, 2.2, 1.7, 2.5, 1.8});
  }

  @Test
  void equalDigitsKeepTheSpreadOfAPrintedStep() {
    assertReport(
        2,
        0.005,
        "mu 0.00000% order +0.1250% v 6.25000e-06 df 4.8000 se 0.08839% [-0.2298%, +0.2304%]"
            + " p=1.00000 q=1.00000 INSIDE, TOO_FEW or INSIDE: INSIDE",
        new double[] {0, 0, .5, 0, 0, -.5, 0, 0});
  }

  @Test
  void aNoisySuspicion() {
    assertReport(
        2,
        0,
        "mu 2.23750% order +2.3875% v 0.000702292 df 4.8000 se 0.93694% [-0.2013%, +4.7876%]"
            + " p=0.0646511 q=0.0646511 OPEN, TOO_FEW or INSIDE: TOO_FEW",
        new double[] {4.1, -3.2, 6.3, 1.0, 4.2, -2.8, 3.9, 4.4});
  }

  @Test
  void fourRowsLendEachOtherTheirNoise() {
    assertReport(
        2,
        0,
        """
        mu 2.29000% order +0.0300% v 2.00000e-05 df 8.0130 se 0.13378% [+2.0014%, +2.6325%] p=1.35435e-07 q=5.41741e-07 ABOVE, end: ABOVE
        mu 0.05000% order +0.0100% v 1.48000e-05 df 8.0130 se 0.11723% [-0.2200%, +0.3208%] p=0.680970 q=0.970584 INSIDE, end: INSIDE
        mu -0.01000% order +0.3100% v 8.41000e-05 df 8.0130 se 0.26286% [-0.6141%, +0.5978%] p=0.970584 q=0.970584 INSIDE, end: INSIDE
        mu 0.01000% order -0.0200% v 1.93750e-06 df 8.0130 se 0.05891% [-0.1257%, +0.1459%] p=0.869411 q=0.970584 INSIDE, end: INSIDE"""
            .stripIndent(),
        new double[] {2.6, 1.7, 2.9, 2.0, 2.3, 2.5, 1.6, 2.7, 2.2, 2.4},
        new double[] {.3, -.5, .1, .6, -.2, -.4, .2, .5, -.1, 0},
        new double[] {1.2, -.9, .4, -1.6, .8, .3, -.7, 1.1, -.2, -.5},
        new double[] {-.1, .2, -.05, .1, -.15, .05, .1, -.2, .15, 0});
  }

  @Test
  void aWildRowKeepsItsOwnVariance() {
    assertReport(
        2,
        0,
        """
        mu 11.32500% order +4.1000% v 0.0259906 df 4.8000 se 5.69984% [-3.4515%, +29.9039%] p=0.106038 q=0.636231 OPEN, TOO_FEW or INSIDE: TOO_FEW
        mu 0.07500% order +0.0250% v 1.91667e-05 df 5.8315 se 0.14890% [-0.2915%, +0.4429%] p=0.632941 q=1.00000 INSIDE, TOO_FEW or INSIDE: INSIDE
        mu 0.02500% order +0.0500% v 1.89167e-05 df 5.8315 se 0.14804% [-0.3392%, +0.3905%] p=0.871599 q=1.00000 INSIDE, TOO_FEW or INSIDE: INSIDE
        mu 0.00000% order -0.1000% v 8.66667e-06 df 5.8315 se 0.10662% [-0.2624%, +0.2631%] p=1.00000 q=1.00000 INSIDE, TOO_FEW or INSIDE: INSIDE
        mu 0.03750% order +0.1125% v 9.62500e-06 df 5.8315 se 0.11115% [-0.2361%, +0.3119%] p=0.747646 q=1.00000 INSIDE, TOO_FEW or INSIDE: INSIDE
        mu 0.02500% order -0.0500% v 6.25000e-06 df 5.8315 se 0.09425% [-0.2070%, +0.2576%] p=0.799934 q=1.00000 INSIDE, TOO_FEW or INSIDE: INSIDE"""
            .stripIndent(),
        new double[] {30.1, 29.2, .4, -.3, .2, -.1, 31.0, .1},
        new double[] {.3, -.5, .1, .6, -.2, -.4, .2, .5},
        new double[] {.4, -.3, .2, -.6, .1, .5, -.4, .3},
        new double[] {.2, .1, -.3, .4, -.2, .3, -.1, -.4},
        new double[] {-.3, .2, .4, -.1, .2, -.5, .3, .1},
        new double[] {.1, -.2, .3, .2, -.4, .1, -.1, .2});
  }

  @Test
  void theNeighboursOfFourRowsAreWorthAPrintedPrior() {
    double[] variances = {2.00000e-05, 1.48000e-05, 8.41000e-05, 1.93750e-06};
    PairPrior prior = PairPrior.fit(variances, 6.4);
    assertEquals("1.6130 9.5519e-06", round("%.4f %.5g", prior.degrees(), prior.variance()));
  }

  /** The variance shown is the row's own, before moderation, as the other implementation prints. */
  private static void assertReport(int look, double step, String expected, double[]... percent) {
    List<Pairs> rows =
        Arrays.stream(percent)
            .map(row -> Arrays.stream(row).map(d -> d / 100).toArray())
            .map(row -> Pairs.alternating(row, step))
            .toList();
    List<PairedEstimate> estimates = PairedEstimate.of(rows);
    double[] adjusted = Verdicts.adjusted(estimates);
    // A single row has its first look at 10 pairs: these vectors look at 6 and 8 all the same.
    Looks looks = new Looks(rows.size());
    String actual =
        IntStream.range(0, percent.length)
            .mapToObj(
                i ->
                    line(rows.get(i), estimates.get(i), adjusted[i])
                        + looks.at(look, estimates.get(i), LIMIT)
                        + (percent[i].length < Verdicts.FEWEST_PAIRS
                            ? ", TOO_FEW or INSIDE: "
                            : ", end: ")
                        + Verdicts.end(estimates.get(i), adjusted[i], LIMIT))
            .collect(Collectors.joining("\n"));
    assertEquals(expected, actual);
  }

  private static String line(Pairs row, PairedEstimate it, double adjusted) {
    return round(
        "mu %.5f%% order %+.4f%% v %.6g df %.4f se %.5f%% [%+.4f%%, %+.4f%%] p=%.6g q=%.6g ",
        100 * it.level(),
        100 * it.order(),
        PairFit.of(row).variance(),
        it.degrees(),
        100 * it.error(),
        100 * PairedEstimate.fraction(it.low(0.05)),
        100 * PairedEstimate.fraction(it.high(0.05)),
        it.p(),
        adjusted);
  }

  private static String round(String format, Object... values) {
    return String.format(Locale.ROOT, format, values).replace("-0.00000%", "0.00000%");
  }
}
