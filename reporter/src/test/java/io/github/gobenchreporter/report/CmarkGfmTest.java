package io.github.gobenchreporter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Reevaluation;
import io.github.gobenchreporter.regression.Reevaluation.Claimed;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.report.markdown.Destination;
import io.github.gobenchreporter.report.markdown.ReportMarkdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What GitHub's own Markdown program makes of hostile names: ours, and those of a fork's report.
 */
class CmarkGfmTest {
  private static final List<String> PROGRAM =
      List.of(
          "cmark-gfm",
          "--unsafe",
          "-e",
          "table",
          "-e",
          "autolink",
          "-e",
          "strikethrough",
          "-e",
          "tasklist",
          "-e",
          "footnotes");
  private static final Set<String> OURS =
      Set.of(
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "p",
          "strong",
          "em",
          "details",
          "summary",
          "ul",
          "ol",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "br",
          "sub",
          "code",
          "pre",
          "hr",
          "blockquote");
  private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)");
  private static final Pattern ROW = Pattern.compile("(?s)<tr>(.*?)</tr>");
  private static final Pattern TABLE = Pattern.compile("(?s)<table>(.*?)</table>");
  private static final Policy POLICY = new Policy(Method.THRESHOLD, 0.05, 20, Thresholds.DEFAULT);
  private static final String SHA = "8c1d0e4b6a7f0123456789abcdef0123456789ab";

  @BeforeAll
  static void theProgramIsThere() {
    boolean there;
    try {
      there = new ProcessBuilder("cmark-gfm", "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      there = false;
    }
    if (System.getenv("CI") != null) {
      Assertions.assertTrue(there, "no cmark-gfm on the path");
    }
    Assumptions.assumeTrue(there, "no cmark-gfm on the path");
  }

  static List<String> names() {
    return HostileNames.all();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameStaysInItsCell(String name) throws Exception {
    assertHarmless(HostileNamesTest.everySection(name));
  }

  @Test
  void everySectionIsThere() throws Exception {
    String html = html(ReportMarkdown.render(HostileNamesTest.everySection("plain"), place()));
    for (String part :
        List.of(
            "phases of a build",
            "packages of a build",
            "sizes of programs",
            "Accepted.",
            "identical, not run",
            "fplain",
            "all together",
            "Mutex")) {
      assertTrue(html.contains(part), part + " in " + html);
    }
  }

  private static Destination place() {
    return Destination.COMMENT.marked("<!-- marker -->");
  }

  @ParameterizedTest
  @MethodSource("names")
  void aForksNameStaysInItsCell(String name) throws Exception {
    Report claimed = HostileNamesTest.report(name);
    List<StoredRun> stored = List.of(new StoredRun("run", run(claimed)));
    Report judged =
        new Reevaluation("main", SHA, chip -> stored, POLICY)
            .of(new Claimed(List.of(claimed), 1), List.of(new ChipLabel("m1")));
    assertEquals(1, judged.chips().size());
    assertHarmless(judged);
  }

  /** Stored under the same names, half as slow. */
  private static Run run(Report report) {
    List<BenchmarkResults> results = new ArrayList<>();
    Set<Benchmark> seen = new TreeSet<>();
    for (Row row : report.chips().get(0).rows()) {
      if (row.head().isPresent() && seen.add(row.benchmark())) {
        double[] half = {row.head().get().center().value() / 2};
        results.add(
            new BenchmarkResults(row.benchmark(), new long[] {1}, Map.of(row.unit().name(), half)));
      }
    }
    return new Run(
        Configuration.EMPTY,
        results,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Run.Volume.NOTHING);
  }

  private static void assertHarmless(Report report) throws Exception {
    String html = html(ReportMarkdown.render(report, place())).replace("<!-- marker -->", "");
    Set<String> tags =
        TAG.matcher(html).results().map(it -> it.group(1)).collect(Collectors.toSet());
    tags.removeAll(OURS);
    // A link to the page of a commit is ours.
    tags.removeIf(tag -> tag.equals("a") && !html.contains("evil"));
    assertEquals(Set.of(), tags, html);
    String words = html.replaceAll("(?s)<code>.*?</code>", "");
    assertTrue(!words.contains("evil.example\">") && !words.contains("href=\"mailto"), html);
    TABLE
        .matcher(html)
        .results()
        .forEach(
            table -> {
              Set<Integer> widths =
                  ROW.matcher(table.group(1))
                      .results()
                      .map(row -> row.group(1).split("<t[dh]", -1).length)
                      .collect(Collectors.toSet());
              assertEquals(1, widths.size(), table.group());
            });
    assertEquals(count(html, "<details>"), count(html, "</details>"), html);
  }

  private static int count(String text, String word) {
    return text.split(Pattern.quote(word), -1).length - 1;
  }

  private static String html(String markdown) throws Exception {
    Process process = new ProcessBuilder(PROGRAM).start();
    process.getOutputStream().write(markdown.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String html = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return html;
  }
}
