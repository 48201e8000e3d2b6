package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdsTest {
  private static final Benchmark JSON =
      new Benchmark("example.com/m/codec", "BenchmarkJSONMarshal/size=1k-8");

  @ParameterizedTest
  @CsvSource({
    "ns/op, ±1.5%",
    "sec/op, ±1.5%",
    "%sys, +0.3",
    "B/op, +1.5%",
    "allocs/op, +1.5%",
    "MB/s, ±1.5%",
    "ops/s, ±1.5%",
    "answers/op, none",
    "%, none",
    "qps, ±1.5%",
    "p99-ns, none",
    "errors/s, none",
  })
  void theDefaultsAreThoseOfTheDocumentation(String unit, String threshold) {
    assertEquals(threshold, of(Thresholds.DEFAULT, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "ns/op=±3%, ±3%",
    "ns/op=+-3%, ±3%",
    "ns/op = +3 %, +3%",
    "ns/op=-.5, -0.5",
    "JSON* ns/op=±3%, ±3%",
    "codec.JSONMarshal/size=1k ns/op=±4%, ±4%",
    "example.com/m/codec.* ns/op=±5%, ±5%",
    "BenchmarkJSONMarshal/size=1k-8 ns/op=±6%, ±6%",
    "XML* ns/op=±3%, ±1.5%",
    "ns/op=2%, ±2%",
    "ns/op=±2% min=1ns, ±2% min=1",
    "ns/op=±2% min=.5us, ±2% min=500",
    "ns/op=±2% min = 3, ±2% min=3",
    "ns/op=off, none",
    "JSON* ns/op=off, none",
    "ns/op=ignore, none",
    "BenchmarkJSON*=ignore, none",
    "XML*=ignore, ±1.5%",
  })
  void rulesAreReadAndApplied(String rule, String threshold) {
    assertEquals(threshold, of(Thresholds.DEFAULT.and(List.of(rule)), "ns/op"));
  }

  @Test
  void aDirectionGatesOnlyWhereALineGivesIt() {
    Unit known = new Unit("p99-ns");
    assertEquals("none", of(Thresholds.DEFAULT, known));
    assertEquals("±1.5%", of(Thresholds.DEFAULT, known.declared(Better.LOWER)));
    assertEquals("±1.5%", of(Thresholds.DEFAULT, new Unit("rounds/op").declared(Better.HIGHER)));
  }

  @Test
  void theMoreSpecificRuleWinsThenTheLater() {
    Thresholds rules =
        Thresholds.DEFAULT.and(
            List.of(
                "JSONMarshal* ns/op=±2%", "J* ns/op=±3%", "ns/op=±4%", "JSONMarshal* ns/op=±5%"));
    assertEquals("±5%", of(rules, "ns/op"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ns/op",
        "ns/op=of",
        "ns/op=1.5",
        "ns/op=off min=1",
        "ns/op=±2% min=1B",
        "ns/op=±2% min=1%",
        "ns/op=±2% min",
        "ns/op=±1% ns/op=±2%",
        "ns/op=±x%",
        "ns/op=±1.5%%",
        "=±1%",
        "a b ns/op=±1%",
        "ns/op=±1,5%",
        "ns/op=±-1%"
      })
  void aMisspeltRuleIsAnError(String rule) {
    assertThrows(ReporterException.class, () -> Thresholds.DEFAULT.and(List.of(rule)));
  }

  @ParameterizedTest
  @CsvSource({
    "±1.5%, 1000, 1015, false",
    "±1.5%, 1000, 1015.1, true",
    "±1.5%, 1000, 984.9, true",
    "+1.5%, 1000, 900, false",
    "-1.5%, 1000, 900, true",
    "-1.5%, 1000, 1100, false",
    "±0%, 7, 7, false",
    "±0%, 7, 8, true",
    "+2, 7, 9, false",
    "+2, 7, 10, true",
    "+1.5%, 0, 3, true",
  })
  void exactlyAtTheThresholdIsNotBeyond(String rule, double before, double after, boolean beyond) {
    Threshold threshold = threshold("allocs/op=" + rule);
    double change = before == after ? 0 : (after - before) / before;
    assertEquals(beyond, threshold.exceeded(change, before, false));
  }

  @ParameterizedTest
  @CsvSource({
    "+0.3, 2.1, 2.4, false",
    "+0.3, 2.1, 2.41, true",
    "±10%, 2.0, 2.19, false",
    "±10%, 2.0, 2.21, true"
  })
  void percentagesMoveInPoints(String rule, double before, double after, boolean beyond) {
    Threshold threshold = threshold("%sys=" + rule);
    assertEquals(beyond, threshold.exceeded(after - before, before, true));
  }

  @ParameterizedTest
  @CsvSource({
    "ns/op=±2% min=1ns, 10, 10.9, false",
    "ns/op=±2% min=1ns, 10, 11.1, true",
    "ns/op=±2% min=1ns, 1000, 1010, false",
    "ns/op=±2% min=1ns, 1000, 1021, true",
    "B/op=+1.5% min=1kiB, 64, 1087, false",
    "B/op=+1.5% min=1kiB, 64, 1089, true",
    "allocs/op=+0% min=2, 7, 8, false",
    "allocs/op=+0% min=2, 7, 10, true",
    "allocs/op=+0% min=2, 0, 1, true",
  })
  void whatIsSmallerThanTheSmallestChangeDoesNotCount(
      String rule, double before, double after, boolean beyond) {
    assertEquals(beyond, threshold(rule).exceeded((after - before) / before, before, false));
  }

  @Test
  void whatIsIgnoredIsLeftOutAndWhatIsOffIsShown() {
    Thresholds rules =
        Thresholds.DEFAULT.and(List.of("Benchmark*=ignore", "JSONMarshal* ns/op=off"));
    assertEquals("none", of(rules, "ns/op"));
    assertFalse(rules.ignores(JSON, Unit.NS_PER_OP));
    assertTrue(rules.ignores(JSON, Unit.B_PER_OP));
    assertEquals(
        "Benchmark*=ignore, JSONMarshal* ns/op=off",
        new Thresholds(rules.rules().subList(5, 7)).toString());
  }

  private static Threshold threshold(String rule) {
    return ((ThresholdRule.Judged) ThresholdRule.parse(rule).effect()).threshold();
  }

  private static String of(Thresholds thresholds, String unit) {
    return of(thresholds, new Unit(unit));
  }

  private static String of(Thresholds thresholds, Unit unit) {
    return thresholds.of(JSON, unit).map(Threshold::toString).orElse("none");
  }
}
