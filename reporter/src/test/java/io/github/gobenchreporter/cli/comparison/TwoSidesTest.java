package io.github.gobenchreporter.cli.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.measure.ab.PairFiles;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two files beside each other, as benchstat takes them. */
class TwoSidesTest {
  private static final String HEADER =
      "goos: linux\ngoarch: amd64\npkg: example.com/p\ncpu: Some CPU @ 2.00GHz\n";

  @TempDir private Path folder;

  @Test
  void withoutRoundsTheSamplesOfBothSidesAreTested() throws Exception {
    write("old.txt", HEADER + lines(10, 100, 1));
    write("new-1.txt", HEADER + lines(5, 120, 2));
    write("new-2.txt", HEADER + lines(5, 120, 3));
    Ran ran = Ran.in(folder, "compare", "new-*.txt", "--base", "old.txt", "--out", "out");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().contains("1 regression in 1 benchmark on Some"), ran.out());
    assertTrue(json().contains("\"method\":\"u-test\""));
  }

  @Test
  void withRoundsTheyAreComparedInPairs() throws Exception {
    pairs(1.0);
    Ran same = Ran.in(folder, "compare", "head.txt", "--base", "base.txt", "--out", "out");
    assertEquals(0, same.code(), same.toString());
    assertTrue(json().contains("\"method\":\"paired\""));
    pairs(1.03);
    Ran slower = Ran.in(folder, "compare", "head.txt", "--base", "base.txt");
    assertEquals(1, slower.code(), "3 % under a host that moves by 20 %: " + slower);
  }

  /** A pair of two machines is none; what only one side has, every shard runs once. */
  @Test
  void shardsOfPairsShareNoBenchmarkThatBothSidesHave() throws Exception {
    write("one.txt", HEADER + "BenchmarkNew-8 1 5 ns/op\n" + rounds("A", 100));
    write("two.txt", HEADER + "BenchmarkNew-8 1 5 ns/op\n" + rounds("B", 100));
    write("again.txt", HEADER + rounds("A", 200));
    write("base.txt", HEADER + rounds("A", 100) + rounds("B", 100));
    Ran apart = Ran.in(folder, "compare", "one.txt", "two.txt", "--base", "base.txt");
    assertEquals(0, apart.code(), apart.toString());
    for (String[] compare :
        List.of(
            new String[] {"compare", "one.txt", "again.txt", "--base", "base.txt"},
            new String[] {"compare", "base.txt", "--base", "one.txt", "--base", "again.txt"})) {
      Ran shared = Ran.in(folder, compare);
      assertEquals(2, shared.code(), shared.toString());
      assertEquals(
          "go-bench-reporter: error: again.txt: has pairs of example.com/p.BenchmarkA-8, and so has"
              + " one.txt; shards of one measurement share no benchmark, compare these by"
              + " themselves\n",
          shared.err());
    }
  }

  private static String rounds(String name, int ns) {
    StringBuilder text = new StringBuilder();
    for (int round = 1; round <= 12; round++) {
      text.append("round: %d\nBenchmark%s-8 1 %d ns/op\n".formatted(round, name, ns + round % 3));
    }
    return text.toString();
  }

  /** A rate is worse where it is less; a round that one side lacks is no pair. */
  @Test
  void inHowManyPairsTheHeadWasWorseStandsBesideTheChange() throws Exception {
    StringBuilder base = new StringBuilder(HEADER);
    StringBuilder head = new StringBuilder(HEADER);
    for (int round = 1; round <= 12; round++) {
      String line = "round: %d\nBenchmarkX-8 1 %d ns/op %d items/s\n";
      base.append(line.formatted(round, 1000 + round, 500 - round));
      head.append(
          round == 12 ? "" : line.formatted(round, round == 3 ? 1000 : 1090 + round, 440 - round));
    }
    write("base.txt", base.toString());
    write("head.txt", head.toString());
    Ran ran = Ran.in(folder, "compare", "head.txt", "--base", "base.txt");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(
        ran.out().contains("| Benchmark | change | before → after | pairs worse |"), ran.out());
    assertTrue(ran.out().contains("| 10 of 11 |"), ran.out());
  }

  @ParameterizedTest
  @CsvSource({
    "SAME_CODE,      1.03, REGRESSION,  'same machine code in all functions it can reach'",
    "LAYOUT,         1.03, REGRESSION,  'code layout, not code: as it was measured'",
    "LAYOUTS_DIFFER, 1.03, REGRESSION,  'code layouts move this row: as it was measured'",
    "LAYOUT,         .97,  IMPROVEMENT, ''",
  })
  void whatWasFoundBesideThePairsHoldsWhenTheyAreJudgedAgain(
      Note.Code found, double factor, Verdict pairsAlone, String said) throws Exception {
    pairs(factor);
    Ran alone = Ran.in(folder, "compare", "head.txt", "--base", "base.txt", "--out", "out");
    assertEquals(pairsAlone.word(), verdict("BenchmarkX-8", "ns/op"), alone.toString());
    Row.Compared row =
        (Row.Compared) Reports.row("p.BenchmarkX-8", "ns/op", 1, 1, .1, .1, pairsAlone);
    ChipReport of = Reports.chip("m1", "", row.as(Verdict.UNCHANGED, Note.of(found)));
    PairFiles.begin(folder, OtherCauses.lines(of));
    Ran again = Ran.in(folder, "compare", "head.txt", "--base", "base.txt", "--out", "out");
    assertEquals(0, again.code(), again.toString());
    Verdict expected = pairsAlone == Verdict.REGRESSION ? Verdict.CANNOT_TELL : Verdict.UNCHANGED;
    assertEquals(expected.word(), verdict("BenchmarkX-8", "ns/op"), again.toString());
    assertTrue(json().contains(said), json());
  }

  /** A file is no commit that ab could measure, and no branch that gets further runs. */
  @ParameterizedTest
  @CsvSource({"u-test", "noise-aware"})
  void noCommandIsPrintedThatTakesAFileForACommit(String method) throws Exception {
    write("old", HEADER + lines(10, 100, 1));
    write("new", HEADER + lines(10, 190, 2));
    String[] compare = {"compare", "new", "--base", "old", "--method", method, "--out", "out"};
    Ran ran = Ran.in(folder, compare);
    assertEquals(1, ran.code(), ran.toString());
    assertFalse(ran.out().contains("ab --base"), ran.out());
    assertFalse(ran.out().contains("adds a run"), ran.out());
    assertTrue(json().contains("\"end\":\"side\""), json());
  }

  @Test
  void ofPairsThePageSaysThatTheyWere() throws Exception {
    pairs(1.03);
    Ran.in(folder, "compare", "head.txt", "--base", "base.txt", "--out", "out");
    String page = Files.readString(folder.resolve("out/report.html"));
    assertTrue(page.contains("in the bad direction and its pairs prove it."), page);
    assertTrue(page.contains("Method paired, alpha 0.05, base and head in turns on one host."));
    assertFalse(page.contains("of each chip"));
  }

  @Test
  void storedRunsAreNoPairs() throws Exception {
    write("old.txt", HEADER + lines(10, 100, 1));
    Ran.in(folder, "record", "old.txt", "--chip-label=c", "--commit=" + "a".repeat(40));
    write("new.txt", HEADER + lines(10, 160, 2));
    Ran ran = Ran.in(folder, "compare", "new.txt", "--chip-label=c", "--method", "paired");
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(ran.err().contains("--method paired: stored runs are no pairs"), ran.err());
  }

  /** {@code compare *.txt --base old.txt} has the base's samples on both sides. */
  @Test
  void aFileThatIsComparedWithItselfIsSaid() throws Exception {
    write("old.txt", HEADER + lines(10, 100, 1));
    write("new.txt", HEADER + lines(10, 150, 2));
    for (String head : new String[] {"*.txt", "old.txt", "./old.txt"}) {
      Ran ran = Ran.in(folder, "compare", head, "--base", "old.txt");
      assertTrue(ran.err().contains("old.txt: is head and --base"), ran.err());
      assertTrue(ran.out().contains("is head and --base"), ran.out());
    }
    assertEquals("", Ran.in(folder, "compare", "new.txt", "--base", "old.txt").err());
    Ran twice = Ran.in(folder, "compare", "-", "--base", "-");
    assertTrue(twice.err().contains("can be read once only"), twice.err());
    assertEquals(2, twice.code());
  }

  @Test
  void whatTheBaseLostOrFailedIsSaidAndNotJudged() throws Exception {
    String both = lines(10, 100, 1) + lines(10, 100, 3).replace("BenchmarkX", "BenchmarkY");
    String failed = "--- FAIL: BenchmarkY-8\n    y_test.go:3: no such host\n";
    write("base.txt", HEADER + "BenchmarkX-8 \tconnected\n" + both + failed);
    write("head.txt", HEADER + both.replace(" ns/op", "0 ns/op"));
    Ran ran = Ran.in(folder, "compare", "head.txt", "--base", "base.txt", "--out", "out");
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(ran.err().contains("base.txt: BenchmarkX-8: 1 of its 11 results are"), ran.err());
    assertTrue(ran.err().contains("base.txt: BenchmarkY-8 failed in the base"), ran.err());
    assertEquals("not-judged", verdict("BenchmarkX-8", "ns/op"));
    assertEquals("new", verdict("BenchmarkY-8", "ns/op"));
  }

  @Test
  void whatWasLeftOutOnPurposeIsNotMissing() throws Exception {
    write("base.txt", HEADER + lines(10, 100, 1) + "BenchmarkY-8 1 5 ns/op\n");
    write("head.txt", HEADER + lines(10, 100, 2));
    String[] compare = {"compare", "head.txt", "--base", "base.txt", "--fail-on", "missing"};
    assertEquals(1, Ran.in(folder, compare).code());
    compare[5] = "missing,cannot-tell";
    String[] partial = Arrays.copyOf(compare, 7);
    partial[6] = "--partial";
    assertEquals(0, Ran.in(folder, partial).code(), Ran.in(folder, partial).toString());
  }

  /** The job of one shard was killed before it wrote anything. */
  @Test
  void aFileWithoutResultsBesideOthersIsSaid() throws Exception {
    write("base.txt", HEADER + lines(10, 100, 1));
    write("head.txt", HEADER + lines(10, 100, 2));
    write("shard-2.txt", "");
    write("shard-3.txt", "hello\n");
    Ran ran = Ran.in(folder, "compare", "head.txt", "shard-*.txt", "--base", "base.txt");
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(ran.err().contains("shard-2.txt: no benchmark result in it"), ran.err());
    assertTrue(ran.out().contains("`shard-3.txt` no benchmark result in it"), ran.out());
    Ran folderGiven = Ran.in(folder, "compare", ".", "--base", "base.txt");
    assertTrue(folderGiven.err().contains("is a folder; give the files in it"), folderGiven.err());
  }

  @Test
  void differentChipsAreNotCompared() throws Exception {
    write("old.txt", HEADER.replace("Some CPU", "Other CPU") + lines(10, 100, 1));
    write("new.txt", HEADER + lines(10, 100, 2));
    Ran ran = Ran.in(folder, "compare", "new.txt", "--base", "old.txt");
    assertEquals(2, ran.code(), ran.toString());
  }

  @Test
  void thePairedMethodNeedsRounds() throws Exception {
    write("old.txt", HEADER + lines(10, 100, 1));
    Ran ran = Ran.in(folder, "compare", "old.txt", "--base", "old.txt", "--method", "paired");
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(ran.err().contains("both sides need round: lines"), ran.err());
  }

  /** With four rows a look at six pairs stops those that are beyond their thresholds by far. */
  @Test
  void newAllocationsNeedNoMorePairsThanTheTimeThatTheyTake() throws Exception {
    allocations("base.txt", 1, 0, 0);
    allocations("head.txt", 3, 100, 6400);
    Ran ran = Ran.in(folder, "compare", "head.txt", "--base", "base.txt", "--out", "out");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().contains("2 regressions in 4 benchmarks"), ran.out());
    for (String unit : new String[] {"ns/op", "B/op", "allocs/op"}) {
      assertEquals("regression", verdict("BenchmarkA-8", unit), unit);
      assertEquals("unchanged", verdict("BenchmarkB-8", unit), unit);
    }
    assertEquals("regression", verdict("BenchmarkC-8", "B/op"), "13.6 kB became 26.9 kB");
    assertEquals("regression", verdict("BenchmarkC-8", "allocs/op"), "3 became 13");
  }

  private void allocations(String file, int factor, int allocations, int bytes) throws IOException {
    Random random = new Random(factor);
    StringBuilder text = new StringBuilder(HEADER);
    boolean head = factor > 1;
    for (int round = 1; round <= 6; round++) {
      text.append("round: ").append(round).append("\npkg: example.com/p\n");
      for (String name : new String[] {"A", "B", "C", "D"}) {
        boolean worse = name.equals("A");
        double time = 1000 * Math.exp(0.003 * random.nextGaussian()) * (worse ? factor : 1);
        int some = name.equals("C") ? head ? 13 : 3 : worse ? allocations : 0;
        int many = name.equals("C") ? head ? 26_860 : 13_610 : worse ? bytes + round % 2 : 0;
        text.append(
            String.format(
                Locale.ROOT,
                "Benchmark%s-8\t1000\t%.1f ns/op\t%d B/op\t%d allocs/op\n",
                name,
                time,
                head || !worse ? many : 0,
                some));
      }
    }
    write(file, text.toString());
  }

  private String verdict(String benchmark, String unit) throws IOException {
    String row = "\"benchmark\":\"%s\",\"unit\":\"%s\"".formatted(benchmark, unit);
    String after = json().substring(json().indexOf(row));
    return after.replaceFirst("(?s).*?\"verdict\":\"([a-z-]+)\".*", "$1");
  }

  /** The host moves both sides of a round together by far more than the head differs. */
  private void pairs(double factor) throws IOException {
    Random random = new Random(9);
    StringBuilder base = new StringBuilder(HEADER);
    StringBuilder head = new StringBuilder(HEADER);
    for (int round = 1; round <= 26; round++) {
      double host = 100 * Math.exp(0.2 * random.nextGaussian());
      base.append("round: ").append(round).append("\npkg: example.com/p\n");
      head.append("round: ").append(round).append("\npkg: example.com/p\n");
      base.append(line(host * Math.exp(0.003 * random.nextGaussian())));
      head.append(line(host * factor * Math.exp(0.003 * random.nextGaussian())));
    }
    write("base.txt", base.toString());
    write("head.txt", head.toString());
  }

  private static String lines(int count, double level, int seed) {
    Random random = new Random(seed);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(line(level * Math.exp(0.01 * random.nextGaussian())));
    }
    return lines.toString();
  }

  private static String line(double nanoseconds) {
    return "BenchmarkX-8\t1000\t%s ns/op\n".formatted(Math.round(nanoseconds * 100) / 100.0);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String json() throws IOException {
    return Files.readString(folder.resolve("out/report.json"));
  }
}
