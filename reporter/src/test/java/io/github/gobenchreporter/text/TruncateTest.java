package io.github.gobenchreporter.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruncateTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          regression, 10, regression
          regression, 9,  regressi…
          regression, 1,  …
          😀😀😀,     3,  😀😀😀
          😀😀😀,     2,  😀…
          '',         5,  ''
          """)
  void aTextLosesItsEndAndNeverHalfACharacter(String text, int most, String cut) {
    assertEquals(cut, Truncate.text(text, most));
  }

  @Test
  void aNameLosesItsMiddleAndStaysApartFromOthersLikeIt() {
    String one = "Encode/" + "x".repeat(100) + "1" + "y".repeat(100) + "/json-8";
    String other = one.replace('1', '2');
    String cut = Truncate.name(one, 60);
    assertEquals(60, cut.codePointCount(0, cut.length()));
    assertEquals("Encode/", cut.substring(0, 7));
    assertEquals("/json-8", cut.substring(cut.length() - 7));
    assertNotEquals(cut, Truncate.name(other, 60));
    assertEquals("Encode/json-8", Truncate.name("Encode/json-8", 60));
  }
}
