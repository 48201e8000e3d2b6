package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Scale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FromZeroTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0|0,        3,      Infinity,  true,  any other value is a change
          0|0,        -3,     -Infinity, true,  in either direction
          0|0,        0,      0,         false, zero is none
          0 0 4|0,    3 5 5,  Infinity,  false, a stored sample was as far
          0 0 2|0,    3 5 5,  Infinity,  true,  none was
          0 0 -4|0,   3 5 5,  Infinity,  true,  one was on the other side
          """)
  void whatLeavesZeroHasChanged(
      String stored, String head, double change, boolean changed, String why) {
    Estimate estimate = FromZero.judge(SampleRows.row(Scale.RATIO, stored, head));
    assertEquals(change, estimate.change().value(), why);
    assertEquals(changed, estimate.odds().supported(), why);
    assertEquals(List.of(), estimate.cautions());
  }

  @ParameterizedTest
  @CsvSource({"'', 3", "5, ''", "0, ''"})
  void whereASideIsMissingThereIsNothingToCompare(String stored, String head) {
    Estimate estimate = FromZero.judge(SampleRows.row(Scale.RATIO, stored, head));
    assertEquals(List.of(Caution.NOTHING_TO_COMPARE), estimate.cautions());
    assertEquals(Double.NaN, estimate.change().value());
    assertEquals(1, estimate.odds().p().orElseThrow());
    assertEquals(false, estimate.odds().supported());
  }

  @Test
  void theOldestRunsAreNoLongerSeen() {
    Estimate estimate = FromZero.judge(SampleRows.row(Scale.RATIO, "0 0 9|0|0", "3", 2));
    assertEquals(true, estimate.odds().supported());
  }
}
