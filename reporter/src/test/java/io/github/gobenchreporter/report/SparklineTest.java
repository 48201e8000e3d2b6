package io.github.gobenchreporter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import org.junit.jupiter.api.Test;

class SparklineTest {
  /** The scale reaches as far as the threshold, or the default one where a unit has none. */
  @Test
  void aMoveWithinTheThresholdLooksFlatAndOneBeyondDoesNot() {
    assertEquals(head(100.01), head(100));
    assertNotEquals(head(102), head(100));
    assertNotEquals(head(98), head(100));
  }

  private static char head(double now) {
    Row row = Reports.row("a.BenchmarkX-8", "x/y", 100, now, .01, .01, Verdict.NOT_JUDGED);
    String drawn = Sparkline.of(row);
    return drawn.charAt(drawn.length() - 1);
  }
}
