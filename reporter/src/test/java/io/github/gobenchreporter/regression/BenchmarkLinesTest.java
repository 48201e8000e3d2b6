package io.github.gobenchreporter.regression;

import static io.github.gobenchreporter.report.Reports.chip;
import static io.github.gobenchreporter.report.Reports.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.unit.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenchmarkLinesTest {
  private static final Row TIME =
      row("codec.BenchmarkA-14", "ns/op", 100, 101, .01, .07, Verdict.UNCHANGED);
  private static final Row BYTES =
      row("codec.BenchmarkA-14", "B/op", 100, 200, .01, .01, Verdict.REGRESSION);
  private static final Row SLOWER =
      row("codec.BenchmarkA-8", "ns/op", 100, 110, .01, .01, Verdict.REGRESSION);

  @Test
  void aBenchmarkCountsUnderTheWeightiestOfItsVerdictsOnAnyChip() {
    BenchmarkLines both = of(chip("m3", "M3", BYTES, TIME), chip("m1", "M1", SLOWER)).get(0);
    assertEquals(new Benchmark("example.com/codec", "BenchmarkA"), both.benchmark());
    assertEquals(Verdict.REGRESSION, both.verdict());
    assertEquals(List.of(0, 1), both.chips());
    assertEquals(List.of(BYTES, TIME, SLOWER), both.rows().toList());
    assertEquals(List.of(BYTES, SLOWER), both.decidingRows().toList());
    assertEquals(List.of(SLOWER), both.rows(1));
  }

  @Test
  void itOwesItsVerdictToTheLinesThatHaveIt() {
    BenchmarkLines one = of(chip("m3", "M3", BYTES, TIME)).get(0);
    assertEquals(List.of(BYTES.unit()), one.deciding().stream().map(Line::unit).toList());
    assertTrue(one.decidedBy(Unit::isMemoryOfAnOp));
    assertFalse(one.decidedBy(Unit::isTimeOfAnOp));
    assertTrue(one.measures(Unit::isTimeOfAnOp));
  }

  @Test
  void itsTimeSpeaksForItElseWhatWasComparedFirst() {
    Row gone = Reports.oneSided("codec.BenchmarkA-14", "MB/s", 1, Verdict.MISSING);
    assertEquals(Optional.of(TIME), of(chip("m3", "M3", BYTES, TIME)).get(0).lead(0));
    assertEquals(Optional.of(BYTES), of(chip("m3", "M3", gone, BYTES)).get(0).lead(0));
    assertEquals(Optional.empty(), of(chip("m3", "M3", gone)).get(0).lead(0));
  }

  @Test
  void theWorstTimeIsFirstThenWhatIsWorseInOtherUnits() {
    List<String> ranked =
        of(
                chip(
                    "m3",
                    "M3",
                    row("codec.BenchmarkA-14", "ns/op", 100, 104, .01, .01, Verdict.REGRESSION),
                    row("codec.BenchmarkA-14", "B/op", 100, 900, .01, .01, Verdict.REGRESSION),
                    row("codec.BenchmarkB-14", "ns/op", 100, 110, .01, .01, Verdict.REGRESSION),
                    row("codec.BenchmarkC-14", "ns/op", 100, 110, .01, .01, Verdict.REGRESSION),
                    row("codec.BenchmarkC-14", "B/op", 100, 150, .01, .01, Verdict.REGRESSION),
                    row("codec.BenchmarkD-14", "ns/op", 100, 190, .01, .99, Verdict.UNCHANGED),
                    row("codec.BenchmarkD-14", "B/op", 100, 130, .01, .01, Verdict.REGRESSION)))
            .stream()
            .sorted(BenchmarkLines.WORST_FIRST)
            .map(it -> it.benchmark().name().substring("Benchmark".length()))
            .toList();
    assertEquals(List.of("C", "B", "A", "D"), ranked);
  }

  private static List<BenchmarkLines> of(ChipReport... chips) {
    return JoinedRows.of(List.of(chips)).benchmarks();
  }
}
