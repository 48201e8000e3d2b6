package io.github.gobenchreporter.benchfmt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource({
    "(,Unclosed group",
    "a),Unmatched closing ')'",
    "[a,Unclosed character class",
    "*a,Dangling meta character '*'"
  })
  void whatGoCannotReadIsTold(String pattern, String fault) {
    assertTrue(BenchPattern.fault(pattern).orElseThrow().startsWith(fault));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "", "A|B/c(d|e)", "(?P<x>a)", "x\\z", "^Benchmark[A-C]$/n=1"})
  void whatOnlyGoCanReadIsLeftToGo(String pattern) {
    assertTrue(BenchPattern.fault(pattern).isEmpty());
  }
}
