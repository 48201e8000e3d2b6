package io.github.gobenchreporter.cli.ab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.measure.ab.OtherLayouts;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.report.Reports;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutStepTest {
  @ParameterizedTest
  @CsvSource({
    "REGRESSION,  105, 4.9 5.2,  REGRESSION,  'code, not code layout: +5.0 % as linked, +4.9 %, +5.2 % under other layouts'",
    "REGRESSION,  105, .2 -.3,   CANNOT_TELL, 'code layout, not code: +5.0 % as linked, +0.2 %, −0.3 % under other layouts'",
    "IMPROVEMENT, 95,  -4.9 -5.2, IMPROVEMENT, 'code, not code layout: −5.0 % as linked, −4.9 %, −5.2 % under other layouts'",
    "IMPROVEMENT, 95,  .2 -.3,   UNCHANGED,   'code layout, not code: −5.0 % as linked, +0.2 %, −0.3 % under other layouts'",
    "REGRESSION,  900, 790 805,  REGRESSION,  'code, not code layout: ×9.0 as linked, ×8.9, ×9.1 under other layouts'",
  })
  void noColourComesFromLayoutAlone(
      Verdict was, double head, String changes, Verdict expected, String said) {
    Row row = time("a.BenchmarkX", head, was);
    Row looked = step(figures(changes), new ArrayList<>(), 9).in(chip(row)).rows().get(0);
    assertEquals(expected, looked.verdict());
    assertEquals(List.of(said), NoteText.of(looked));
  }

  @Test
  void aRateFollowsItsTime() {
    Row rate = Reports.row("a.BenchmarkX", "MB/s", 100, 100 / 1.05, .002, .01, Verdict.REGRESSION);
    ChipReport looked =
        step(figures(".1 .2"), new ArrayList<>(), 9)
            .in(chip(time("a.BenchmarkX", 105, Verdict.REGRESSION), rate));
    assertEquals(
        List.of(Verdict.CANNOT_TELL, Verdict.CANNOT_TELL),
        looked.rows().stream().map(Row::verdict).toList());
  }

  @Test
  void slowerRowsComeFirstAndWhatHadNoTimeIsSaid() {
    List<String> asked = new ArrayList<>();
    ChipReport looked =
        step(figures("5 5"), asked, 2)
            .in(
                chip(
                    time("a.BenchmarkFaster", 95, Verdict.IMPROVEMENT),
                    time("a.BenchmarkSame", 100, Verdict.UNCHANGED),
                    time("a.BenchmarkSlower", 105, Verdict.REGRESSION)));
    assertEquals(
        List.of("example.com/a.BenchmarkSlower 1", "example.com/a.BenchmarkSlower 2"), asked);
    assertEquals(
        List.of(
            "code layout is not ruled out for 1 of those that changed: no time was left, or no other layout could be measured"),
        looked.notes());
  }

  @ParameterizedTest
  @CsvSource({"2, CANNOT_TELL", "5, REGRESSION"})
  void whereLayoutsDisagreeMoreAreAskedWhileThereIsTime(int layouts, Verdict expected) {
    List<String> asked = new ArrayList<>();
    Row looked =
        step(figures("9 -3"), asked, layouts)
            .in(chip(time("a.BenchmarkX", 105, Verdict.REGRESSION)))
            .rows()
            .get(0);
    assertEquals(layouts, asked.size());
    assertEquals(expected, looked.verdict());
  }

  @Test
  void rowsShareTheTimeEquallyAndOneLayoutIsJudgedWhereThereIsNoTimeForTwo() {
    List<Integer> shared = new ArrayList<>();
    Row slower = time("a.BenchmarkX", 105, Verdict.REGRESSION);
    Row alike = time("a.BenchmarkY", 105, Verdict.REGRESSION);
    List<Row> looked =
        new LayoutStep(quiet(), layouts(figures(".1"), new ArrayList<>(), shared, 3), 2)
            .in(chip(slower, alike))
            .rows();
    assertEquals(List.of(4, 3, 2), shared);
    assertEquals(
        List.of(Verdict.CANNOT_TELL, Verdict.CANNOT_TELL),
        looked.stream().map(Row::verdict).toList());
  }

  /** With +5 % as linked, +2 % is neither gone nor all of it. */
  @Test
  void oneLayoutThatSaysNeitherTakesNoColourAndIsSaid() {
    ChipReport looked =
        step(figures("2"), new ArrayList<>(), 1)
            .in(chip(time("a.BenchmarkX", 105, Verdict.REGRESSION)));
    assertEquals(Verdict.REGRESSION, looked.rows().get(0).verdict());
    assertEquals(
        List.of(
            "code layout is not ruled out for 1 of those that changed: no time was left, or no other layout could be measured"),
        looked.notes());
  }

  private static Row time(String name, double head, Verdict verdict) {
    return Reports.row(name, "ns/op", 100, head, .002, .01, verdict);
  }

  private static ChipReport chip(Row... rows) {
    return Reports.chip("m1", "", rows);
  }

  private static double[] figures(String percents) {
    return Arrays.stream(percents.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /** A step under whose layouts every row has these changes, in percent. */
  private static LayoutStep step(double[] percents, List<String> asked, int measurements) {
    OtherLayouts layouts = layouts(percents, asked, new ArrayList<>(), measurements);
    return new LayoutStep(quiet(), layouts, 2);
  }

  /** Layouts that there is time to measure so many rows under. */
  private static OtherLayouts layouts(
      double[] percents, List<String> asked, List<Integer> shared, int measurements) {
    return new OtherLayouts() {
      @Override
      public boolean areThere() {
        return true;
      }

      @Override
      public List<Integer> seeds(Benchmark benchmark, int most) {
        return Stream.iterate(1, seed -> seed + 1).limit(most).toList();
      }

      @Override
      public boolean hasTimeFor(Benchmark benchmark) {
        return asked.size() < measurements;
      }

      @Override
      public OptionalDouble change(
          Benchmark benchmark, int seed, double plain, double limit, int sharing) {
        shared.add(sharing);
        asked.add(benchmark + " " + seed);
        return OptionalDouble.of(Math.log1p(percents[(seed - 1) % percents.length] / 100));
      }
    };
  }

  private static Console quiet() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Console(
        InputStream.nullInputStream(), nowhere, nowhere, Map.of(), Path.of("."), false);
  }
}
