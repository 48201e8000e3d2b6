package io.github.gobenchreporter.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void theSecondNumberIsTheWidth() {
    assertEquals(OptionalInt.of(100), Terminal.columns("40 100\n"));
    assertEquals(OptionalInt.empty(), Terminal.columns("0 0\n"));
    assertEquals(OptionalInt.empty(), Terminal.columns(""));
    assertEquals(OptionalInt.empty(), Terminal.columns("speed 38400 baud; 40 rows\n"));
  }
}
