package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamiliarityTest {
  @ParameterizedTest(name = "{0} rows of {1} runs: {2}")
  @CsvSource({
    "1, 1, .4",
    "7, 1, .4",
    "8, 1, .22",
    "200, 1, .22",
    "3, 5, .1475889794",
    "10, 3, .1680456733",
    "40, 2, .3158017860",
    "40, 20, .9724906818",
    "50, 20, 1",
    "200, 10, .6823137802"
  })
  void ofAlphaMoreIsSpentWhereRowsAndRunsTellTheTails(int rows, int runs, double share) {
    assertEquals(share, new Familiarity(rows, runs, false).share(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"1, .22, .22", "3, .3756, .1740", "20, .9725, .9725"})
  void singleSamplesAreTrustedLessWhileRunsAreFew(double runs, double share, double bare) {
    assertEquals(share, new Familiarity(40, runs, false).share(), 5e-4);
    assertEquals(bare, new Familiarity(40, runs, true).share(), 5e-4);
  }

  @Test
  void moreRunsOrRowsNeverMakeItLess() {
    for (int rows = 1; rows < 400; rows++) {
      for (double runs = 1.5; runs < 40; runs += 0.5) {
        double share = new Familiarity(rows, runs, rows % 2 == 0).share();
        assertTrue(share > 0 && share <= 1);
        assertTrue(new Familiarity(rows, runs + 1, rows % 2 == 0).share() >= share);
        assertTrue(new Familiarity(rows + 2, runs, rows % 2 == 0).share() >= share);
      }
    }
  }

  @Test
  void aUnitIsAsFamiliarAsItsOwnRowsMakeIt() {
    JudgedUnit unit = SampleRows.judged(SampleRows.normal(5, SampleRows.times(8, .01)));
    assertEquals(new Familiarity(8, 5, true), Familiarity.of(unit, true));
  }
}
