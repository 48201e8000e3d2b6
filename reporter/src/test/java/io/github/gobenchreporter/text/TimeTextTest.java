package io.github.gobenchreporter.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-27T17:11:20Z, 2026-11-27T17:11:20Z",
    "2026-11-27T17:11:20+01:00, 2026-11-27T16:11:20Z",
    "2026-11-27T17:11, 2026-11-27T17:11:00Z",
    "2026-11-27 17:11:20, 2026-11-27T17:11:20Z",
    "2026-11-27 17:11+02:00, 2026-11-27T15:11:00Z",
    "2026-11-27, none",
    "17:11, none",
    "abcdef0, none",
  })
  void timesAreReadAsPeopleWriteThem(String text, String time) {
    assertEquals(time, TimeText.of(text).map(Object::toString).orElse("none"));
  }
}
