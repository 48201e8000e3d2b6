package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NameGlobTest {
  @Test
  void aGlobIsAnExpressionOfDotsAndStars() {
    Random random = new Random(17);
    int matched = 0;
    for (int i = 0; i < 100_000; i++) {
      String glob = text("ab*?", random);
      String name = text("ab\n", random);
      String expression = glob.replace("*", ".*").replace('?', '.');
      boolean expected = Pattern.compile(expression, Pattern.DOTALL).matcher(name).matches();
      assertEquals(expected, new NameGlob(glob).matches(name), glob + " of " + name);
      matched += expected ? 1 : 0;
    }
    assertTrue(matched > 5_000, matched + " matched");
  }

  @Test
  void whatIsNoWildcardStandsForItself() {
    assertTrue(new NameGlob("m.Benchmark[x]/a=(1|2)$*").matches("m.Benchmark[x]/a=(1|2)$-8"));
    assertFalse(new NameGlob("m.x").matches("mmx"));
  }

  /** An expression would not come to an end with the first and overflow the stack by the second. */
  @Test
  void aHostileGlobEnds() {
    String name = "a".repeat(4_000);
    assertFalse(new NameGlob("?*".repeat(2_000) + "b").matches(name));
    assertTrue(new NameGlob("*".repeat(60_000)).matches(name));
    assertTrue(new NameGlob("*a".repeat(4_000)).matches(name));
  }

  private static String text(String letters, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
