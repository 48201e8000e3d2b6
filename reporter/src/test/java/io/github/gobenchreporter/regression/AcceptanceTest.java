package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.report.markdown.Destination;
import io.github.gobenchreporter.report.markdown.ReportMarkdown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // benchmark     | unit      | from | to   | ceiling | until      | verdict
        "codec.BenchmarkX | ns/op    | 1000 | 1060 | +7%     | 2026-11-26 | ACCEPTED",
        "codec.BenchmarkX | ns/op    | 1000 | 1070 | +7%     | 2027-01-01 | ACCEPTED",
        "codec.BenchmarkX | ns/op    | 1000 | 1071 | +7%     | 2027-01-01 | REGRESSION",
        "codec.BenchmarkX | ns/op    | 1000 | 1060 | +7%     | 2026-11-25 | REGRESSION",
        "codec.BenchmarkX | ns/op    | 1000 | 1060 | +60     | 2027-01-01 | ACCEPTED",
        "codec.BenchmarkX | ns/op    | 1000 | 1060 | +59     | 2027-01-01 | REGRESSION",
        "codec.BenchmarkX | ns/op    | 1000 | 1060 | -7%     | 2027-01-01 | REGRESSION",
        "codec.BenchmarkX | MB/s     | 1000 | 940  | -7%     | 2027-01-01 | ACCEPTED",
        "codec.BenchmarkX | B/op     | 1000 | 1060 | +7%     | 2027-01-01 | ACCEPTED",
        "codec.BenchmarkY | ns/op    | 1000 | 1060 | +7%     | 2027-01-01 | REGRESSION",
        "codec.Benchmark* | ns/op    | 1000 | 1060 | +7%     | 2027-01-01 | ACCEPTED",
        "X                | ns/op    | 1000 | 1060 | +7%     | 2027-01-01 | ACCEPTED",
        "ec.BenchmarkX    | ns/op    | 1000 | 1060 | +7%     | 2027-01-01 | REGRESSION",
        "codec.BenchmarkX | allocs/op| 0    | 2    | +2      | 2027-01-01 | ACCEPTED",
        "codec.BenchmarkX | allocs/op| 0    | 3    | +2      | 2027-01-01 | REGRESSION",
        "codec.BenchmarkX | allocs/op| 0    | 1    | +900%   | 2027-01-01 | REGRESSION",
        "codec.BenchmarkX | %sys     | 2.0  | 2.5  | +0.5    | 2027-01-01 | ACCEPTED",
        "codec.BenchmarkX | %sys     | 2.0  | 2.6  | +0.5    | 2027-01-01 | REGRESSION",
      })
  void aRegressionIsAcceptedWithinItsCeilingAndItsTime(
      String benchmark,
      String unit,
      double from,
      double to,
      String ceiling,
      LocalDate until,
      Verdict verdict) {
    Row row = row("codec.BenchmarkX-8", unit, from, to);
    assertEquals(verdict, accept(row, accepted(benchmark, unit, ceiling, until)).verdict());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "codec.BenchmarkScann | ns/op | 2027-01-01 | 'codec.BenchmarkScann' ns/op matches nothing; did you mean 'codec.BenchmarkScan'?",
        "Scann | ns/op | 2027-01-01 | 'Scann' ns/op matches nothing; did you mean 'Scan'?",
        "BenchmarkScna | ns/op | 2027-01-01 | 'BenchmarkScna' ns/op matches nothing; did you mean 'BenchmarkScan'?",
        "codec.BenchmarkScan | ns/opp | 2027-01-01 | 'codec.BenchmarkScan' ns/opp matches nothing; its units are ns/op",
        "codec.BenchmarkScan | B/op | 2027-01-01 | 'codec.BenchmarkScan' B/op matches nothing; its units are ns/op",
        "other.BenchmarkGone | ns/op | 2027-01-01 | 'other.BenchmarkGone' ns/op matches nothing: look at its name",
        "other.BenchmarkGone | ns/op | 2026-11-25 | ",
        "codec.BenchmarkScan | ns/op | 2027-01-01 | ",
      })
  void whatIsAgreedToOfNothingIsSaid(String benchmark, String unit, LocalDate until, String said) {
    Row row = row("codec.BenchmarkScan-8", "ns/op", 1000, 1000);
    Report report =
        new Acceptance(List.of(accepted(benchmark, unit, "+7%", until)), TODAY)
            .of(Reports.of(Reports.chip("m1", "Apple M1", row)));
    assertEquals(
        said == null ? List.of() : List.of(said),
        report.problems().stream().map(it -> it.message()).toList());
  }

  @Test
  void theRowSaysWhatWasAgreedAndWhyItHoldsNoMore() {
    Row row = row("codec.BenchmarkX-8", "ns/op", 1000, 1060);
    assertEquals(
        List.of("accepted to +7 % until 2027-01-31: host names"),
        NoteText.of(
            accept(row, accepted("codec.BenchmarkX", "ns/op", "+7%", LocalDate.of(2027, 1, 31)))));
    assertEquals(
        List.of("more than was accepted to +4 % until 2027-01-31: host names"),
        NoteText.of(
            accept(row, accepted("codec.BenchmarkX", "ns/op", "+4%", LocalDate.of(2027, 1, 31)))));
    assertEquals(
        List.of("no longer accepted: it was to +7 % until 2026-01-31"),
        NoteText.of(
            accept(row, accepted("codec.BenchmarkX", "ns/op", "+7%", LocalDate.of(2026, 1, 31)))));
  }

  @Test
  void aRateThatFollowsFromAnAcceptedTimeIsAcceptedWithItAndAnotherIsNot() {
    LocalDate until = LocalDate.of(2027, 1, 31);
    Report report =
        Reports.of(
            Reports.chip(
                "m1",
                "Apple M1",
                row("codec.BenchmarkX-8", "ns/op", 1000, 1060),
                row("codec.BenchmarkX-8", "MB/s", 1000, 1000 / 1.06),
                row("codec.BenchmarkX-8", "frames/s", 1000, 800)));
    Report accepted =
        new Acceptance(List.of(accepted("codec.BenchmarkX", "ns/op", "+7%", until)), TODAY)
            .of(report);
    assertEquals(
        List.of(Verdict.ACCEPTED, Verdict.ACCEPTED, Verdict.REGRESSION),
        accepted.chips().get(0).rows().stream().map(Row::verdict).toList());
  }

  @Test
  void aNameThatMeansSeveralBenchmarksAcceptsNone() {
    Report report =
        Reports.of(
            Reports.chip(
                "m1",
                "Apple M1",
                row("a.BenchmarkX-8", "ns/op", 1000, 1060),
                row("b.BenchmarkX-8", "ns/op", 1000, 1060)));
    Report judged =
        new Acceptance(
                List.of(accepted("BenchmarkX", "ns/op", "+7%", LocalDate.of(2027, 1, 1))), TODAY)
            .of(report);
    assertEquals(2, judged.headline().count(Verdict.REGRESSION));
    assertEquals(
        "'BenchmarkX' names several benchmarks; write the package in full",
        judged.problems().get(0).message());
  }

  @Test
  void theLinesToCopyAcceptWhatTheyAreCopiedFor() {
    Report red = Reports.threeChips();
    String comment =
        ReportMarkdown.render(red, Destination.COMMENT.at(Instant.parse("2026-11-26T10:00:00Z")));
    List<String> lines =
        comment.lines().filter(line -> line.startsWith("  - {benchmark: ")).toList();
    assertTrue(lines.size() > 1, comment);
    List<Accepted> all =
        lines.stream()
            .map(line -> line.replaceAll("[{}]", "").strip().substring(2).split(", "))
            .map(
                parts ->
                    accepted(
                        parts[0].split(": ")[1].replace("\"", ""),
                        parts[1].split(": ")[1].replace("\"", ""),
                        parts[2].split(": ")[1],
                        LocalDate.parse(parts[3].split(": ")[1])))
            .toList();
    Report judged = new Acceptance(all, TODAY).of(red);
    assertEquals(0, judged.headline().count(Verdict.REGRESSION), comment);
    assertEquals(
        red.headline().count(Verdict.REGRESSION), judged.headline().count(Verdict.ACCEPTED));
  }

  private static Row accept(Row row, Accepted accepted) {
    Report report = Reports.of(Reports.chip("m1", "Apple M1", row));
    return new Acceptance(List.of(accepted), TODAY).of(report).chips().get(0).rows().get(0);
  }

  private static Accepted accepted(String benchmark, String unit, String ceiling, LocalDate until) {
    Threshold upTo = Threshold.ceiling(ceiling).orElseThrow();
    return new Accepted(benchmark, unit, upTo, until, "host names");
  }

  private static Row row(String name, String unit, double from, double to) {
    return Reports.row(name, unit, from, to, .006, .01, Verdict.REGRESSION);
  }
}
