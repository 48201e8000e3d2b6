package io.github.gobenchreporter.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaSafeTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'quoted"})
  void whatBeginsLikeAFormulaGetsAnApostropheThatCanBeTakenAway(String text) {
    assertEquals("'" + text, FormulaSafe.cell(text));
    assertEquals(text, FormulaSafe.original(FormulaSafe.cell(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Encode/json-8", "ns/op", "1.5", "a=b", " =1"})
  void otherTextsAreTheirOwnCells(String text) {
    assertEquals(text, FormulaSafe.cell(text));
    assertEquals(text, FormulaSafe.original(text));
  }
}
