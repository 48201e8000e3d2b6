package io.github.gobenchreporter.report.html;

import static io.github.gobenchreporter.Goldens.assertGolden;
import static io.github.gobenchreporter.report.Reports.chip;
import static io.github.gobenchreporter.report.Reports.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.report.json.ReportJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages are left in {@code target/pages}, where the browser tests open them. */
class ReportHtmlTest {
  private static final Path PAGES = Path.of("target/pages");
  private static final Pattern DATA =
      Pattern.compile("(?s)<script id=\"data\" type=\"application/json\">(.*?)</script>");

  @Test
  void thePageSaysWhatTheReportSays() throws IOException {
    assertGolden("render/three-chips.html.txt", withoutParts(page("report", Reports.threeChips())));
  }

  @Test
  void phasesOfABuildStandSideBySideOnAllChips() throws IOException {
    String page = page("builds", Reports.of(build("apple-m1", 1), build("apple-m4", .5)));
    assertTrue(page.contains(">The phases of a build</h2>"), page);
    assertTrue(
        page.contains(
            "<tr><th scope=\"row\">backend</th><td class=\"num\">600 ms · 60 % · 0.0 %</td>"
                + "<td class=\"num\">300 ms · 60 % · −50.0 %</td></tr>"),
        page);
    assertFalse(ReportHtml.render(Reports.threeChips()).contains("The phases of"));
  }

  private static ChipReport build(String label, double factor) {
    return Reports.chip(
        label, label, phase("parse+typecheck", 4e8, factor), phase("backend", 6e8, factor));
  }

  private static Row phase(String name, double time, double factor) {
    return Reports.row(
        ".BenchmarkBuild/phase=" + name,
        "real-ns/op",
        time,
        time * factor,
        .01,
        .5,
        Verdict.NOT_JUDGED);
  }

  @Test
  void whatFailedOrWasNotComparedIsSaid() throws IOException {
    String page = page("failed", Reports.failedAndSkipped());
    assertTrue(page.contains("the label names another chip"));
    assertTrue(page.contains("bench.json:17"));
    assertTrue(page.contains("(whole package)"));
  }

  @Test
  void whatMovedTogetherOnAChipIsSaidAsInTheComment() throws IOException {
    ChipReport of =
        chip("m1", "Apple M1", row("a.BenchmarkX-8", "ns/op", 1, 1, .01, .01, Verdict.UNCHANGED));
    ChipReport chip =
        new ChipReport(
            of.label(),
            of.cpu(),
            of.verified(),
            of.baseline(),
            of.head(),
            of.differences(),
            of.moves(),
            List.of("the host may have been busy"),
            of.explanations(),
            of.rows());
    String page = page("notes", Reports.of(chip));
    assertTrue(page.contains("<p class=\"note\">The host may have been busy.</p>"), page);
  }

  @Test
  void aTimeJudgedByCpuTimeShowsTheValuesThatItsChangeIsOf() throws IOException {
    Row time = row("a.BenchmarkX-8", "ns/op", 250, 600, .01, .2, Verdict.REGRESSION);
    Row cpu = row("a.BenchmarkX-8", "cpu-ns/op", 100, 120, .01, .01, Verdict.NOT_JUDGED);
    String page = page("by-cpu", Reports.of(chip("m1", "Apple M1", Reports.byCpu(time), cpu)));
    assertTrue(
        page.contains(
            "<div>cpu-ns/op</div></td><td class=\"side\"><span class=\"chip c1\">M1</span></td>"
                + "<td class=\"num side\"><div>100 ±0.4 %</div></td>"
                + "<td class=\"num side\"><div>120 ±0.4 %</div></td>"),
        page);
    assertEquals(1, data(page).at("/rows/0/26").asInt());
    assertEquals(0, data(page).at("/rows/1/26").asInt());
  }

  @Test
  void theNumbersAreThoseOfTheJsonReport() throws IOException {
    Report report = Reports.threeChips();
    JsonNode page = data(ReportHtml.render(report));
    Map<String, JsonNode> rows = new HashMap<>();
    page.get("rows")
        .forEach(
            it ->
                rows.put(
                    page.at("/chips/" + it.get(0).asInt() + "/0").asText()
                        + page.at("/benchmarks/" + it.get(1).asInt() + "/1").asText()
                        + page.at("/units/" + it.get(2).asInt() + "/0").asText(),
                    it));
    int compared = 0;
    for (JsonNode chip : new ObjectMapper().readTree(ReportJson.render(report)).get("chips")) {
      for (JsonNode row : chip.get("rows")) {
        String key =
            chip.get("label").asText()
                + row.get("benchmark").asText().replaceAll("^Benchmark|-\\d+$", "")
                + row.get("unit").asText();
        assertSame(row, page, rows.get(key));
        compared++;
      }
    }
    assertEquals(rows.size(), compared);
  }

  private static void assertSame(JsonNode row, JsonNode page, JsonNode shown) {
    assertEquals(row.get("verdict"), page.at("/verdicts/" + shown.get(3).asInt()));
    assertEquals(row.get("change"), shown.get(10));
    assertEquals(row.get("changeLow"), shown.get(11));
    assertEquals(row.get("changeHigh"), shown.get(12));
    assertEquals(row.get("attributable"), shown.get(13));
    assertEquals(row.get("points").asBoolean(), shown.get(14).asInt() == 1);
    assertEquals(row.get("threshold"), shown.get(15));
    assertEquals(row.get("p"), shown.get(16));
    assertEquals(row.get("mde"), shown.get(17));
    assertSide(row.get("baseline"), shown.get(18));
    assertSide(row.get("head"), shown.get(19));
    if (row.get("head").has("values")) {
      assertEquals(row.get("head").get("values"), shown.get(20));
    }
    if (row.get("baseline").has("medians")) {
      assertMedians(row.get("baseline").get("medians"), shown.get(21));
    }
  }

