package io.github.gobenchreporter.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          -PT5H,    0 hours
          PT0S,     0 hours
          PT59M,    0 hours
          PT1H,     1 hour
          PT119M,   1 hour
          PT47H59M, 47 hours
          PT48H,    2 days
          PT71H,    2 days
          P400D,    400 days
          """)
  void hoursCountForTwoDays(Duration since, String words) {
    assertEquals(words, Age.of(since));
  }
}
