package io.github.gobenchreporter.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.ReporterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\r", "\t", "\0", "\033", "\177", "\u0085", "\u009b", "\u2028", "\u202e"})
  void whatEndsALineOrTurnsItIsMarked(String control) {
    assertEquals("a?b", OneLine.marked("a" + control + "b"));
    assertEquals("a b", OneLine.joined(control + "a" + control + "b" + control));
    assertEquals("a?b", ReporterException.outside("a" + control + "b").getMessage());
  }

  @Test
  void otherTextStaysAsItIs() {
    assertEquals("µ ü 日本 😀 ±1.5 %", OneLine.marked("µ ü 日本 😀 ±1.5 %"));
    assertEquals("µ ü 日本 😀 ±1.5 %", OneLine.joined("µ ü 日本 😀 ±1.5 %"));
  }

  @Test
  void linesStayLines() {
    assertEquals("subject\n\nkey: a?[2Jb\n", OneLine.each("subject\n\nkey: a\033[2Jb\n"));
  }
}
