package io.github.gobenchreporter.stats.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeChoiceTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'computing on a quiet host',            1.02 1.01 1.03 1.00 1.02 .99, NaN, WALL",
    "'computing, two bursts of load',        .98 .30 1.01 .97 .99 .28,     NaN, CPU",
    "'computing, starved in turns',          .40 .55 .98 .60 .95 .50,      NaN, CPU",
    "'computing, starved evenly',            .55 .55 .56 .54 .55 .56,      .60, CPU",
    "'computing, evenly slow, spin unknown', .85 .84 .86 .85 .85 .85,      NaN, WALL",
    "'seven tenths of a CPU, spin unknown',  .70 .71 .69 .70 .70 .70,      NaN, WALL_WAITS",
    "'sleeping',                             .25 .30 .24 .26 .35 .25,      .84, WALL_WAITS",
    "'writing and syncing',                  .38 .40 .36 .39 .47 .38,      .84, WALL_WAITS",
    "'waiting on a quiet host',              .30 .31 .29 .30 .30 .30,      1.0, WALL_WAITS",
    "'parallel',                             1.9 2.0 1.8 1.2 1.9 1.9,      .80, WALL_PARALLEL",
  })
  void choosesByHowMuchCpuTheBenchmarkGot(
      String name, String shares, double spin, TimeChoice expected) {
    double[] values = Arrays.stream(shares.split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertEquals(expected, choice(values, values, spin), name);
  }

  @Test
  void aHeadThatBeganToWaitIsNoStarvedOne() {
    double[] base = {.99, 1.01, 1.0, .98, 1.0, 1.0};
    double[] head = {.50, .52, .51, .49, .50, .50};
    assertEquals(TimeChoice.WALL_WAITS, choice(base, head, Double.NaN));
    assertEquals(TimeChoice.WALL_WAITS, choice(head, base, 0.95));
  }

  /** Of chunks with equally much CPU time. */
  private static TimeChoice choice(double[] base, double[] head, double spin) {
    double wall =
        DoubleStream.concat(Arrays.stream(base), Arrays.stream(head)).map(it -> 1 / it).sum();
    return TimeChoice.of(base, head, (base.length + head.length) / wall, spin);
  }
}
