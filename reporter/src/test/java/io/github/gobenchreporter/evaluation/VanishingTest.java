package io.github.gobenchreporter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VanishingTest {
  private static final int RUNS = 30;

  @Test
  void aSpikeVanishesAndAStepStays() {
    assertEquals(new Vanishing(9, 1, 1), played(run -> run == 22 ? 2 : 1));
    Vanishing step = played(run -> run >= 22 ? 2 : 1);
    assertEquals(0, step.vanished());
    assertEquals(1, step.red());
    assertEquals(new Vanishing(9, 0, 0), played(run -> 1));
  }

  private interface Factor {
    double at(int run);
  }

  /** Ten calm rows, the first of which is so many times slower in some runs. */
  private static Vanishing played(Factor first) {
    Random random = new Random(3);
    List<MeasuredHistory.Series> series =
        IntStream.range(0, 10)
            .mapToObj(
                r -> {
                  double[][] samples = new double[RUNS][3];
                  for (int k = 0; k < RUNS; k++) {
                    double level = 100 * Math.exp(.005 * random.nextGaussian());
                    for (int i = 0; i < 3; i++) {
                      double by = r == 0 ? first.at(k) : 1;
                      samples[k][i] = level * by * Math.exp(.005 * random.nextGaussian());
                    }
                  }
                  return new MeasuredHistory.Series("B" + r, "ns/op", samples);
                })
            .toList();
    return Vanishing.of(new MeasuredHistory("made up", series, RUNS), 21, 10);
  }
}
