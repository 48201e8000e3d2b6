package io.github.gobenchreporter.report.markdown;

import static io.github.gobenchreporter.Goldens.assertGolden;
import static io.github.gobenchreporter.report.Reports.chip;
import static io.github.gobenchreporter.report.Reports.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import freemarker.cache.ClassTemplateLoader;
import io.github.gobenchreporter.regression.Acceptance;
import io.github.gobenchreporter.regression.Accepted;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Threshold;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.report.Templates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportMarkdownTest {
  private static final Destination COMMENT =
      Destination.COMMENT
          .marked("<!-- go-bench-reporter v1 key=9f2c1a7b head=8c1d0e4 run=7712345.1 -->")
          .linked("https://example.invalid")
          .at(Instant.parse("2026-11-22T12:00:00Z"));

  @Test
  void oneChipShowsBaselineAndHeadSideBySide() {
    assertGolden("render/one-chip.md", ReportMarkdown.render(Reports.oneChip(), COMMENT));
  }

  @Test
  void severalChipsHaveAColumnEach() {
    assertGolden("render/three-chips.md", ReportMarkdown.render(Reports.threeChips(), COMMENT));
  }

  @Test
  void nothingWrongIsSaidInTwoLines() {
    assertGolden("render/green.md", ReportMarkdown.render(Reports.green(), COMMENT));
  }

  @Test
  void whatFailedOrWasNotComparedIsSaid() {
    assertGolden(
        "render/failed-and-skipped.md", ReportMarkdown.render(Reports.failedAndSkipped(), COMMENT));
  }

  @Test
  void whatFailedLeadsToItsLineOnGitHub() {
    Destination place =
        COMMENT
            .linked("https://github.com/o/parcel/actions/runs/7712345")
            .with((pkg, file) -> Optional.of(pkg.substring(pkg.lastIndexOf('/') + 1) + "/" + file));
    String text = ReportMarkdown.render(Reports.failedAndSkipped(), place);
    String page = "https://github.com/o/parcel/blob/" + Reports.HEAD;
    assertTrue(
        text.contains(
            "| `dial tcp 127.0.0.1:0: connection refused`<br>[`http/route_test.go:41`](%s/http/route_test.go#L41) |"
                .formatted(page)),
        text);
    assertTrue(text.contains("<br>[`store/store.go:17`](%s/store/store.go#L17) |".formatted(page)));
  }

  @Test
  void benchmarksOfOneNameAreToldApartByTheirPackages() {
    String text =
        ReportMarkdown.render(
            Reports.of(
                chip(
                    "apple-m3-max",
                    "Apple M3 Max",
                    row("codec.BenchmarkScan-14", "ns/op", 100, 120, .01, .01, Verdict.REGRESSION),
                    row("wire.BenchmarkScan-14", "ns/op", 100, 110, .01, .01, Verdict.REGRESSION))),
            COMMENT);
    assertTrue(text.contains("**What to do.** `codec` `Scan` and `wire` `Scan` got slower;"), text);
  }

  @Test
  void whatChangedAlikeOnAllChipsIsSaidOnceBelowTheName() {
    List<Row> rows =
        List.of(
            row("codec.BenchmarkA-14", "ns/op", 100, 110, .01, .01, Verdict.REGRESSION),
            row("codec.BenchmarkA-14", "B/op", 3e3, 6e3, 0, 0, Verdict.REGRESSION),
            row("codec.BenchmarkA-14", "allocs/op", 7, 9, 0, 0, Verdict.REGRESSION));
    String text =
        ReportMarkdown.render(
                Reports.of(
                    chip("apple-m3-max", "Apple M3 Max", 20, List.of(), rows),
                    chip("apple-m1-pro", "Apple M1 Pro", 20, List.of(), rows)),
                COMMENT)
            .replace('\u00a0', ' ');
    assertTrue(
        text.contains(
            "`A`<br><sub>each also ×2.0 B/op (2.930 → 5.859 KiB/op), +2 allocs/op (7 → 9)</sub> |"),
        text);
  }

  /** What the title says of all is not said of each. */
  @Test
  void regressionsOfOnePackageOnOneChipAreSaidOnce() {
    List<Row> slow = new ArrayList<>();
    List<Row> same = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String name = "store.BenchmarkPut%d-14".formatted(i);
      slow.add(row(name, "ns/op", 100, 110 + i, .01, .01, Verdict.REGRESSION));
      same.add(row(name, "ns/op", 100, 100, .01, .01, Verdict.UNCHANGED));
    }
    slow.add(row("codec.BenchmarkA-14", "ns/op", 100, 100, .01, .01, Verdict.UNCHANGED));
    String text =
        ReportMarkdown.render(
            Reports.of(
                chip("apple-m3-max", "Apple M3 Max", 20, List.of(), same),
                chip("apple-m1-pro", "Apple M1 Pro", 20, List.of(), slow)),
            COMMENT);
    assertTrue(text.contains("\n| Benchmark | M1 Pro | M3 Max |\n"), text);
    assertTrue(
        text.contains("### 🔴 5 regressions in 6 benchmarks, on M1 Pro only, all in `store`\n"),
        text);
    assertTrue(text.contains("**What to do.** 5 benchmarks of `store` moved on one chip"), text);
    assertTrue(text.contains("\n| `store` `Put4` | 🔴"), text);
  }

  @Test
  void whatMovedTheWholeHostIsSaidBeforeTheRows() {
    ChipReport chip =
        Reports.oneChip()
            .chips()
            .get(0)
            .withNotes(List.of("ns/op moved together on this host: 31 of 40 rows by about 2.1%"));
    String text = ReportMarkdown.render(Reports.of(chip), COMMENT);
    assertTrue(
        text.contains(
            "\n"
                + "ns/op moved together on this host: 31 of 40 rows by about 2.1%.\n\n"
                + "| Benchmark"),
        text);
  }

  @Test
  void aFileHasNoMarkerAndNoAges() {
    assertGolden("render/file.md", ReportMarkdown.render(Reports.oneChip()));
  }

  @Test
  void whatIsAcceptedOfOneBenchmarkIsOneLine() {
    Report report =
        Reports.of(
            chip(
                "apple-m3-max",
                "Apple M3 Max",
                row("http.BenchmarkRoute-8", "ns/op", 1e3, 1031, .01, .01, Verdict.REGRESSION),
                row("http.BenchmarkRoute-8", "MB/s", 103.1, 100, .01, .01, Verdict.REGRESSION),
                row("http.BenchmarkRoute-8", "allocs/op", 7, 9, .01, .01, Verdict.REGRESSION),
                row("http.BenchmarkRoute-8", "B/op", 64, 96, .01, .01, Verdict.REGRESSION),
                row("http.BenchmarkOther-8", "ns/op", 1e3, 1200, .01, .01, Verdict.REGRESSION),
                row("http.BenchmarkOther-8", "B/op", 64, 96, .01, .01, Verdict.REGRESSION)));
    LocalDate until = LocalDate.of(2027, 1, 31);
    List<Accepted> accepted =
        List.of(
            accepted("http.BenchmarkRoute", "ns/op", "+4%", until, "host names in any case, #482"),
            accepted("http.BenchmarkRoute", "B/op", "+64", until, "host names in any case, #482"),
            accepted("http.BenchmarkRoute", "allocs/op", "+2", until, "until the *pool* is back"),
            accepted("http.BenchmarkOther", "B/op", "+32", until, "of no weight"));
    assertGolden(
        "render/accepted.md",
        ReportMarkdown.render(
            new Acceptance(accepted, LocalDate.of(2026, 11, 27)).of(report), COMMENT));
  }

  private static Accepted accepted(
      String benchmark, String unit, String ceiling, LocalDate until, String reason) {
    Threshold upTo = Threshold.ceiling(ceiling).orElseThrow();
    return new Accepted(benchmark, unit, upTo, until, reason);
  }

  @Test
  void aMethodWithoutIntervalsReadsWell() {
    double none = Double.NaN;
    assertGolden(
        "render/threshold.md",
        ReportMarkdown.render(
            Reports.of(
                chip(
                    "amd-epyc-7763",
                    "AMD EPYC 7763 64-Core Processor",
                    row("codec.BenchmarkA-8", "ns/op", 1e6, 1.2e6, none, none, Verdict.REGRESSION),
                    row("codec.BenchmarkA-8", "B/op", 0, 64, none, none, Verdict.REGRESSION),
                    row("codec.BenchmarkB/x=1-8", "MB/s", 120, 110, none, none, Verdict.REGRESSION),
                    row("codec.BenchmarkC-8", "ns/op", 5, 5.2, none, none, Verdict.CANNOT_TELL))),
            COMMENT));
  }

  @Test
  void variantsOfOneChipStayTwoRows() {
    assertGolden(
        "render/variants.md",
        ReportMarkdown.render(
            Reports.of(
                chip(
                    "apple-m3-max",
                    "Apple M3 Max",
                    row("codec.BenchmarkA-8", "ns/op", 100, 120, .01, .01, Verdict.REGRESSION),
                    row("codec.BenchmarkA", "ns/op", 400, 430, .01, .01, Verdict.REGRESSION),
                    row(
                        "codec.BenchmarkB/it's x|y-8",
                        "ns/op",
                        4,
                        4.1,
                        .03,
                        .04,
                        Verdict.CANNOT_TELL),
                    row("codec.BenchmarkB/it's x|y", "ns/op", 4, 4, .03, .04, Verdict.UNCHANGED))),
            COMMENT));
  }

  @Test
  void manyRegressionsAreGroupedAndTheWorstTenShown() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double before = 300 + 40 * i;
      Verdict verdict = i < 24 ? Verdict.REGRESSION : Verdict.UNCHANGED;
      String name = "handler.BenchmarkDecode/case=%d-14".formatted(i);
      double after = i < 24 ? before + 64 : before;
      rows.add(row(name, "ns/op", before, after, .01, .009, verdict));
      rows.add(row(name, "allocs/op", 3, i < 24 ? 4 : 3, 0, 0, verdict));
    }
    rows.add(row("store.BenchmarkPut-14", "ns/op", 100, 350, .1, .009, Verdict.REGRESSION));
    assertGolden(
        "render/many.md",
        ReportMarkdown.render(
            Reports.of(chip("apple-m3-max", "Apple M3 Max", 20, List.of(), rows)), COMMENT));
  }

  @Test
  void aRowOfManyShowsWhatItIsRedFor() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String name = "handler.BenchmarkDecode/case=%d-14".formatted(i);
      Verdict time = i < 8 ? Verdict.REGRESSION : Verdict.CANNOT_TELL;
      rows.add(row(name, "ns/op", 300, 300 + 2 * (12 - i), .04, .009, time));
      rows.add(row(name, "allocs/op", i % 4, i % 4 + 1, 0, 0, Verdict.REGRESSION));
    }
    String text =
        ReportMarkdown.render(
                Reports.of(chip("apple-m3-max", "Apple M3 Max", 20, List.of(), rows)), COMMENT)
            .replace('\u00a0', ' ');
    List<String> worst =
        text.lines()
            .filter(it -> it.startsWith("| `Decode/"))
            .map(it -> it.split("`")[1])
            .limit(10)
            .toList();
    assertEquals(
        List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
        worst.stream().map(it -> it.replace("Decode/case=", "")).toList());
    assertTrue(text.contains("| `Decode/case=8` | 🔴 **+1** | 0 → 1 allocs/op |"), text);
    assertFalse(text.contains("| `Decode/case=8` | 🟡"), text);
  }

  @Test
  void noPackageIsAgreedToForOneBenchmarkOfIt() {
    List<Row> rows = new ArrayList<>();
    for (String unit : List.of("ns/op", "B/op", "allocs/op")) {
      rows.add(row("http.BenchmarkMux-14", unit, 100, 340, .1, .009, Verdict.REGRESSION));
    }
    for (int i = 0; i < 8; i++) {
      String name = "store.BenchmarkPut/%d-14".formatted(i);
      rows.add(row(name, "ns/op", 100, 120, .001, .009, Verdict.REGRESSION));
    }
    String text =
        ReportMarkdown.render(
            Reports.of(chip("apple-m3-max", "Apple M3 Max", 20, List.of(), rows)));
    assertEquals(
        List.of(
            "http.BenchmarkMux, unit: ns/op, up-to: +250%, until: 2027-02-20",
            "http.BenchmarkMux, unit: B/op, up-to: +250%, until: 2027-02-20",
            "http.BenchmarkMux, unit: allocs/op, up-to: +250%, until: 2027-02-20",
            "store.*\", unit: ns/op, up-to: +21%, until: 2027-02-20"),
        text.lines()
            .filter(line -> line.startsWith("  - {benchmark: "))
            .map(line -> line.replaceFirst(".*example.com/", "").replaceFirst(", reason.*", ""))
            .toList());
  }

  @Test
  void whereABenchmarkMayBeWorseTheTitleNamesThatChipAlone() {
    Row fine = row("codec.BenchmarkA-14", "ns/op", 100, 100.2, .01, .07, Verdict.UNCHANGED);
    Row suspect = row("codec.BenchmarkA-14", "ns/op", 100, 104, .04, .07, Verdict.CANNOT_TELL);
    String text =
        ReportMarkdown.render(
            Reports.of(
                chip("apple-m1-pro", "Apple M1 Pro", fine),
                chip("apple-m3-max", "Apple M3 Max", suspect)),
            COMMENT);
    assertTrue(text.contains("### 🟡 1 of 1 benchmark may be worse on M3 Max; "), text);
  }

  @Test
  void whatIsMissingHasATableByPackage() {
    assertGolden(
        "render/missing.md",
        ReportMarkdown.render(
            Reports.of(
                chip(
                    "apple-m3-max",
                    "Apple M3 Max",
                    row("codec.BenchmarkA-14", "ns/op", 100, 100.2, .01, .07, Verdict.UNCHANGED),
                    Reports.oneSided("codec.BenchmarkB-14", "ns/op", 99, Verdict.MISSING),
                    Reports.oneSided("http.BenchmarkC-14", "ns/op", 99, Verdict.MISSING),
                    Reports.oneSided("http.BenchmarkD-14", "ns/op", 99, Verdict.MISSING))),
            COMMENT));
  }

  @Test
  void aRateThatFollowsFromTheTimeStandsInItsLine() {
    String text =
        ReportMarkdown.render(
            Reports.of(
                chip(
                    "apple-m3-max",
                    "Apple M3 Max",
                    row("codec.BenchmarkA-14", "ns/op", 1000, 1060, .01, .01, Verdict.REGRESSION),
                    row("codec.BenchmarkA-14", "MB/s", 64, 60.38, .01, .01, Verdict.REGRESSION),
                    row("codec.BenchmarkB-14", "ns/op", 1000, 1060, .01, .01, Verdict.REGRESSION),
                    row("codec.BenchmarkB-14", "MB/s", 64, 32, .01, .01, Verdict.REGRESSION))),
            COMMENT);
    assertEquals(
        List.of(
            "| `codec` `B` | 🔴 **+6.0 %** ±1.0<br>🔴 **−50.0 %** ±1.0 | 1.000 → 1.060 µs/op<br>64"
                + " → 32 MB/s ",
            "| `codec` `A` | 🔴 **+6.0 %** ±1.0<br><sub>−5.7 % MB/s</sub> | 1.000 → 1.060 µs/op "),
        text.lines()
            .map(line -> line.replace('\u00a0', ' '))
            .filter(line -> line.contains("🔴 **"))
            .map(line -> line.substring(0, line.lastIndexOf("| `")))
            .toList());
    assertTrue(text.contains("### 🔴 2 regressions in 2 benchmarks on M3 Max"), text);
  }

  @Test
  void aHugeReportGivesWaySectionBySection() {
    Report report = huge(5000, 4, 0.01);
    Counting templates = new Counting();
    String comment = ReportMarkdown.render(report, COMMENT, templates);
    assertFits(comment, Destination.COMMENT);
    assertTrue(comment.contains("Left out for size: what is unchanged"), comment.substring(0, 300));
    assertTrue(comment.contains("How it was judged"));
    assertEquals(1, templates.renders, "what cannot fit is not even tried");
    String file = ReportMarkdown.render(report, Destination.FILE, templates);
    assertFits(file, Destination.FILE);
    assertTrue(templates.renders <= 3, templates.renders + " renders");
  }

  /** Our templates, which count how often one is rendered: that is what takes the time. */
  private static final class Counting extends Templates {
    private int renders;

    private Counting() {
      super(new ClassTemplateLoader(Templates.class, "/templates"));
    }

    @Override
    public String render(String name, Object model) {
      renders++;
      return super.render(name, model);
    }
  }

  @Test
  void regressionsGiveWayLastAndByRows() {
    String comment = ReportMarkdown.render(huge(5000, 4, 1), COMMENT);
    assertFits(comment, Destination.COMMENT);
    assertTrue(comment.contains("more regressions, what is unchanged"));
    assertTrue(comment.contains("**Worst 10 of 5000**"));
    assertFalse(comment.contains("How it was judged"));
  }

  private static void assertFits(String text, Destination place) {
    assertTrue(text.length() <= place.limit().characters(), "characters: " + text.length());
    assertTrue(text.getBytes(StandardCharsets.UTF_8).length <= place.limit().bytes());
  }

  private static Report huge(int benchmarks, int chips, double red) {
    ChipReport[] all = new ChipReport[chips];
    for (int chip = 0; chip < chips; chip++) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < benchmarks; i++) {
        boolean worse = i < benchmarks * red;
        Verdict verdict = worse ? Verdict.REGRESSION : Verdict.UNCHANGED;
        String name = "p%d.BenchmarkNumber%d/size=%dk-8".formatted(i % 40, i, i);
        rows.add(row(name, "ns/op", 1000 + i, (1000 + i) * (worse ? 1.1 : 1), .01, .01, verdict));
        rows.add(row(name, "B/op", 64, 64, 0, 0.01, Verdict.UNCHANGED));
        rows.add(row(name, "allocs/op", 2, 2, 0, 0.01, Verdict.UNCHANGED));
      }
      all[chip] = chip("chip-" + chip, "Chip Model" + chip, 20, List.of(), rows);
    }
    return Reports.of(all);
  }
}
