package io.github.gobenchreporter.evaluation.hosts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every named host gives runs of any size, the same ones for the same seed. */
class PresetsTest {
  static Set<String> names() {
    return Presets.all().keySet();
  }

  @Test
  void theyAreAsManyAsTheyWere() {
    assertEquals(55, names().size(), () -> String.join("\n", names()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyHostGivesFiniteRuns(String name) {
    Host host = Presets.named(name);
    int metrics = host.printing().metrics().size();
    for (int benchmarks : new int[] {1, 3, 10, 40}) {
      for (int samples : new int[] {1, 5}) {
        SimulatedRuns runs = host.draw(new Shape(benchmarks, 2, samples, 1), benchmarks);
        assertEquals(benchmarks * metrics, runs.rows().size());
        assertRuns(runs.stored(), 2, benchmarks * metrics, samples);
        assertRuns(runs.head(), 2, benchmarks * metrics, samples);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theSeedDecides(String name) {
    Host host = Presets.named(name);
    Shape shape = new Shape(10, 3, 5, 1);
    assertArrayEquals(host.draw(shape, 1).stored(), host.draw(shape, 1).stored());
    assertArrayEquals(host.draw(shape, 1).head(), host.draw(shape, 1).head());
    assertEquals(host.draw(shape, 1).rows(), host.draw(shape, 1).rows());
    assertFalse(Arrays.deepEquals(host.draw(shape, 1).head(), host.draw(shape, 2).head()));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "3, 2, 6", "10, 3, 5", "40, 5, 10", "200, 10, 10", "200, 20, 10"})
  void reportsOfAllSizes(int benchmarks, int stored, int samples) {
    Host host = Presets.named("everything at once");
    SimulatedRuns runs = host.draw(new Shape(benchmarks, stored, samples, 4), 1);
    assertRuns(runs.stored(), stored, 4 * benchmarks, samples);
    assertRuns(runs.head(), 5, 4 * benchmarks, samples);
  }

  private static void assertRuns(double[][][] runs, int count, int rows, int samples) {
    assertEquals(count, runs.length);
    for (double[][] run : runs) {
      assertEquals(rows, run.length);
      for (double[] row : run) {
        assertEquals(samples, row.length);
        assertTrue(Arrays.stream(row).allMatch(it -> it >= 0 && it < 1e12), Arrays.toString(row));
      }
    }
  }

  @Test
  void oneMoreInfluenceChangesNoOthersDraws() {
    Shape shape = new Shape(10, 3, 5, 1);
    Host host = Presets.named("hosted runner");
    SimulatedRuns with = host.and(new Modes(.5, 1, .5, .5)).draw(shape, 1);
    assertArrayEquals(host.draw(shape, 1).head(), with.head());
  }

  @Test
  void aReportWithoutBaselineOrSamplesIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Shape(0, 1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Shape(1, 0, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Shape(1, 1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Shape(1, 1, 1, -1));
    assertThrows(IllegalArgumentException.class, () -> Presets.named("no such host"));
  }
}
