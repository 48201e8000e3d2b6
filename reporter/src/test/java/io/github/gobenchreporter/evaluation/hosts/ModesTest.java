package io.github.gobenchreporter.evaluation.hosts;

import static io.github.gobenchreporter.evaluation.hosts.ClaimCheck.assertShare;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows with two modes, wild rows, and how many rows are chosen. */
class ModesTest {
  @ParameterizedTest
  @ValueSource(ints = {5, 10, 20, 50})
  void tenOfFortyRowsHaveAnUpperMode(int percent) {
    Host host = Presets.named("a quarter of the rows 8 % slower in " + percent + " % of the runs");
    Host bare = Draws.bare(host.with(OwnNoise.normal(0)));
    assertModes(bare, new Shape(40, 60, 1, 0), 10, Math.log(1.08), percent / 100d);
  }

  @Test
  void threeOfFiftyRowsJumpTenfold() {
    Host bare = Draws.bare(Presets.named("wild rows").with(OwnNoise.normal(0)));
    assertModes(bare, new Shape(50, 60, 1, 0), 3, Math.log(10), .25);
  }

  private static void assertModes(Host host, Shape shape, int chosen, double up, double share) {
    int reports = 300;
    for (int seed = 0; seed < reports; seed++) {
      assertEquals(
          chosen, host.draw(shape, seed).rows().stream().filter(SimulatedRow::odd).count());
    }
    double[][] rows = Draws.shifts(host, shape, reports);
    for (double shift : Draws.flat(rows)) {
      assertEquals(shift > up / 2 ? up : 0, shift, 1e-12);
    }
    boolean[] odd = odd(host, shape, reports);
    double[][] two = new double[chosen * reports][];
    int found = 0;
    for (int i = 0; i < rows.length; i++) {
      if (odd[i]) {
        two[found++] = rows[i];
      } else {
        assertEquals(0, Arrays.stream(rows[i]).max().orElseThrow(), 1e-12);
      }
    }
    assertShare(share, Draws.flat(two), it -> it > up / 2);
  }

  private static boolean[] odd(Host host, Shape shape, int reports) {
    boolean[] odd = new boolean[shape.benchmarks() * reports];
    for (int i = 0; i < odd.length; i++) {
      if (i % shape.benchmarks() == 0) {
        List<SimulatedRow> rows = host.draw(shape, i / shape.benchmarks()).rows();
        for (int j = 0; j < rows.size(); j++) {
          odd[i + j] = rows.get(j).odd();
        }
      }
    }
    return odd;
  }

  @ParameterizedTest
  @CsvSource({"0", ".5", "1"})
  void aRerunKeepsTheModeOfItsJobAsOftenAsDescribed(double jobShare) {
    double share = .2;
    Host host = Draws.only(new Modes(1, 1.08, share, jobShare));
    double[][] rows = Draws.shifts(host, new Shape(40, 1, 1, 2), 500);
    double[] differs = new double[rows.length];
    Arrays.setAll(differs, i -> Math.abs(rows[i][1] - rows[i][2]));
    assertShare((1 - jobShare) * 2 * share * (1 - share), differs, it -> it > .01);
    assertShare(share, Draws.run(rows, 2), it -> it > .01);
    Arrays.setAll(differs, i -> Math.abs(rows[i][2] - rows[i][3]));
    double bothKeep = jobShare * jobShare;
    assertShare((1 - bothKeep) * 2 * share * (1 - share), differs, it -> it > .01);
  }

  @Test
  void aShareThatIsNoWholeNumberHoldsOnAverage() {
    Host host = Draws.only(new Modes(.25, 2, .5, 1));
    double[] odd = new double[20_000];
    Arrays.setAll(odd, seed -> host.draw(new Shape(1, 1, 1, 0), seed).rows().get(0).odd() ? 1 : 0);
    assertShare(.25, odd, it -> it == 1);
  }

  @Test
  void anyRowMayBeChosen() {
    Host host = Draws.only(new Modes(.25, 2, .5, 1));
    double[][] odd = new double[8][5000];
    for (int seed = 0; seed < 5000; seed++) {
      List<SimulatedRow> rows = host.draw(new Shape(8, 1, 1, 0), seed).rows();
      for (int i = 0; i < 8; i++) {
        odd[i][seed] = rows.get(i).odd() ? 1 : 0;
      }
    }
    for (double[] row : odd) {
      assertShare(.25, row, it -> it == 1);
    }
  }
}
