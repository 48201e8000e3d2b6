package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactRowTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          7|7|7|7,               7,       false, three repetitions
          7|7|7|7|7,             7,       true,  four
          7 7 7,                 7 7 7,   true,  in few runs
          7 7 7,                 8 8 8,   true,  the head changed
          7.5|7.5|7.5|7.5|7.5,   7.5,     false, no whole numbers
          7|7|7|7|7,             7 8,     false, the head differs in itself
          7|7 8|7|7|7|7,         7,       false, a stored run does
          7|8|8|8|8,             8 8 8,   false, four runs since it changed
          7|8|8|8|8|8,           8 8 8,   true,  five
          6|7|8|8|8|8|8,         8,       true,  two changes
          5|6|7|8|8|8|8|8,       8,       false, three
          7|8|8|8|8|8,           7 7 7,   false, the head is back
          7||7|7||7|7,           7,       true,  runs without the row
          """)
  void aRowIsExactWhereItsValuesShowIt(String stored, String head, boolean exact, String why) {
    assertEquals(exact, ExactRow.is(SampleRows.row(Scale.RATIO, stored, head)), why);
  }

  @Test
  void aRowIsExactWhereItsUnitIsSaidToBe() {
    Runs stored = Runs.of(new double[] {1.5, 2});
    Runs head = Runs.of(new double[] {3});
    assertTrue(
        ExactRow.is(new MeasuredRow(new RunSeries(0, 0, Scale.RATIO, true, stored, head), 9)));
  }

  @ParameterizedTest
  @CsvSource({"7|8|8|8|8|8, 10, 0.25, true, 6", "8|8|8|8|8, 8, 0, false, 5"})
  void anyDifferenceFromTheNewestRunIsCertain(
      String stored, String head, double change, boolean changed, int runs) {
    Estimate estimate = ExactRow.judge(SampleRows.row(Scale.RATIO, stored, head));
    assertEquals(change, estimate.change().value());
    assertEquals(change, estimate.change().high());
    assertEquals(changed, estimate.odds().supported());
    assertEquals(changed ? 0 : 1, estimate.odds().p().orElseThrow());
    assertEquals(runs, estimate.basis().runs());
    assertTrue(estimate.basis().exact());
  }
}
