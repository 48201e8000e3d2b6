package io.github.gobenchreporter.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KNOWN = List.of("window", "alpha", "fail-on", "confirm-rounds");

  @ParameterizedTest
  @CsvSource({
    "window,window,0",
    "widnow,window,1",
    "windows,window,1",
    "indow,window,1",
    "winbow,window,1",
    "'',window,6",
    "kitten,sitting,3"
  })
  void theDistanceCountsMistakes(String a, String b, int mistakes) {
    assertEquals(mistakes, Nearest.distance(a, b));
    assertEquals(mistakes, Nearest.distance(b, a));
  }

  @Test
  void onlyWhatIsSimilarIsMeant() {
    assertEquals(Optional.of("confirm-rounds"), Nearest.to("confirm-round", KNOWN));
    assertEquals(Optional.of("alpha"), Nearest.to("alfa", KNOWN));
    assertEquals(Optional.empty(), Nearest.to("colour", KNOWN));
    assertEquals(
        "; there are window, alpha, fail-on, confirm-rounds", Nearest.hint("colour", KNOWN));
  }
}
