package io.github.gobenchreporter.evaluation.hosts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planted changes are there to the digit, and nowhere else. */
class PlantedChangeTest {
  private static final Host HOST =
      Presets.named("everything at once").with(Printing.exact().metrics(Metric.values()));

  /** Six benchmarks of four rows each, five stored runs and a re-run. */
  private static final Shape SHAPE = new Shape(6, 5, 3, 1);

  @ParameterizedTest
  @CsvSource({
    "ONE,  .05, 0, 1.05 1    1    1    1    1",
    "HALF, .05, 0, 1.05 1    1.05 1    1.05 1",
    "ALL, -.2,  0, .8   .8   .8   .8   .8   .8",
  })
  void theHeadChangesTheTimeOf(Where where, double size, int storedRuns, String factors) {
    PlantedChange change = new PlantedChange(Metric.TIME, where, size, storedRuns);
    SimulatedRuns planted = HOST.draw(SHAPE, 7, change);
    SimulatedRuns without = HOST.draw(SHAPE, 7);
    assertArrayEquals(without.stored(), planted.stored());
    String[] expected = factors.split(" +");
    for (int run = 0; run < 2; run++) {
      for (int i = 0; i < 6; i++) {
        double factor = Double.parseDouble(expected[i]);
        assertTimes(factor, without.head()[run][4 * i], planted.head()[run][4 * i]);
        assertTimes(1 / factor, without.head()[run][4 * i + 1], planted.head()[run][4 * i + 1]);
        assertArrayEquals(without.head()[run][4 * i + 2], planted.head()[run][4 * i + 2]);
        assertEquals(factor - 1, planted.rows().get(4 * i).change(), 1e-12);
        assertEquals(1 / factor - 1, planted.rows().get(4 * i + 1).change(), 1e-12);
        assertEquals(0, planted.rows().get(4 * i + 2).change());
      }
    }
  }

  @Test
  void aStepInTheHistoryIsInItsNewestRunsAndTheHead() {
    SimulatedRuns planted = HOST.draw(SHAPE, 7, PlantedChange.ofAll(.05).alreadyIn(2));
    SimulatedRuns without = HOST.draw(SHAPE, 7);
    for (int run = 0; run < 5; run++) {
      double factor = run < 3 ? 1 : 1.05;
      assertTimes(factor, without.stored()[run][0], planted.stored()[run][0]);
    }
    assertTimes(1.05, without.head()[0][0], planted.head()[0][0]);
    assertTimes(1.05, without.head()[1][20], planted.head()[1][20]);
    assertEquals(0, planted.rows().get(0).change());
  }

  @Test
  void allocationsChangeToo() {
    PlantedChange more = PlantedChange.ofHalf(1).in(Metric.ALLOCS);
    SimulatedRuns planted = HOST.draw(SHAPE, 7, more);
    SimulatedRuns without = HOST.draw(SHAPE, 7);
    for (int i = 0; i < 6; i++) {
      assertTimes(i % 2 == 0 ? 2 : 1, without.head()[0][4 * i + 3], planted.head()[0][4 * i + 3]);
      assertArrayEquals(without.head()[0][4 * i + 2], planted.head()[0][4 * i + 2]);
      assertArrayEquals(without.head()[0][4 * i], planted.head()[0][4 * i]);
      assertEquals(i % 2 == 0 ? 1 : 0, planted.rows().get(4 * i + 3).change());
    }
  }

  @Test
  void changesMultiply() {
    List<PlantedChange> changes =
        List.of(PlantedChange.ofAll(.1).alreadyIn(3), PlantedChange.ofOne(.5));
    assertEquals(1.65, PlantedChange.factor(changes, Metric.TIME, 0, 0), 1e-12);
    assertEquals(1.1, PlantedChange.factor(changes, Metric.TIME, 0, 3), 1e-12);
    assertEquals(1, PlantedChange.factor(changes, Metric.TIME, 0, 4));
    assertEquals(1.1, PlantedChange.factor(changes, Metric.TIME, 1, 0), 1e-12);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> PlantedChange.ofOne(-1));
    assertThrows(IllegalArgumentException.class, () -> PlantedChange.ofOne(.1).in(Metric.RATE));
  }

  private static void assertTimes(double factor, double[] before, double[] after) {
    for (int i = 0; i < before.length; i++) {
      assertEquals(factor * before[i], after[i], 1e-12 * after[i]);
    }
  }
}
