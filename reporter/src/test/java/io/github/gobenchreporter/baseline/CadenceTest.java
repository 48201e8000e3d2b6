package io.github.gobenchreporter.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which runs came, and the day it is. */
class CadenceTest {
  @ParameterizedTest
  @CsvSource({
    "0 7 14 21, 469, '448 days old, one used to come every 7 days'",
    "0 7 14 21, 92, '71 days old, one used to come every 7 days'",
    "0 7 14 21, 91,",
    "0 1 2 3, 17,",
    "0 1 2 3, 18, '15 days old, one used to come every 24 hours'",
    "0 1 2 40, 100,",
    "0 1 2 40, 118, '78 days old, one used to come every 24 hours'",
    "0 90 180, 1000,",
    "0 90 180, 1081, '901 days old, one used to come every 90 days'",
    "0 7, 1000,",
    "3, 1000,",
    "0 0 0, 15, '15 days old, one used to come every 0 hours'",
    "0 7 14 21, 3,",
  })
  void aBaselineIsLateByItsOwnRhythm(String days, long today, String said) {
    List<Instant> times = new ArrayList<>();
    for (String day : days.split(" ")) {
      times.add(at(Long.parseLong(day)));
    }
    assertEquals(
        said == null ? "" : "the newest run is " + said,
        Cadence.late(times, at(today)).map(Cadence::sentence).orElse(""));
  }

  private static Instant at(long day) {
    return Instant.EPOCH.plus(Duration.ofDays(day));
  }
}
