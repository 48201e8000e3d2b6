package io.github.gobenchreporter.stats.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooksTest {
  @ParameterizedTest
  @CsvSource({"1, 10", "3, 10", "4, 6", "200, 6"})
  void fewRowsAreLookedAtLater(int rows, int first) {
    assertEquals(first, new Looks(rows).first());
    assertEquals(first == 6 ? 1 : 0, new Looks(rows).number(6));
    assertEquals(2, new Looks(rows).number(10));
  }

  @Test
  void eachLookComesAtSixTenthsMoreThanTheLast() {
    int at = Looks.FIRST;
    for (int expected : List.of(6, 10, 16, 26, 42, 68, 110)) {
      assertEquals(expected, at);
      at = Looks.after(at);
    }
    assertEquals(0, new Looks(10).number(12), "no look there");
  }

  @Test
  void thereIsARow() {
    assertThrows(IllegalArgumentException.class, () -> new Looks(0));
  }
}
