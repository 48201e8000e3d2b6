package io.github.gobenchreporter.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.baseline.Selection;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.regression.ChipComparison;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Reevaluation;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.report.json.ReportJson;
import io.github.gobenchreporter.report.json.ReportReader;
import io.github.gobenchreporter.report.markdown.SourceFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String HEADER =
      "goos: darwin\ngoarch: arm64\npkg: example.com/a\ncpu: Apple M1 Pro\n";

  @Test
  void aCommentStartsWithItsMarkerAndFits() {
    Publication publication = publication(Reports.threeChips());
    Comment comment = publication.comment(Publication.When.AUTO);
    assertTrue(comment.body().startsWith("<!-- go-bench-reporter v1 key="));
    assertTrue(comment.body().length() <= 60_000);
    assertTrue(comment.shorter().get().length() <= 20_000);
    assertEquals(Optional.of(publication.marker()), Marker.at(comment.body()));
    assertFalse(comment.onlyEdit());
  }

  @Test
  void aCommentOfOneOfSeveralSuitesNamesIt() {
    String body = publication(Reports.oneChip()).comment(Publication.When.AUTO).body();
    assertTrue(body.contains("\n`8c1d0e4` against `3f2a9c1` of `main` · suite `micro`\n"), body);
  }

  @Test
  void onlyWhereNothingIsWorthSayingACommentIsNotMade() {
    assertTrue(publication(quiet()).comment(Publication.When.AUTO).onlyEdit());
    assertFalse(publication(quiet()).comment(Publication.When.ALWAYS).onlyEdit());
    assertFalse(publication(Reports.failedAndSkipped()).comment(Publication.When.AUTO).onlyEdit());
  }

  private static Report quiet() {
    return Reports.of(
        Reports.chip(
            "m1",
            "Apple M1",
            Reports.row("a.BenchmarkX-8", "ns/op", 5, 5, .01, .01, Verdict.UNCHANGED)));
  }

  @Test
  void aSummaryLinksItsCommitsAndNotItself(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("summary.md");
    new JobSummary(file, "https://github.com/o/r/actions/runs/7").append(Reports.threeChips(), NOW);
    String text = Files.readString(file);
    assertTrue(text.contains("](https://github.com/o/r/commit/"), text);
    assertFalse(text.contains("/actions/runs/7"), text);
  }

  @Test
  void theSummaryLeavesRoomForWhatIsThere(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("summary.md");
    Files.writeString(file, "x".repeat(1024 * 1024 - 10_000));
    new JobSummary(file, "").append(Reports.threeChips(), NOW);
    long size = Files.size(file);
    assertTrue(size > 1024 * 1024 - 10_000 && size < 1024 * 1024, "" + size);
    new JobSummary(file, "").append(Reports.threeChips(), NOW);
    new JobSummary(file, "").append(Reports.threeChips(), NOW);
    assertTrue(Files.size(file) < 1024 * 1024);
  }

  @Test
  void annotationsPointAtTheFunction(@TempDir Path checkout) throws IOException {
    Files.createDirectories(checkout.resolve("codec"));
    Files.createDirectories(checkout.resolve("vendor/codec"));
    String code = "package codec\n\nfunc BenchmarkJSONUnmarshal(b *testing.B) {}\n";
    Files.writeString(checkout.resolve("codec/codec_test.go"), code);
    Files.writeString(checkout.resolve("vendor/codec/codec_test.go"), code);
    List<Annotation> all = Annotations.of(Reports.threeChips(), BenchmarkSources.of(checkout));
    assertEquals("codec/codec_test.go", all.get(0).file());
    assertEquals(3, all.get(0).line());
    assertEquals("Regression: example.com/codec.BenchmarkJSONUnmarshal", all.get(0).title());
    assertTrue(
        all.get(0).message().contains("+6.1 % ±0.8 ns/op (1.314 → 1.394 µs) on Apple M1 Pro"));
    assertEquals("", all.get(1).file());
    assertEquals(Annotation.Level.WARNING, all.get(2).level());
  }

  @Test
  void sameFunctionInTwoFoldersIsFoundByItsPackage(@TempDir Path checkout) throws IOException {
    for (String folder : List.of("a", "a/b", "c")) {
      Files.createDirectories(checkout.resolve(folder));
      Files.writeString(
          checkout.resolve(folder + "/x_test.go"), "func BenchmarkX(b *testing.B) {}");
    }
    BenchmarkSources sources = BenchmarkSources.of(checkout);
    assertEquals("a/b/x_test.go", file(sources, "example.com/m/a/b"));
    assertEquals("c/x_test.go", file(sources, "example.com/m/c"));
    assertEquals("", file(sources, "example.com/m/other"));
  }

  @Test
  void aFileIsFoundByItsPackageOrByTheFoldersBeforeIt(@TempDir Path checkout) throws IOException {
    for (String folder : List.of("a", "a/b", "c")) {
      Files.createDirectories(checkout.resolve(folder));
      Files.writeString(checkout.resolve(folder + "/x.go"), "package x");
    }
    Files.writeString(checkout.resolve("c/only.go"), "package c");
    BenchmarkSources sources = BenchmarkSources.of(checkout);
    assertEquals(Optional.of("a/b/x.go"), sources.find("example.com/m/a/b", "x.go"));
    assertEquals(Optional.of("a/x.go"), sources.find("", "a/x.go"));
    assertEquals(Optional.of("c/only.go"), sources.find("", "c/only.go"));
    assertEquals(Optional.of("c/only.go"), sources.find("", "only.go"));
    assertEquals(Optional.empty(), sources.find("", "x.go"));
    assertEquals(Optional.empty(), sources.find("example.com/m/c", "other.go"));
  }

  private static String file(BenchmarkSources sources, String pkg) {
    return sources.function(pkg, "BenchmarkX").map(BenchmarkSources.Source::file).orElse("");
  }

  @Test
  void whatOnlyGotBetterStartsNoComment() {
    assertTrue(publication(Reports.green()).comment(Publication.When.AUTO).onlyEdit());
    assertFalse(publication(Reports.green()).comment(Publication.When.ALWAYS).onlyEdit());
    assertFalse(publication(Reports.oneChip()).comment(Publication.When.AUTO).onlyEdit());
  }

  @Test
  void aRunnerShowsTenOfALevel() {
    List<Annotation> all =
        IntStream.range(0, 25)
            .mapToObj(i -> new Annotation(Annotation.Level.ERROR, "", 0, "t" + i, "m"))
            .toList();
    assertEquals(10, Annotations.first(all).size());
  }

  @Test
  void aForksVerdictsAreJudgedAgainByTheBase() throws IOException {
    ChipLabel label = new ChipLabel("apple-m1-pro");
    List<StoredRun> stored = IntStream.range(0, 5).mapToObj(i -> stored(100 + i)).toList();
    Run head = run("200");
    Policy lenient =
        new Policy(Method.THRESHOLD, 0.05, 20, Thresholds.DEFAULT.and(List.of("ns/op=±500%")));
    Policy strict = new Policy(Method.THRESHOLD, 0.05, 20, Thresholds.DEFAULT);
    ChipComparison comparison = new ChipComparison(label, "main", "");
    Report claimed =
        new Report(
            List.of(
                comparison.report(List.of(head), Selection.of(stored), Optional.empty(), lenient)),
            List.of(),
            List.of(),
            lenient);
    assertEquals(Verdict.UNCHANGED, claimed.verdict());
    Report read =
        ReportReader.read(
            "r",
            new ByteArrayInputStream(ReportJson.render(claimed).getBytes(StandardCharsets.UTF_8)));
    Reevaluation.Claimed handedIn = new Reevaluation.Claimed(List.of(read), 0);
    Report judged =
        new Reevaluation("main", Reports.HEAD, unused -> stored, strict).of(handedIn, List.of());
    assertEquals(Verdict.REGRESSION, judged.verdict());
    assertEquals(strict, judged.policy());
    Report unknown =
        new Reevaluation("main", Reports.HEAD, unused -> List.of(), strict).of(handedIn, List.of());
    assertEquals(List.of(), unknown.chips());
    assertEquals(1, unknown.skipped().size());
  }

  private static StoredRun stored(int value) {
    return new StoredRun("apple-m1-pro/main/" + value + ".txt", run("" + value));
  }

  private static Run run(String value) {
    String text = HEADER + "BenchmarkX-8 1 " + value + " ns/op\n";
    try {
      return RunReader.read(
          "x",
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          Configuration.GO_KEYS);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Publication publication(Report report) {
    return new Publication(
        report,
        Marker.of("default", Reports.HEAD, 7712345, 1),
        Comment.ACTIONS,
        "micro",
        "",
        NOW,
        SourceFiles.NONE,
        Optional.empty());
  }
}
