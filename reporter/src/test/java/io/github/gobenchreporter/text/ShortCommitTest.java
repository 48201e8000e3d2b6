package io.github.gobenchreporter.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortCommitTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          3f2a9c1d0b7e5a6c, 3f2a9c1, 3f2a9c1d0b7e
          3f2a9c1d0b7e,     3f2a9c1, 3f2a9c1d0b7e
          3f2a9c1,          3f2a9c1, 3f2a9c1
          3f2,              3f2,     3f2
          '',               '',      ''
          """)
  void anIdHasAFormToQuoteAndAFormToKeep(String id, String quoted, String kept) {
    assertEquals(quoted, ShortCommit.of(id));
    assertEquals(kept, ShortCommit.inNames(id));
  }
}
