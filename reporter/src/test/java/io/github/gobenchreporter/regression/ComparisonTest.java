package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import io.github.gobenchreporter.unit.NumberText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1000 ns/op | 1015 ns/op | unchanged 0.015 of 0.015",
        "1000 ns/op | 1016 ns/op | regression 0.016 of 0.015",
        "1000 ns/op | 984 ns/op | improvement -0.016 of 0.015",
        "100 MB/s | 98 MB/s | regression -0.02 of 0.015",
        "100 MB/s | 102 MB/s | improvement 0.02 of 0.015",
        "2.1 %sys | 2.5 %sys | regression 0.4 of 0.3 points",
        "2.1 %sys | 1.1 %sys | unchanged -1 of 0.3 points",
        "0 allocs/op | 3 allocs/op | regression +Inf of 0.015",
        "0 allocs/op | 0 allocs/op | unchanged 0 of 0.015",
        "3 allocs/op | 0 allocs/op | unchanged -1 of 0.015",
        "0 ns/op | 0 ns/op | not-judged",
        "5 ns/op | 0 ns/op | not-judged",
        "7 answers/op | 42 answers/op | not-judged 5 of nothing",
        "NaN ns/op | 5 ns/op | not-judged",
        "5 ns/op | NaN ns/op | not-judged",
        "5 ns/op | +Inf ns/op | not-judged",
        "-5 answers/op | 5 answers/op | not-judged 2 of nothing",
        "200 p99-ns | 900 p99-ns | not-judged 3.5 of nothing",
        "900 p99-ns | 200 p99-ns | not-judged -0.777778 of nothing",
        "5 ns/op | 6 MB/s | 'new, missing'",
      })
  void theBareThresholdJudgesEveryRow(String before, String after, String told) {
    List<Row> rows = rows(line("X", before), line("X", after));
    assertEquals(told, told(rows));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Unit answers/op better=higher | 100 answers/op | 90 answers/op | regression",
        "Unit answers/op better=lower | 100 answers/op | 90 answers/op | improvement",
        "Unit answers/op better=sideways | 100 answers/op | 90 answers/op | not-judged",
        "Unit p99-ns better=lower | 200 p99-ns | 900 p99-ns | regression",
        "Unit ns/op better=higher | 100 ns/op | 90 ns/op | regression",
      })
  void aUnitLineGivesTheDirection(String unit, String before, String after, String verdict) {
    List<Row> rows = rows(line("X", before), unit + "\n" + line("X", after));
    assertEquals(verdict, rows.get(0).verdict().word());
  }

  /** At 4 ms a tick and 0.2 s of CPU time, %sys is known to 1.1 points at 2%, to 4 at 20%. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Unit %sys tick-ns=4000000 | 2 | 2.9 | unchanged",
        "Unit %sys tick-ns=4000000 | 2 | 9 | regression",
        "Unit %sys tick-ns=4000000 | 20 | 24 | unchanged",
        "Unit %sys tick-ns=4000000 | 0 | 0.9 | unchanged",
        "Unit %sys tick-ns=0 | 2 | 2.9 | regression",
        "Unit %sys tick-ns=-1e9 | 2 | 2.9 | regression",
        "Unit %sys tick-ns=99999999999999999999 | 2 | 2.9 | regression",
        "Unit ns/op tick-ns=4000000 | 2 | 2.9 | regression",
      })
  void percentSysIsNotJudgedBelowTheTicksItIsToldBy(
      String unit, double before, double after, String verdict) {
    String line = "200000000 cpu-ns/op %s %%sys";
    List<Row> rows =
        rows(line("X", line.formatted(before)), unit + "\n" + line("X", line.formatted(after)));
    assertEquals(verdict, rows.get(1).verdict().word());
  }

  @ParameterizedTest
  @CsvSource({
    "answers/op=+5%, regression",
    "answers/op=-5%, unchanged",
    "answers/op=±5%, not-judged",
  })
  void aOneSidedThresholdGivesTheDirection(String rule, String verdict) {
    Policy policy = new Policy(Method.THRESHOLD, 0.05, 20, Thresholds.DEFAULT.and(List.of(rule)));
    List<Row> rows = rows(line("X", "100 answers/op"), line("X", "110 answers/op"), policy);
    assertEquals(verdict, rows.get(0).verdict().word());
  }

  /** 1 kB an op; MB/s is printed with two decimals, so that slow ones move by whole percents. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1000 ns/op 1000 MB/s | 1020 ns/op 980.39 MB/s | regression, regression",
        "12500000 ns/op 0.08 MB/s | 12600000 ns/op 0.07 MB/s | unchanged, unchanged",
        "1000 ns/op 1000 MB/s | 1010 ns/op 984.00 MB/s | unchanged, regression",
        "1000 ns/op 1000 MB/s | 1000 ns/op 900.00 MB/s | unchanged, regression",
      })
  void aRateThatFollowsFromTheTimeHasNoVerdictOfItsOwn(
      String before, String after, String verdicts) {
    assertEquals(verdicts, verdicts(rows(line("X", before), line("X", after))));
  }

  @Test
  void aRateIsJudgedByItselfWhereItsTimeIsNot() {
    Policy policy =
        new Policy(Method.THRESHOLD, 0.05, 20, Thresholds.DEFAULT.and(List.of("ns/op=off")));
    String before = line("X", "1000 ns/op 1000 MB/s");
    String after = line("X", "1020 ns/op 980.39 MB/s");
    assertEquals("not-judged, regression", verdicts(rows(before, after, policy)));
  }

  /** Verdict, change and threshold of every row, and p, which this method does not tell. */
  private static String told(List<Row> rows) {
    return rows.stream()
        .map(row -> row.verdict().word() + row.judgement().map(ComparisonTest::told).orElse(""))
        .collect(Collectors.joining(", "));
  }

  private static String told(Row.Judgement judgement) {
    String limit =
        judgement.limit().isPresent()
            ? NumberText.of(judgement.limit().getAsDouble(), 6)
            : "nothing";
    String p = judgement.estimate().odds().p().isPresent() ? " p" : "";
    String own = judgement.change().attributable() == judgement.change().value() ? "" : " in part";
    return " %s of %s%s%s%s"
        .formatted(
            NumberText.of(judgement.change().value(), 6),
            limit,
            judgement.points() ? " points" : "",
            own,
            p);
  }

  private static String verdicts(List<Row> rows) {
    return rows.stream().map(row -> row.verdict().word()).collect(Collectors.joining(", "));
  }

  private static String line(String name, String measurement) {
    return "Benchmark%s-8 1 %s\n".formatted(name, measurement);
  }

  private static List<Row> rows(String before, String after) {
    return rows(before, after, new Policy(Method.THRESHOLD, 0.05, 20, Thresholds.DEFAULT));
  }

  private static List<Row> rows(String before, String after, Policy policy) {
    return Comparison.rows(
            List.of(run(after)), List.of(new StoredRun("a.txt", run(before))), policy)
        .rows();
  }

  private static Run run(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return RunReader.read("test", new ByteArrayInputStream(bytes), Configuration.GO_KEYS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
