package io.github.gobenchreporter.benchfmt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchPatternTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ., BenchmarkGet, true
          Get, BenchmarkGet, true
          Put, BenchmarkGet, false
          ^BenchmarkGet$/large, BenchmarkGet, true
          ^BenchmarkGet$/large, BenchmarkGetAll, false
          Put/x|Get/y, BenchmarkGet, true
          Put/Get, BenchmarkGet, false
          (Put|Get), BenchmarkGet, true
          [/]x|All, BenchmarkGetAll, true
          [(]/x|Put, BenchmarkGet, false
          Put\\|Get, BenchmarkGet, false
          /large, BenchmarkGet, true
          ((, BenchmarkGet, true
          """)
  void theFirstPartOfAnAlternativeSelectsFunctions(
      String pattern, String function, boolean selected) {
    assertEquals(selected, BenchPattern.selects(pattern, function), pattern);
  }
}
