package io.github.gobenchreporter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files and folders that are not what they should be. */
class PlacesTest {
  @TempDir private Path folder;

  @BeforeEach
  void results() throws IOException {
    Files.writeString(folder.resolve("bench.txt"), OneBenchmark.RESULTS);
  }

  @ParameterizedTest
  @CsvSource({
    "foo{.json, foo{.json: is no glob (Missing '}); write for example 'out/*.txt'",
    "none*.txt, 'none*.txt: matches no file; check the name, and whether what writes it has run'",
    "none.txt, none.txt: no such file; give the output of go test -bench"
  })
  void resultsThatCannotBeRead(String name, String problem) {
    Ran ran = Ran.in(folder, "compare", name);
    assertEquals(new Ran(ExitCode.INPUT, "", "go-bench-reporter: error: " + problem + "\n"), ran);
  }

  @ParameterizedTest
  @CsvSource({"ok, 1 line of text", "ok|ok, 2 lines of text"})
  void aFileWithoutResultsIsSaidToHaveNone(String lines, String seen) throws IOException {
    Files.writeString(folder.resolve("log.txt"), lines.replace('|', '\n') + "\n");
    String err = Ran.in(folder, "compare", "log.txt").err();
    assertTrue(err.contains("log.txt: no benchmark result among " + seen + "; run: go test"), err);
  }

  @Test
  void aGlobLooksThroughALink() throws IOException {
    Files.createDirectory(folder.resolve("real"));
    Files.move(folder.resolve("bench.txt"), folder.resolve("real/bench.txt"));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
    assertEquals(0, Ran.in(folder, "compare", "link/*.txt").code());
    assertEquals(0, Ran.in(folder, "compare", "*/bench.txt").code());
    assertEquals(0, Ran.in(folder, "compare", "**/bench.txt").code());
    assertEquals(ExitCode.INPUT, Ran.in(folder, "compare", "*.txt").code());
  }

  @Test
  void aFileCountsOnceHoweverItIsWritten() throws IOException {
    Ran once = compared("bench.txt");
    Ran twice = compared("bench.txt", "./bench.txt", "*.txt");
    assertEquals(once.out(), twice.out());
  }

  private Ran compared(String... results) {
    String[] line = new String[results.length + 1];
    line[0] = "compare";
    System.arraycopy(results, 0, line, 1, results.length);
    Ran ran = Ran.in(folder, line);
    assertEquals(0, ran.code());
    return ran;
  }

  @Test
  void aStoreThatIsAFileIsNoEmptyStore() {
    Ran ran = Ran.in(folder, "compare", "bench.txt", "--baselines", "bench.txt");
    assertEquals(ExitCode.INPUT, ran.code(), ran.err());
    assertEquals(
        "go-bench-reporter: error: --baselines bench.txt is a file; give a folder\n", ran.err());
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidBeforeTheConfirmCommandRuns() throws IOException {
    Ran.in(folder, "record", "bench.txt", "--commit=1234567", "--baselines=b");
    Files.writeString(folder.resolve("slow.txt"), OneBenchmark.RESULTS.replace(" 10.", " 20."));
    Ran refused = confirmed("--out=bench.txt/x");
    assertEquals(ExitCode.OUTSIDE, refused.code());
    assertTrue(refused.err().contains("bench.txt/x: cannot be written"), refused.err());
    assertTrue(Files.notExists(folder.resolve("ran")));
    confirmed("--out=x");
    assertTrue(Files.exists(folder.resolve("ran")));
  }

  private Ran confirmed(String out) {
    return Ran.in(
        folder,
        "compare",
        "slow.txt",
        "--baselines=b",
        "--method=threshold",
        "--confirm-command=touch ran",
        out);
  }

  @Test
  void standardInputIsNoFileOfThatName() throws IOException {
    Files.writeString(
        folder.resolve("-"), OneBenchmark.RESULTS.replace("BenchmarkA", "BenchmarkB"));
    String both =
        Ran.in(folder, OneBenchmark.RESULTS, Map.of(), "compare", "-", "./-", "--out=o", "--quiet")
            .err();
    assertTrue(both.startsWith("go-bench-reporter: no baseline"), both);
    String csv = Files.readString(folder.resolve("o/report.csv"));
    assertTrue(csv.contains("BenchmarkA-2") && csv.contains("BenchmarkB-2"), csv);
  }

  @Test
  void aTemplateThatFailsSpoilsOnlyTheMarkdown() throws IOException {
    Files.createDirectory(folder.resolve("t"));
    Files.writeString(folder.resolve("t/report.md.ftl"), "${nothing}");
    Ran ran = Ran.in(folder, "compare", "bench.txt", "--out=o", "--templates=t");
    assertEquals(ExitCode.INPUT, ran.code());
    assertTrue(Files.exists(folder.resolve("o/report.json")));
    assertTrue(Files.exists(folder.resolve("o/report.html")));
    assertTrue(Files.notExists(folder.resolve("o/report.md")));
  }

  @Test
  void whatNeverHadAFiniteValueIsNotOnTheSite() throws IOException {
    for (String commit : new String[] {"aaaaaaa", "bbbbbbb"}) {
      Files.writeString(
          folder.resolve(commit),
          OneBenchmark.RESULTS + "BenchmarkNone-2 \t 1\t NaN ns/op\t 1 B/op\n");
      Ran.in(folder, "record", commit, "--commit", commit, "--commit-time", "2026-11-20T10:22:31Z");
    }
    Ran site = Ran.in(folder, "baselines", "site", "--out", "site");
    assertEquals(0, site.code(), site.err());
  }

  @ParameterizedTest
  @CsvSource({"-0001-01-01T00:00:00Z", "+10000-12-31T23:59:59Z", "1969-12-31T23:59:59Z", "today"})
  void noTimeOfACommit(String time) {
    Ran ran = Ran.in(folder, "record", "bench.txt", "--commit=1234567", "--commit-time=" + time);
    assertEquals(ExitCode.INPUT, ran.code());
    assertTrue(ran.err().contains("is not a valid commit time"), ran.err());
  }

  @ParameterizedTest
  @CsvSource({
    "'ns/op=±90% B/op=+900%', is more than one rule",
    "ns/op=+" + HUGE + ", is not of the form"
  })
  void thresholdsThatWouldDoNothing(String rule, String problem) {
    Ran ran = Ran.in(folder, "compare", "bench.txt", "--threshold", rule);
    assertEquals(ExitCode.INPUT, ran.code());
    assertTrue(ran.err().contains(problem), ran.err());
  }

  private static final String HUGE =
      "99999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999"
          + "99999999999999999999999999999999999999999999999999999999999999999999999999999999999999999"
          + "99999999999999999999999999999999999999999999999999999999999999999999999999999999999999999"
          + "999999999999999999999999999999999999999999999999999999999999";

  @Test
  void namesOfResultsAreNoOptionsOfTheAction() {
    Ran ran =
        Ran.in(
            folder,
            "",
            Map.of(
                "INPUT_RESULTS", "--help",
                "INPUT_MODE", "compare",
                "INPUT_BASELINES", "baselines",
                "GITHUB_BASE_REF", "main",
                "RUNNER_TEMP", folder.toString()),
            "action");
    assertEquals(ExitCode.INPUT, ran.code());
    assertTrue(ran.out().contains("::--help: no such file"), ran.err() + ran.out());
  }
}
