package io.github.gobenchreporter.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.report.ReportFormat;
import io.github.gobenchreporter.report.json.ReportJson;
import io.github.gobenchreporter.report.json.ReportReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not there, or cannot be judged, is never a success. */
class AbsenceTest {
  private static final String HEADER =
      "goos: linux\ngoarch: amd64\npkg: example.com/a\ncpu: Test CPU\n";

  private static final String FIRST = "--allow-missing-baseline";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"150", "50"})
  void anotherGomaxprocsIsSaidWithWhatToDo(String now) throws IOException {
    stored("A-8 100 ns/op", "B/x-8 100 ns/op", "C-8 100 ns/op");
    Ran ran = compared("A-2 " + now + " ns/op", "B/x-2 150 ns/op", "C-2 150 ns/op");
    assertEquals(0, ran.code());
    assertTrue(
        ran.out().startsWith("### 🟡 Nothing to compare: GOMAXPROCS is 2, was 8\n"), ran.out());
    assertTrue(ran.out().contains("so 3 benchmarks have other names"), ran.out());
    assertTrue(ran.out().contains("measure with -cpu 8"), ran.out());
    assertFalse(ran.out().contains("Look where the results stop"), ran.out());
    assertEquals(1, compare("--fail-on=missing").code());
  }

  @Test
  void whereAllFailedNothingIsSaidOfGomaxprocs() throws IOException {
    stored("A-8 100 ns/op", "B/x-8 100 ns/op");
    String failed =
        "--- FAIL: BenchmarkA\n    a_test.go:3: no such host\nFAIL\nFAIL\texample.com/a\t1s\n";
    Files.writeString(folder.resolve("head.txt"), HEADER + failed);
    Ran ran = compare();
    assertEquals(1, ran.code());
    assertTrue(ran.out().startsWith("### 🔴 1 benchmark failed"), ran.out());
    assertFalse(ran.out().contains("GOMAXPROCS"), ran.out());
  }

  /** As real Go prints a panic in the second of several runs: behind the name, not yet a result. */
  @ParameterizedTest
  @CsvSource({"30", "100", "300"})
  void aBenchmarkThatPanicsInALaterRunHasNoSamples(int nanoseconds) throws IOException {
    stored("A-8 100 ns/op", "B-8 100 ns/op");
    String panicked =
        """
        BenchmarkA-8   \t    1000\t       100 ns/op
        BenchmarkB-8   \t    1000\t       %d ns/op
        BenchmarkB-8   \tpanic: boom

        goroutine 25 [running]:
        example.com/a.BenchmarkB(0x2405ba9aa608?)
        \t/src/a/a_test.go:5 +0x65
        exit status 2
        FAIL\texample.com/a\t0.031s
        """
            .formatted(nanoseconds);
    Files.writeString(folder.resolve("head.txt"), HEADER + panicked);
    Ran ran = compare("--format=csv");
    assertEquals(1, ran.code());
    assertEquals(
        List.of("A-8,ns/op,unchanged", "B-8,,failed"),
        ran.out()
            .lines()
            .skip(1)
            .filter(line -> line.contains("Benchmark"))
            .map(line -> line.replaceFirst(".*,Benchmark([^,]*,[^,]*,[^,]*).*", "$1"))
            .toList());
    Ran recorded =
        Ran.in(
            folder,
            "record",
            "head.txt",
            "--chip-label=test",
            "--allow-failed",
            "--commit=" + "f".repeat(40),
            "--commit-time=2026-01-02T00:00:00Z");
    assertEquals(0, recorded.code(), recorded.err());
    try (Stream<Path> files = Files.walk(folder.resolve("baselines/test"))) {
      Path newest =
          files.filter(it -> it.toString().endsWith(".txt")).max(Path::compareTo).orElseThrow();
      assertFalse(Files.readString(newest).contains("BenchmarkB"), newest.toString());
    }
  }

  /** A stream does not say that a further run has begun; the stack does. */
  @Test
  void inAStreamTheStackNamesTheBenchmarkThatPanicked() throws IOException {
    stored("A-8 100 ns/op", "B-8 100 ns/op");
    StringBuilder stream = new StringBuilder();
    for (String output :
        List.of(
            "goos: linux",
            "goarch: amd64",
            "pkg: example.com/a",
            "cpu: Test CPU",
            "=== RUN   BenchmarkB",
            "BenchmarkB",
            "BenchmarkB-8   \\t    1000\\t       300 ns/op",
            "panic: boom",
            "",
            "goroutine 25 [running]:",
            "example.com/a.BenchmarkB.func1(...)",
            "exit status 2",
            "FAIL\\texample.com/a\\t0.031s")) {
      stream.append(
          "{\"Action\":\"output\",\"Package\":\"example.com/a\",\"Output\":\"%s\\n\"}\n"
              .formatted(output));
    }
    stream.append("{\"Action\":\"fail\",\"Package\":\"example.com/a\"}\n");
    Files.writeString(folder.resolve("head.txt"), stream);
    Ran ran = compare("--format=csv");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().contains(",BenchmarkB,,failed,"), ran.out());
    assertFalse(ran.out().contains(",regression,"), ran.out());
  }

  /** Where nothing says in which benchmark the package ended, all that did not run is missing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "panic: boom\n\ngoroutine 25 [running]:\nruntime.main()\nexit status 2\nFAIL\texample.com/a\t1s\n",
        "signal: killed\nFAIL\texample.com/a\t1s\n",
        "panic: test timed out after 1m0s\n\ngoroutine 25 [running]:\nFAIL\texample.com/a\t60s\n",
        "exit status 3\nFAIL\texample.com/a\t1s\n",
      })
  void whatAPackageThatEndedDidNotReachIsMissing(String end) throws IOException {
    stored("A-8 100 ns/op", "B-8 100 ns/op", "C-8 100 ns/op");
    Files.writeString(
        folder.resolve("head.txt"), HEADER + "BenchmarkA-8 \t 100\t 100 ns/op\n" + end);
    assertEquals(1, compare("--fail-on=missing").code());
    Ran ran = compare("--format=csv");
    assertEquals(1, ran.code());
    assertEquals(2, ran.out().lines().filter(it -> it.contains(",ns/op,missing,")).count());
    assertEquals(1, ran.out().lines().filter(it -> it.contains(",failed,")).count());
    assertTrue(compare().out().lines().findFirst().orElseThrow().endsWith("; 2 missing"));
  }

  @Test
  void aUnitThatIsNoLongerMeasuredIsSaidWhereItIsJudged() throws IOException {
    String all = " 100 ns/op 50 MB/s 64 B/op 2 allocs/op 7 p99-ns";
    stored("A-8" + all, "B-8" + all);
    Ran same = compared("A-8" + all, "B-8" + all);
    assertTrue(same.out().startsWith("### 🟢"), same.out());
    Ran other = compared("A-8 100 ns/op 64 B/op 2 allocs/op", "B-8" + all);
    assertTrue(other.out().startsWith("### 🟢"), other.out());
    Ran lost = compared("A-8 100 ns/op 50 MB/s 7 p99-ns", "B-8" + all);
    assertTrue(lost.out().startsWith("### 🟡"), lost.out());
    assertTrue(
        lost.out()
            .lines()
            .findFirst()
            .orElseThrow()
            .contains(
                "; stored, but not measured now: `B/op`, `allocs/op` (-benchmem prints them)"),
        lost.out());
    assertEquals(0, lost.code());
    assertEquals("", lost.err());
    Ran failing = compare("--fail-on=regression,missing");
    assertEquals(1, failing.code());
    assertEquals("go-bench-reporter: fails by --fail-on: missing\n", failing.err());
    assertEquals(
        0,
        compare("--fail-on=missing", "--threshold=B/op=off", "--threshold=allocs/op=off").code());
    Ran red = compared("A-8 900 ns/op", "B-8" + all);
    assertTrue(
        red.out().contains("\nStored, but not measured now: `B/op`, `allocs/op`"), red.out());
  }

  /** {@code bench.json} of an earlier job, or one that was recorded before it is compared. */
  @Test
  void resultsThatAreStoredAlreadyAreSaid() throws IOException {
    String[] run = {"A-8 101 ns/op", "A-8 102 ns/op", "B-8 7.5 ns/op", "B-8 7.6 ns/op"};
    String[] other = {"A-8 103 ns/op", "A-8 104 ns/op", "B-8 7.7 ns/op", "B-8 7.8 ns/op"};
    String[] more = {"C-8 1.1 ns/op", "C-8 1.2 ns/op"};
    String said = "The results are to the last digit those stored of ";
    stored(both(run, more));
    stored(both(other, more));
    assertTrue(compared(both(run, more)).out().contains(said));
    assertTrue(compared(both(more, run)).out().contains(said));
    assertFalse(compared(both(run, new String[] {"C-8 1.1 ns/op"})).out().contains("last digit"));
    assertFalse(compared(run).out().contains("last digit"), "some of them only");
    stored("A-8 100 ns/op", "A-8 100 ns/op", "B-8 1 ns/op");
    String[] equal = {"A-8 100 ns/op", "A-8 100 ns/op", "B-8 1 ns/op"};
    assertFalse(compared(equal).out().contains("last digit"), "so few may be chance");
  }

  private static String[] both(String[] one, String[] other) {
    return Stream.concat(Stream.of(one), Stream.of(other)).toArray(String[]::new);
  }

  /** A renamed module or package, a benchmark that moved, results that lost their pkg: line. */
  @ParameterizedTest
  @CsvSource({
    "pkg: example.com/v2/a, example.com/v2/a",
    "pkg: other.org/b, other.org/b",
    "note: none, results without a pkg: line",
  })
  void aSlowDownInAMovedBenchmarkIsSeen(String line, String place) throws IOException {
    stored("A-8 100 ns/op", "B-8 200 ns/op", "Cache-8 7 ns/op");
    String moved = text("A-8 100 ns/op", "B-8 300 ns/op").replace("pkg: example.com/a", line);
    Files.writeString(folder.resolve("head.txt"), moved);
    Ran all = compare("--format=text");
    String said =
        "moved? 2 benchmarks are missing from example.com/a and new in %s: BenchmarkB-8, which moved most for the worse, ns/op 200 → 300 ns (+50.0 %%); if so, their changes are not judged here"
            .formatted(place);
    assertTrue(unfolded(all).contains(said), all.out());
    assertEquals(1, compare("--fail-on=missing").code());
    String one = HEADER + "BenchmarkA-8 1 100 ns/op\n" + HEADER.replace("pkg: example.com/a", line);
    Files.writeString(folder.resolve("head.txt"), one + "BenchmarkB-8 1 300 ns/op\n");
    Ran single = compare("--format=text");
    boolean isNamed = line.startsWith("pkg:");
    assertEquals(
        isNamed,
        unfolded(single).contains("moved? BenchmarkB-8 is missing from example.com/a and new in "),
        single.out());
  }

  private static String unfolded(Ran ran) {
    return ran.out().replaceAll("\\s+", " ");
  }

  /** {@code 0/0} is no measurement; the baseline is not to blame where it had none either. */
  @ParameterizedTest
  @CsvSource({
    "NaN ns/op 64 B/op, ns/op",
    "+Inf ns/op 64 B/op, ns/op",
    "1e308 ns/op 64 B/op, ns/op",
    "100 ns/op NaN B/op, B/op",
    "100 ns/op -Inf B/op, B/op",
  })
  void aJudgedUnitWithoutAFiniteValueIsNotMeasured(String values, String unit) throws IOException {
    stored("A-8 100 ns/op 64 B/op", "B-8 100 ns/op 64 B/op");
    Ran ran = compared("A-8 " + values, "B-8 100 ns/op 64 B/op");
    String headline = ran.out().lines().findFirst().orElseThrow();
    assertTrue(headline.startsWith("### 🟡 No "), headline);
    assertTrue(headline.contains("; stored, but not measured now: `" + unit + "`"), headline);
    assertEquals(0, ran.code());
    assertEquals(1, compare("--fail-on=missing").code());
    assertEquals(0, compare("--fail-on=missing", "--threshold=" + unit + "=off").code());
  }

  /** No machine of a file is forgotten because all that it measured cannot be read. */
  @ParameterizedTest
  @CsvSource({
    "'BenchmarkA-8   \tconnected\nsomewhere', something was printed into them",
    "'BenchmarkA-8   \t  100\t 1e309 ns/op', a measured value is no number: 1e309",
    "'BenchmarkA-8   \t  100\t 100,5 ns/op', 'a measured value is no number: 100,5'",
  })
  void whereAllResultsAreLostThatIsSaid(String line, String why) throws IOException {
    String lost = line.replace("\\t", "\t").replace("\\n", "\n") + "\n";
    String said = "BenchmarkA-8: 1 of its 1 results are lost, because " + why;
    Files.writeString(folder.resolve("head.txt"), HEADER + lost + "PASS\n");
    Ran alone = compare();
    assertEquals(2, alone.code());
    assertTrue(alone.err().contains(said), alone.err());
    Files.writeString(
        folder.resolve("head.txt"),
        HEADER.replace("Test CPU", "Other CPU") + lost + HEADER + "BenchmarkB-8 1 100 ns/op\n");
    Ran beside = compare();
    assertTrue(beside.err().contains(said), beside.err());
  }

  @Test
  void aUnitThatStandsTwiceInALineIsSaid() throws IOException {
    stored("A-8 100 ns/op 64 B/op");
    Ran ran = compared("A-8 100 ns/op 300 ns/op 64 B/op");
    assertTrue(ran.err().contains("head.txt:5: BenchmarkA-8: a unit stands twice"), ran.err());
    assertEquals("", compared("A-8 100 ns/op 64 B/op", "A-8 300 ns/op 64 B/op").err());
  }

  /** Of ten samples, older ones of other code in front of them hide what the new ones show. */
  @ParameterizedTest
  @CsvSource({"100, 150, true", "150, 100, true", "100, 101, false", "100, 100, false"})
  void halvesThatAreApartAreNotJudgedAsOneRun(int older, int newer, boolean doubted)
      throws IOException {
    String[] run = new String[10];
    String[] both = new String[20];
    for (int i = 0; i < 10; i++) {
      run[i] = "A-8 100.%d ns/op".formatted(i);
      both[i] = "A-8 %d.%d ns/op".formatted(older, i);
      both[10 + i] = "A-8 %d.%d ns/op".formatted(newer, i);
    }
    stored(run);
    Ran ran = compared(both);
    assertEquals(doubted, ran.out().startsWith("### 🟡 Nothing to judge"), ran.out());
    assertEquals(
        doubted,
        ran.out()
            .contains(
                "its first 10 results are apart from the other 10: is an older run in the file?"),
        ran.out());
  }

  @Test
  void onATerminalWhatOneSideHasIsShownWithItsValue() throws IOException {
    stored("A-8 100 ns/op 7 x", "B-8 5 ns/op", "C-8 6 ns/op 64 B/op");
    Files.writeString(
        folder.resolve("head.txt"),
        HEADER
            + "BenchmarkC-8 \t 1 6 ns/op\nBenchmarkNew-8 \t 1 1203 ns/op 8 x\n"
            + "BenchmarkB-8 \t 1 5 ns/op\n");
    Ran ran = compare("--format=text", "--show=all");
    List<String> lines = ran.out().lines().map(it -> it.replaceAll(" +", " ").strip()).toList();
    for (String line :
        List.of(
            "= a C 0.0 % 6 → 6 ns/op",
            "B/op missing",
            "a New new 1.203 µs/op",
            "new 8 x",
            "a A missing 100 ns/op",
            "missing 7 x")) {
      assertTrue(lines.contains(line), line + " in " + ran.out());
    }
  }

  @Test
  void aCheckOfNothingIsNoSuccess() throws IOException {
    Ran ran = Ran.in(folder, "baselines", "verify");
    assertEquals(2, ran.code());
    assertTrue(
        ran.err()
            .contains(
                "holds no baseline; name the folder by --baselines, or the branch by --baseline-branch"),
        ran.err());
  }

  @Test
  void aNameOfAUnitIsNoMarkupBelowTheTitle() throws IOException {
    String unit = "<b>[x](y)</b>";
    stored("A-8 100 ns/op 7 " + unit);
    Ran red = compared("A-8 900 ns/op");
    assertEquals(1, red.code());
    Ran judged = compare("--threshold=" + unit + "=+1.5%");
    String said = "\nStored, but not measured now: `" + unit + "`.";
    assertTrue(judged.out().contains(said), judged.out());
  }

  /** As {@code go test -bench . >> bench.txt} leaves it where the file was there before. */
  @Test
  void anOlderRunInTheSameFileIsSaid() throws IOException {
    String[] run = {"A-8 100 ns/op", "A-8 101 ns/op", "B-8 7 ns/op", "B-8 7 ns/op"};
    stored(run);
    String said = "Every benchmark has 2 times the results of the newest stored run (4, not 2)";
    String[] twice = Stream.concat(Stream.of(run), Stream.of(run)).toArray(String[]::new);
    assertTrue(compared(twice).out().contains(said));
    assertFalse(compared(run).out().contains("Every benchmark has"));
    String[] one = Stream.concat(Stream.of(run), Stream.of(run[0], run[1])).toArray(String[]::new);
    assertFalse(compared(one).out().contains("Every benchmark has"));
  }

  @Test
  void benchmarksThatAreGoneStandInTheHeadline() throws IOException {
    String[] many = new String[34];
    for (int i = 0; i < many.length; i++) {
      many[i] = "Number%cX-8 %d ns/op".formatted('A' + i % 26, 100 + 31 * i).replace("X", i + "X");
    }
    stored(many);
    Ran ran = compared(many[0], many[1], many[2]);
    assertTrue(
        ran.out()
            .startsWith("### 🟡 31 of 34 benchmarks are missing; the other 3 show no regression\n"),
        ran.out());
    assertEquals(0, ran.code());
    assertEquals(1, compare("--fail-on=regression,missing").code());
    Ran partial = compare("--partial", "--fail-on=regression,missing");
    assertEquals(0, partial.code(), partial.err());
    assertTrue(
        partial.out().startsWith("### 🟢 No regression in 3 benchmarks on Test; 31 not run here"),
        partial.out());
    Path file = folder.resolve(".github/go-bench-reporter.yml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "suites: {smoke: {partial: true}}\n");
    assertEquals(1, compare("--fail-on=regression,missing").code());
    Files.createDirectory(folder.resolve("baselines/@smoke"));
    Files.move(folder.resolve("baselines/test"), folder.resolve("baselines/@smoke/test"));
    Ran smoke = compare("--suite", "smoke", "--fail-on=regression,missing");
    assertEquals(0, smoke.code(), smoke.err());
    assertTrue(smoke.out().contains("31 not run here"), smoke.out());
  }

  @ParameterizedTest
  @CsvSource({
    "EncodeJson, EncodeJSON, 150",
    "EncodeJson, EncodeJSON, 80",
    "Parse, ParseNumbers, 150",
    "ParseNumbers, Parse, 50",
    "Old, Renewed, 101"
  })
  void aRenamedBenchmarkIsOfferedWithItsChange(String from, String to, String now)
      throws IOException {
    stored(from + "-8 100 ns/op", "Other-8 5000 ns/op");
    Ran ran = compared(to + "-8 " + now + " ns/op", "Other-8 5000 ns/op");
    assertTrue(
        ran.out()
                .contains(
                    "renamed? Benchmark%s-​8 is missing and Benchmark%s-​8 is new"
                        .formatted(from, to))
            || ran.out()
                .replace("\u200b", "")
                .contains(
                    "renamed? Benchmark%s-8 is missing and Benchmark%s-8 is new: ns/op 100 → %s ns"
                        .formatted(from, to, now)),
        ran.out());
  }

  @ParameterizedTest
  @CsvSource({"Parse, Hash, 900", "Old, Renewed, 106"})
  void whatIsNotAlikeIsNoRename(String from, String to, String now) throws IOException {
    stored(from + "-8 100 ns/op", "Other-8 5000 ns/op");
    Ran ran = compared(to + "-8 " + now + " ns/op", "Other-8 5000 ns/op");
    assertFalse(ran.out().contains("renamed?"), ran.out());
  }

  /** Each compared with each, letter by letter, would take an hour. */
  @Test
  void manyLongNamesAreCompared() throws IOException {
    String[] before = new String[300];
    String[] after = new String[300];
    for (int i = 0; i < before.length; i++) {
      before[i] = "A%s%d-8 %d ns/op".formatted("x".repeat(4_000), i, 100 + i);
      after[i] = "B%s%d-8 %d ns/op".formatted("y".repeat(4_000), i, 9_000 + i);
    }
    stored(before);
    Ran ran = compared(after);
    assertFalse(ran.out().contains("renamed?"), ran.out());
  }

  @ParameterizedTest
  @CsvSource({
    "p99-ns, 200, 900, ×4.5, `p99-ns=+1.5%`",
    "p99-ns, 900, 200, −77.8 %, `p99-ns=+1.5%`",
    "rounds/op, 100, 250, ×2.5, `rounds/op=+1.5%`",
    "errors/s, 2, 90, ×45, `errors/s=+1.5%`",
  })
  void aUnitThatNobodyJudgesIsNotUnchanged(
      String unit, String before, String after, String change, String rule) throws IOException {
    stored("A-8 %s %s".formatted(before, unit), "B-8 7 x");
    Ran ran = compared("A-8 %s %s".formatted(after, unit), "B-8 7 x");
    assertTrue(
        ran.out().startsWith("### 🟡 Nothing to judge in 2 benchmarks on Test\n"), ran.out());
    assertTrue(ran.out().contains("**Not judged:** `a` `A` `" + unit + "` " + change), ran.out());
    assertTrue(ran.out().contains("The threshold " + rule), ran.out());
    assertFalse(ran.out().contains("2 benchmarks unchanged"), ran.out());
  }

  @ParameterizedTest
  @CsvSource({"NaN", "+Inf", "-Inf"})
  void aValueThatIsNoNumberIsLeftOutAndSaid(String odd) throws IOException {
    stored("A-8 100 ns/op 3 q/op", "A-8 100 ns/op %s q/op".formatted(odd));
    Ran ran = compared("A-8 100 ns/op %s q/op".formatted(odd), "A-8 100 ns/op 3 q/op");
    assertTrue(ran.out().startsWith("### 🟢 No regression in 1 benchmark on Test"), ran.out());
    assertFalse(ran.out().contains("not proven"), ran.out());
    ran = compared("A-8 100 ns/op %s q/op".formatted(odd));
    assertTrue(ran.out().startsWith("### 🟢 No regression in 1 benchmark on Test"), ran.out());
    assertFalse(ran.out().contains("not proven"), ran.out());
  }

  @ParameterizedTest
  @CsvSource({"150", "50"})
  void whatLostResultsIsNotJudgedByTheRest(String now) throws IOException {
    stored("A-8 100 ns/op", "B-8 100 ns/op");
    Files.writeString(
        folder.resolve("head.txt"),
        HEADER
            + "BenchmarkA-8 \t 100\t %s ns/op\nBenchmarkA-8 \tlogged\n".formatted(now)
            + "BenchmarkB-8 \t 100\t 100 ns/op\n");
    Ran ran = compare();
    assertEquals(0, ran.code());
    assertTrue(
        ran.out().startsWith("### 🟡 No regression in 1 benchmark on Test; 1 not judged\n"),
        ran.out());
    assertTrue(ran.out().contains("1 of its 2 results are lost"), ran.out());
  }

  @Test
  void aMisspeltRefIsAnError() throws IOException {
    stored("A-8 100 ns/op");
    compared("A-8 100 ns/op");
    Ran ran = compare("--baseline-ref=mian");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("no baseline of test under mian"), ran.err());
    assertTrue(ran.err().contains("but under main; give one of them"), ran.err());
    assertEquals(0, compare("--baseline-ref=new", "--allow-missing-baseline").code());
  }

  @Test
  void aMisspeltLabelIsSaid() throws IOException {
    stored("A-8 100 ns/op");
    compared("A-8 100 ns/op");
    Ran ran = Ran.in(folder, "compare", "head.txt", "--chip-label=tset", "--format=md");
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains(". Is tset the right label? test has a baseline.\n"), ran.out());
    Ran other = Ran.in(folder, "compare", "head.txt", "--chip-label=elsewhere", "--format=md");
    assertFalse(other.out().contains("the right label"), other.out());
  }

  @Test
  void whatIsRefusedIsNotToBeRecorded() throws IOException {
    Files.writeString(folder.resolve("m3.txt"), "cpu: Apple M3 Max\nBenchmarkA-8 1 100 ns/op\n");
    Ran ran = Ran.in(folder, "compare", "m3.txt", "--chip-label=apple-m1", "--format=text");
    assertEquals(2, ran.code());
    assertFalse(ran.err().contains("record one"), ran.err());
    assertTrue(ran.out().startsWith("NOT JUDGED  nothing could be compared\n"), ran.out());
  }

  @ParameterizedTest
  @CsvSource({"BenchmarkTypo* ns/op=±5%", "NS/OP=±5%"})
  void aRuleThatMatchesNothingIsSaid(String rule) throws IOException {
    stored("A-8 100 ns/op");
    compared("A-8 100 ns/op");
    Ran ran = compare("--threshold=" + rule);
    assertTrue(ran.out().contains("' matches nothing"), ran.out());
    ran = compare("--threshold=A ns/op=±5%");
    assertFalse(ran.out().contains("matches nothing"), ran.out());
  }

  @ParameterizedTest
  @CsvSource({"48 B/op", "0 allocs/op", "71.2 MB/s", "9000 build-bytes", "0 %sys", "0 ns/op"})
  void whatHasNoTimeAndDidNotMoveIsListed(String value) throws IOException {
    stored("A-8 " + value, "B-8 100 ns/op");
    for (ReportFormat format : ReportFormat.values()) {
      compared("A-8 " + value, "B-8 100 ns/op");
      Ran ran = compare("--show=all", "--format=" + format);
      assertEquals(0, ran.code(), ran.err());
      assertTrue(ran.out().contains(value.split(" ")[1]), format + ran.out());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"BenchmarkB*=ignore", "BenchmarkTypo*=ignore", "ns/op=ignore", "*=ignore"})
  void whatIsIgnoredIsIgnored(String rule) throws IOException {
    stored("A-8 100 ns/op 5 B/op", "B-8 100 ns/op");
    compared("A-8 100 ns/op 5 B/op", "B-8 300 ns/op");
    Ran ran = compare("--threshold=" + rule);
    boolean all = rule.equals("*=ignore");
    assertEquals(all, ran.out().contains("Nothing to compare: rules leave out every benchmark"));
    assertFalse(ran.out().contains("no benchmark in common"), ran.out());
    boolean typo = rule.contains("Typo");
    assertEquals(typo ? 1 : 0, ran.code(), ran.toString());
    assertEquals(typo, ran.out().contains("matches nothing"), ran.out());
  }

  /** A rule that judges nothing is a gate that is always open. */
  @ParameterizedTest
  @CsvSource({"errors/s", "rounds/op", "GCs/s", "answers/req"})
  void aRuleForBothDirectionsOfAUnitThatHasNoneIsAnError(String unit) throws IOException {
    stored("A-8 100 ns/op 200 " + unit, "B-8 100 ns/op");
    String both = unit + "=±1.5%";
    compared("A-8 100 ns/op 900 " + unit, "B-8 100 ns/op");
    Ran ran = compare("--threshold", both, "--out=out");
    assertEquals(2, ran.code(), ran.out());
    assertEquals(
        "go-bench-reporter: error: threshold '%s': nobody said which direction of %s is worse; write '%s' where more is worse, '%s' where less is, or have the benchmark's file say 'Unit %s better=lower' or better=higher\n"
            .formatted(both, unit, unit + "=+1.5%", unit + "=-1.5%", unit),
        ran.err());
    assertFalse(Files.exists(folder.resolve("out/report.json")));
    assertEquals(2, compare("--threshold=A* " + both, "--baseline-ref=new", FIRST).code());
    assertEquals(1, compare("--threshold=" + unit + "=+1.5%").code());
    assertEquals(0, compare("--threshold=" + unit + "=-1.5%").code());
    assertEquals(0, compare("--threshold=" + both, "--threshold=A* " + unit + "=off").code());
    Files.writeString(
        folder.resolve("head.txt"),
        "Unit " + unit + " better=lower\n" + Files.readString(folder.resolve("head.txt")));
    assertEquals(1, compare("--threshold=" + both).code());
  }

  /** Every report the program can make is read again, whatever was measured. */
  @Test
  void everyReportIsReadAgain() throws IOException {
    Random random = new Random(15);
    for (int i = 0; i < 40; i++) {
      Path before = folder;
      folder = Files.createDirectory(before.resolve("r" + i));
      for (int run = random.nextInt(4); run > 0; run--) {
        stored(lines(random));
      }
      compared(lines(random));
      assertEquals(lastOut, again(lastOut), "seed 15, report " + i);
      folder = before;
    }
  }

  private String lastOut = "";

  private static String[] lines(Random random) {
    String[] values = {"NaN", "+Inf", "-Inf", "0", "1", "1e300", "3.5", "-2"};
    String[] lines = new String[1 + random.nextInt(5)];
    for (int i = 0; i < lines.length; i++) {
      StringBuilder line = new StringBuilder("X" + random.nextInt(3) + "-8");
      for (String unit : new String[] {"ns/op", "q/op", "hit%"}) {
        if (random.nextInt(4) > 0) {
          line.append(' ').append(values[random.nextInt(values.length)]).append(' ').append(unit);
        }
      }
      lines[i] = line.indexOf(" ") < 0 ? line + " 1 ns/op" : line.toString();
    }
    return lines;
  }

  /** The report, read and written again. */
  private static String again(String report) throws IOException {
    return ReportJson.render(
        ReportReader.read(
            "report.json", new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8))));
  }

  private int recorded;

  private void stored(String... lines) throws IOException {
    Files.writeString(folder.resolve("stored.txt"), text(lines));
    recorded++;
    Ran ran =
        Ran.in(
            folder,
            "record",
            "stored.txt",
            "--chip-label=test",
            "--commit=%040x".formatted(recorded),
            "--commit-time=2026-01-01T00:00:%02dZ".formatted(recorded % 60));
    assertEquals(0, ran.code(), ran.err());
  }

  private Ran compared(String... lines) throws IOException {
    Files.writeString(folder.resolve("head.txt"), text(lines));
    Ran ran = compare("--out=out");
    lastOut = Files.readString(folder.resolve("out/report.json"));
    return ran;
  }

  private Ran compare(String... more) {
    String[] args = new String[4 + more.length];
    args[0] = "compare";
    args[1] = "head.txt";
    args[2] = "--chip-label=test";
    args[3] = "--method=threshold";
    System.arraycopy(more, 0, args, 4, more.length);
    return Ran.in(folder, args);
  }

  private static String text(String... lines) {
    StringBuilder text = new StringBuilder(HEADER);
    for (String line : lines) {
      int name = line.indexOf(' ');
      text.append("Benchmark")
          .append(line, 0, name)
          .append(" \t 100\t")
          .append(line.substring(name).replaceAll(" (\\S+ \\S+)", " $1\t"))
          .append('\n');
    }
    return text.toString();
  }
}