  /** Where all runs have the same, it is written once. */
  private static void assertMedians(JsonNode medians, JsonNode shown) {
    if (shown.isArray()) {
      assertEquals(medians, shown);
    } else {
      medians.forEach(median -> assertEquals(median, shown));
    }
  }

  private static void assertSide(JsonNode side, JsonNode shown) {
    if (side.isNull()) {
      assertEquals(0, shown.asInt());
      return;
    }
    assertEquals(side.get("center"), shown.get(0));
    assertEquals(side.get("low"), shown.get(1));
    assertEquals(side.get("high"), shown.get(2));
  }

  @Test
  void namesFromOutsideStayText() throws IOException {
    String evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>'\"&${7*7}<!--";
    Row row = row("p.BenchmarkX/" + evil + "-8", "ns/op", 1, 2, .01, .01, Verdict.REGRESSION);
    ChipReport chip = chip("chip-1", evil, row);
    Report report =
        new Report(
            List.of(chip),
            List.of(new Report.Skipped(evil, evil)),
            List.of(new Problem(evil, 1, evil)),
            Reports.POLICY);
    String page = page("hostile", report);
    assertFalse(page.contains("<script>alert"));
    assertFalse(page.contains("<img"));
    assertFalse(
        page.contains("${49}") || page.contains("$49"), "templates are not evaluated twice");
    assertEquals(3, count(page, "</script>"));
    assertEquals("X/" + evil, data(page).at("/benchmarks/0/1").asText());
  }

  @Test
  void onlyTheScriptsAndStylesOfThePageMayRun() throws NoSuchAlgorithmException {
    String page = ReportHtml.render(Reports.green());
    String policy =
        page.lines().filter(it -> it.contains("Content-Security-Policy")).toList().get(0);
    assertTrue(policy.contains("default-src &#39;none&#39;"), policy);
    Matcher parts = Pattern.compile("(?s)<(script|style)>(.*?)</\\1>").matcher(page);
    int found = 0;
    for (; parts.find(); found++) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(parts.group(2).getBytes(StandardCharsets.UTF_8));
      assertTrue(policy.contains(Base64.getEncoder().encodeToString(hash)), policy);
    }
    assertEquals(3, found);
    assertFalse(Pattern.compile("\\s(?:style|on\\w+)=\"").matcher(page).find());
    assertFalse(page.contains("\r"));
  }

  @Test
  void theLibraryComesWithItsLicence() {
    String page = ReportHtml.render(Reports.green());
    assertTrue(page.contains("Copyright (c) 2022 Leon Sorokin"));
    assertTrue(page.contains("var uPlot="));
  }

  @Test
  void equalReportsAreEqualBytes() {
    assertEquals(ReportHtml.render(Reports.threeChips()), ReportHtml.render(Reports.threeChips()));
  }

  @Test
  void fiveThousandBenchmarksOnFourChipsStaySmall() throws IOException {
    String page = page("huge", huge());
    int bytes = page.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= 15_000_000, "" + bytes);
    assertTrue(bytes > 10_000_000, "the stored runs of every row: " + bytes);
    assertTrue(page.contains("the first 500 of 20000 rows"));
  }

  /** 30 runs of 3 samples each with seven digits, as long as times get. */
  private static Report huge() {
    Random random = new Random(1);
    ChipReport[] chips = new ChipReport[4];
    for (int c = 0; c < chips.length; c++) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < 5000; i++) {
        boolean worse = i % 100 == 0;
        String name = "pkg%d.BenchmarkNumber%d/size=%dk-8".formatted(i % 40, i, i);
        rows.add(
            noisy(
                row(
                    name,
                    "ns/op",
                    1000 + i,
                    (1000 + i) * (worse ? 1.1 : 1.001),
                    .01,
                    .01,
                    worse ? Verdict.REGRESSION : Verdict.UNCHANGED),
                random));
      }
      chips[c] = chip("chip-" + c, "Apple M" + (c + 1), 30, List.of(), rows);
    }
    return Reports.of(chips);
  }

  private static Row noisy(Row row, Random random) {
    Side side = row.baseline().orElseThrow();
    List<double[]> runs = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double[] run = new double[3];
      for (int k = 0; k < run.length; k++) {
        double value = side.center().value() * (1 + 0.004 * random.nextGaussian());
        run[k] = Math.rint(value * 100) / 100;
      }
      runs.add(run);
    }
    return new Row.Compared(
        row.benchmark(),
        row.unit(),
        Side.of(side.center(), runs),
        row.head().orElseThrow(),
        row.judgement().orElseThrow(),
        row.verdict(),
        row.notes());
  }

  private static String page(String name, Report report) throws IOException {
    String page = ReportHtml.render(report);
    Files.createDirectories(PAGES);
    Files.writeString(PAGES.resolve(name + ".html"), page);
    Files.writeString(PAGES.resolve(name + ".json"), ReportJson.render(report));
    return page;
  }

  private static JsonNode data(String page) throws JsonProcessingException {
    Matcher data = DATA.matcher(page);
    assertTrue(data.find());
    return new ObjectMapper().readTree(data.group(1));
  }

  /** The page without styles, scripts, their hashes and the licence, which others write. */
  private static String withoutParts(String page) {
    return page.replaceAll("(?s)<(script|style)>.*?</\\1>", "<$1>…</$1>")
        .replaceAll("sha256-[^&]*", "sha256-…")
        .replaceAll("(?s)<pre>.*?</pre>", "<pre>…</pre>");
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
