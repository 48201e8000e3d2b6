package io.github.gobenchreporter.report.terminal;

import static io.github.gobenchreporter.Goldens.assertGolden;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Explained;
import io.github.gobenchreporter.report.HostileNames;
import io.github.gobenchreporter.report.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TerminalReportTest {
  private static final Screen WIDE = new Screen(true, 120, false);

  @Test
  void theWorstComesFirstAndTheNextCommandLast() {
    assertGolden("render/three-chips.txt", TerminalReport.render(Reports.threeChips()));
  }

  @Test
  void allIsListedWhereItIsAskedFor() {
    assertGolden(
        "render/all.txt",
        TerminalReport.render(Reports.oneChip(), new Screen(false, Integer.MAX_VALUE, true)));
  }

  @Test
  void whyItIsWorseStandsUnderTheBenchmark() {
    assertGolden("render/explained.txt", TerminalReport.render(Explained.report()));
  }

  @Test
  void whatWasConfirmedSideBySideIsNotAskedForAgain() {
    Row.Compared row =
        (Row.Compared)
            Reports.row("codec.BenchmarkX-14", "ns/op", 100, 120, .01, .01, Verdict.REGRESSION);
    Note note = new Note(Note.Code.CONFIRMED, "+19 % ±0.6, 12 pairs");
    Row added = Reports.oneSided("codec.BenchmarkX-14", "B/op", 64, Verdict.NEW);
    Report report =
        Reports.of(Reports.chip("m3", "Apple M3 Max", row.as(Verdict.REGRESSION, note), added));
    assertEquals(
        """
        ✗ codec X       +20.0 % ±1.0   100 → 120 ns/op   ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁ █
                        B/op new
            confirmed side by side: +19 % ±0.6, 12 pairs

          half of the benchmarks would have shown a change of 1.0 %
        """,
        after("before → after", TerminalReport.render(report)));
  }

  @Test
  void ofSidesInTurnsThePairsAreToldAndNoCommandToMeasureThemAgain() {
    Report report = Reports.oneChip();
    Policy paired = new Policy(Method.PAIRED, 0.05, 20, Thresholds.DEFAULT);
    String text =
        TerminalReport.render(
            new Report(report.chips(), report.skipped(), report.problems(), paired));
    assertTrue(text.contains("before → after     pairs worse\n"), text);
    assertTrue(text.contains("in turns with "), text);
    assertFalse(text.contains("next"), text);
  }

  private static String after(String line, String text) {
    return text.substring(text.indexOf('\n', text.indexOf(line)) + 1);
  }

  @Test
  void ofManyRegressionsTheWorstTenAreInSight() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String name = "codec.BenchmarkX%d-14".formatted(i);
      rows.add(Reports.row(name, "ns/op", 100, 110 + i, .01, .01, Verdict.REGRESSION));
      rows.add(Reports.row(name, "allocs/op", 3, 4, 0, 0, Verdict.REGRESSION));
    }
    Report report = Reports.of(Reports.chip("apple-m3-max", "Apple M3 Max", 20, List.of(), rows));
    List<String> red =
        TerminalReport.render(report).lines().filter(it -> it.startsWith("✗")).toList();
    assertEquals(10, red.size());
    assertTrue(red.get(0).startsWith("✗ codec X29     +39.0 % ±1.0   100 → 139 ns/op"), red.get(0));
    assertTrue(
        TerminalReport.render(report).contains("\n  20 more regressions: --show all lists them\n"));
    Screen all = new Screen(false, Integer.MAX_VALUE, true);
    assertEquals(
        60, TerminalReport.render(report, all).lines().filter(it -> it.startsWith("✗")).count());
  }

  @Test
  void coloursAddNothingButColours() {
    String coloured = TerminalReport.render(Reports.threeChips(), WIDE);
    assertTrue(coloured.startsWith("\u001b[97;41mREGRESSION\u001b[0m  "), coloured);
    assertTrue(coloured.contains("\u001b[31m+6.1 % ±0.8\u001b[0m"), coloured);
    String plain = TerminalReport.render(Reports.threeChips(), new Screen(false, 120, false));
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void aNarrowScreenLosesTheSparklineFirstAndNeverTheName() {
    String narrow = TerminalReport.render(Reports.oneChip(), new Screen(false, 75, false));
    assertFalse(narrow.contains("█"), narrow);
    assertTrue(narrow.contains("codec JSONUnmarshal   +5.8 % ±0.5   984 → 1041 ns/op"), narrow);
    String tiny = TerminalReport.render(Reports.oneChip(), new Screen(false, 20, false));
    assertTrue(tiny.contains("JSONUnmarshal   +5.8 % ±0.5\n"), tiny);
  }

  @Test
  void whatStandsInTheEnvironmentDecidesAboutColours() {
    assertTrue(screen("TERM", "xterm").colours());
    assertTrue(screen("NO_COLOR", "").colours());
    assertFalse(screen("NO_COLOR", "1").colours());
    assertFalse(screen("TERM", "dumb").colours());
    assertFalse(Screen.FILE.colours());
  }

  @Test
  void theEnvironmentThenTheTerminalTellsTheWidth() {
    assertEquals(72, screen("COLUMNS", "72").width());
    assertEquals(90, screen("TERM", "xterm").width());
    assertEquals(90, screen("COLUMNS", "wide").width());
    assertEquals(120, Screen.of(Map.of(), OptionalInt::empty, false).width());
  }

  private static Screen screen(String name, String value) {
    return Screen.of(Map.of(name, value), () -> OptionalInt.of(90), false);
  }

  @Test
  void noNameMovesTheCursorOrEndsTheLine() {
    for (String name : HostileNames.all()) {
      Report report =
          Reports.of(
              Reports.chip(
                  "m1",
                  name,
                  Reports.row("a." + name, "ns/op", 100, 120, .01, .01, Verdict.REGRESSION),
                  Reports.failed("a.x" + name, "failed", name)));
      String text = TerminalReport.render(report);
      assertFalse(text.matches("(?s).*[\\p{Cc}&&[^\\n]].*"), text);
      assertEquals(
          TerminalReport.render(
                  Reports.of(
                      Reports.chip(
                          "m1",
                          "x",
                          Reports.row("a.x", "ns/op", 100, 120, .01, .01, Verdict.REGRESSION),
                          Reports.failed("a.xx", "failed", "x"))))
              .lines()
              .filter(line -> line.startsWith("✗"))
              .count(),
          text.lines().filter(line -> line.startsWith("✗")).count(),
          text);
    }
  }
}
