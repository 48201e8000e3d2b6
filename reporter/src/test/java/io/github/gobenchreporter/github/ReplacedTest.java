package io.github.gobenchreporter.github;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReplacedTest {
  private static final String GREEN = comment("bb6f2e1", 5, "🟢");
  private static final String RED = comment("8c1d0e4", 6, "🔴");
  private static final String WAS = "\n\n<sub>Updated, was 🟢 for `bb6f2e1`.</sub>";

  @Test
  void anotherColourSaysWhatStoodThere() {
    assertEquals(RED + WAS, Replaced.text(RED, GREEN));
  }

  @Test
  void theSameColourSaysNothing() {
    assertEquals(RED, Replaced.text(RED, comment("bb6f2e1", 5, "🔴")));
  }

  @Test
  void theSameRunKeepsItsLine() {
    assertEquals(RED + WAS, Replaced.text(RED, RED + WAS));
    assertEquals(RED, Replaced.text(RED, RED));
  }

  @Test
  void onlyTheVerdictBeforeIsNamed() {
    assertEquals(
        comment("9999999", 7, "🟡") + "\n\n<sub>Updated, was 🔴 for `8c1d0e4`.</sub>",
        Replaced.text(comment("9999999", 7, "🟡"), RED + WAS));
  }

  private static String comment(String head, long run, String dot) {
    return Marker.of("default", head, run, 1).text() + "\n### " + dot + " No regression";
  }
}
