package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.stats.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnSpreadTest {
  @Test
  void aRunsShareIsOneOverItsSamples() {
    OwnSpread own = of("5|5 5||5 5 5 5", "5 5 5|5 5 5 5 5 5", 9);
    assertEquals((1 + 1 / 2.0 + 1 / 4.0) / 3, own.storedShare(), 1e-12);
    assertEquals((1 / 3.0 + 1 / 6.0) / 4, own.headShare(), 1e-12);
  }

  @Test
  void runsOfThreeSamplesTell() {
    OwnSpread own = of("5 5|5 5 5|5 5 5 5", "5 6 7", 9);
    assertEquals(3, own.runs());
    double head = 3 * MedianVariance.of(new double[] {0, 1 / 20.0, 2 / 20.0});
    assertEquals(head, own.headSample(), 1e-12);
    assertEquals(head / 3, own.sample(), 1e-12);
  }

  @Test
  void storedRunsAndRunsAgainTellAlike() {
    double three = 3 * MedianVariance.of(new double[] {0, 1 / 20.0, 2 / 20.0});
    assertEquals(three / 2, of("5 6 7", "5 5 5", 9).sample(), 1e-12);
    assertEquals(0, of("5 6 7", "5 5 5", 9).headSample());
    OwnSpread again = of("5 6 7", "5 6 7|6 7 8", 9);
    assertEquals(three, again.sample(), 1e-12);
    assertEquals(three, again.headSample(), 1e-12);
  }

  @Test
  void onlyTheWindowsRunsCount() {
    OwnSpread own = of("1 5 9|5 5 5", "5 5 5", 1);
    assertEquals(0, own.sample());
    assertEquals(2, own.runs());
  }

  /** The mean weighted by runs, but never less than the row's own. */
  @ParameterizedTest
  @CsvSource({"0, 4, 6, 6", "1, 3, 6, 5", "4, 3, 6, 4", "1, 3, 1, 3", "10, 2, 0, 2"})
  void fewRunsBorrowFromTheirNeighbours(int runs, double sample, double typical, double expected) {
    OwnSpread own = new OwnSpread(sample, runs, 0, 1, 1);
    assertEquals(expected, own.moderated(typical, 2), 1e-12);
  }

  private static OwnSpread of(String stored, String head, int window) {
    return OwnSpread.of(SampleRows.row(Scale.POINTS, stored, head, window));
  }
}
