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
    "m/codec.BenchmarkJSON* ns/op=±7%, ±7%",
    "m/codec.JSONMarshal/size=1k ns/op=±7%, ±7%",
    "odec.BenchmarkJSON* ns/op=±7%, ±1.5%",
    "m.BenchmarkJSON* ns/op=±7%, ±1.5%",
    "m/codec.BenchmarkJSONMarshal ns/op=±7%, ±1.5%",
    "JSONMarshal/size=1k=ignore, none",
    "m/codec.JSONMarshal/size=1k=ignore, none",
    "JSONMarshal=ignore, ±1.5%",
  })
  void rulesAreReadAndApplied(String rule, String threshold) {
    assertEquals(threshold, of(Thresholds.DEFAULT.and(List.of(rule)), "ns/op"));
  }

  /**
   * What a rule says of benchmarks goes before what another says of all, whatever it stands for.
   */
  @Test
  void aNameAloneIsAsSpecificAsAName() {
    List<String> rules = List.of("JSONMarshal/size=1k=ignore", "JSON* ns/op=±3%");
    assertTrue(Thresholds.DEFAULT.and(rules).ignores(JSON, new Unit("ns/op")));
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

  @ParameterizedTest
  @CsvSource({
    "ns/op=±2% min=1us, 1000",
    "ns/op=±2% min=2, 2",
    "sec/op=±2% min=1ms, 0.001",
    "p99-ns=±2% min=1µs, 1000",
    "p99ns=±5% min=1us, 1000",
    "p99_latency_ms=±5% min=1s, 1000",
    "latencyMs=±5% min=500us, 0.5",
    "B/op=+3% min=1KiB, 1024",
    "B/op=+3% min=1kiB, 1024",
    "B/op=+3% min=1kB, 1000",
    "heapMiB=+3% min=512KiB, 0.5",
    "heapMiB=+3% min=1GiB, 1024",
    "GiB=+3% min=512MiB, 0.5",
    "peak-RSS-bytes=+3% min=1MB, 1000000",
    "MB/s=-3% min=500kB, 0.5",
  })
  void aSmallestChangeIsReadInTheUnitsThatAreReported(String rule, double min) {
    assertEquals(min, threshold(rule).min(), min * 1e-12, rule);
  }

  @ParameterizedTest
  @CsvSource({
    "ns/op=+3% min=1KiB, 1KiB is no amount of ns/op; leave out KiB to give it in ns/op",
    "B/op=+3% min=2ms, 2ms is no amount of B/op; leave out ms to give it in B/op",
    "allocs/op=+3% min=2B, 2B is no amount of allocs/op; leave out B to give it in allocs/op",
    "ns/op=+3% min=1parsec, 1parsec is no amount of ns/op; leave out parsec to give it in ns/op",
    "maxRSS/op=+3% min=1MB, 1MB is no amount of maxRSS/op; leave out MB to give it in maxRSS/op",
    "'ns/op=5%, B/op=off', 'is more than one rule; give each by itself'",
    "'ns/op=5%,B/op=off', 'is more than one rule; give each by itself'",
    "ns/op=5% B/op=off, is more than one rule; give each by itself",
    "ns/op=5%; B/op=+3%, is more than one rule; give each by itself",
  })
  void whatIsWrongWithARuleIsSaid(String rule, String said) {
    ReporterException e =
        assertThrows(ReporterException.class, () -> ThresholdRule.parse(rule), rule);
    assertTrue(e.getMessage().endsWith(said), e.getMessage());
  }

  @Test
  void aNameMayHoldACommaAndAnEqualsSign() {
    assertEquals("a=1,b=2*", ThresholdRule.parse("a=1,b=2* ns/op=±5%").glob());
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
