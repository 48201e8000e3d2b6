package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamiliarityTest {
  /** By the rows of a unit and their runs: .2 and .8 times the root of residuals over 800. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          7,  1,  1, 0.4
          8,  1,  1, 0.3
          8,  1,  3, 0.3
          1,  3,  1, 0.24
          8,  5,  1, 0.36
          8,  5,  3, 0.36
          10, 21, 1, 0.6
          40, 21, 1, 1
          50, 21, 1, 1
          """)
  void moreOfAlphaIsSpentTheMoreRunsShowTheTails(int rows, int runs, int units, double share) {
    JudgedUnit unit = SampleRows.judged(SampleRows.normal(runs, SampleRows.times(rows, 0.01)));
    List<JudgedUnit> all = Collections.nCopies(units, unit);
    assertEquals(share, Familiarity.of(all), 1e-9);
  }
}
