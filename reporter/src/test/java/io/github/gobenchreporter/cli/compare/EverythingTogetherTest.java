package io.github.gobenchreporter.cli.compare;

import static io.github.gobenchreporter.Goldens.assertGolden;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.Headline;
import io.github.gobenchreporter.regression.Headline.Sign;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.HeadlineText;
import io.github.gobenchreporter.report.ReportMerge;
import io.github.gobenchreporter.report.SlowerTogether;
import io.github.gobenchreporter.report.json.ReportReader;
import io.github.gobenchreporter.report.markdown.ReportMarkdown;
import io.github.gobenchreporter.report.terminal.TerminalReport;
import io.github.gobenchreporter.unit.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What many benchmarks did together is a finding of its own: 20 benchmarks, 10 stored runs. */
class EverythingTogetherTest {
  private static final int BENCHMARKS = 20;

  @TempDir private Path folder;
  private final Random random = new Random(5);
  private Beside unit = (benchmark, ns) -> "";
  private String label = "amd-epyc-7763";
  private String cpu = "AMD EPYC 7763";

  /** From this one on benchmarks are of a package of their own. */
  private int still = BENCHMARKS;

  /** What a line says beside its time. */
  private interface Beside {
    String beside(int benchmark, double ns);
  }

  @BeforeEach
  void aHistory() throws IOException {
    history(.003);
  }

  private void history(double spread) throws IOException {
    for (int i = 1; i <= 10; i++) {
      write(folder.relativize(stored(i)).toString(), results(b -> 1, spread));
    }
  }

  private Path stored(int run) {
    return folder.resolve(
        "baselines/%s/main/202611%02dT000000Z-%012x-00000000.txt".formatted(label, run, run));
  }

  @Test
  void aSlowDownOfEverythingIsTheHeadline() throws IOException {
    Ran ran = compare(b -> 1.03, .003);
    assertTrue(
        ran.out()
            .startsWith(
                "### 🟡 Everything is 3.0 % slower together on EPYC 7763: the machine or the code?\n"),
        ran.out());
    assertEquals(0, ran.code());
    assertEquals(Set.of(Sign.TOGETHER), report().headline().signs());
    CommonMove move = chip().moves().get(0);
    assertEquals(.03, move.change(), .002);
    assertEquals(BENCHMARKS, move.together().moved());
    assertEquals(0, report().headline().count(Verdict.UNCHANGED));
  }

  @Test
  void oneThatIsFasterForAllIsSaidAndIsNoReasonForALook() throws IOException {
    Ran ran = compare(b -> .97, .003);
    assertTrue(
        ran.out()
            .startsWith(
                "### 🟢 No regression in 20 benchmarks on EPYC 7763; everything is 3.0 % faster together, as this machine did in none"),
        ran.out());
    assertEquals(Set.of(), report().headline().signs());
  }

  @Test
  void ratesThatFollowFromTheTimesAddNothing() throws IOException {
    unit = (benchmark, ns) -> " %s MB/s".formatted(1e6 / ns);
    history(.003);
    Ran ran = compare(b -> 1.03, .003);
    assertEquals(List.of(Unit.NS_PER_OP), chip().moves().stream().map(CommonMove::unit).toList());
    assertTrue(!ran.out().contains("`MB/s` moved"), ran.out());
    assertTrue(!ran.out().contains("| MB/s |"), ran.out());
  }

  @Test
  void ratesOfTheirOwnAreStillSaid() throws IOException {
    unit = (benchmark, ns) -> " %s MB/s".formatted(1000.0 * benchmark + 7000);
    history(.003);
    Ran ran = compare(b -> 1.03, .003);
    assertTrue(ran.out().contains("| MB/s |"), ran.out());
  }

  @Test
  void aPackageThatStoodStillSpeaksForTheCode() throws IOException {
    still = 18;
    history(.003);
    Ran ran = compare(b -> b < 18 ? 1.06 : 1, .003);
    String title = "18 of 20 benchmarks are 5.9 % slower together on EPYC 7763";
    assertTrue(ran.out().startsWith("### 🟡 " + title + ": the machine or the code?\n"), ran.out());
    String text = ran.out().replace('\u00a0', ' ');
    assertTrue(text.contains("\n| **all together** | 🟡 **+5.9 %** | 18 of 20 |"), text);
    assertTrue(
        text.lines().anyMatch(it -> it.matches("\\| `still` \\| .?0\\.\\d % \\| 2 \\|.*")), text);
    assertTrue(
        ran.out().contains("\n- **For the code:** `still` did not get slower; this machine moved "),
        ran.out());
    assertTrue(ran.out().contains("taken away, no other benchmark stands out."), ran.out());
    assertEquals(18, chip().moves().get(0).together().moved());
    assertEquals(18, report().headline().count(Verdict.CANNOT_TELL));
    assertEquals(2, report().headline().count(Verdict.UNCHANGED));
    assertEquals(
        List.of("X18", "X19"),
        chip().rows().stream()
            .filter(row -> !SlowerTogether.gotSlower(row))
            .map(row -> row.benchmark().name().substring("Benchmark".length()))
            .toList());
  }

  @Test
  void ofOneThatStoodStillTheWholeReportSpeaks() throws IOException {
    still = 18;
    history(.003);
    assertGolden("render/nearly-everything.md", compare(b -> b < 18 ? 1.06 : 1, .003).out());
    assertGolden(
        "render/nearly-everything.txt",
        compare(b -> b < 18 ? 1.06 : 1, .003, "--format=text").out());
  }

  /** Of many runs and of one, with a few that stood still, became faster or moved a little. */
  @ParameterizedTest
  @CsvSource({"10,18,1", "10,18,.99", "10,19,.9", "10,15,1", "3,18,1", "1,18,1.005", "1,16,1"})
  void allCountsAddUp(int runs, int from, double rest) throws IOException {
    still = from;
    history(.003);
    for (int i = runs + 1; i <= 10; i++) {
      Files.delete(stored(i));
    }
    Ran ran = compare(b -> b < from ? 1.06 : rest, .003);
    String title = from + " of 20 benchmarks are ";
    assertTrue(ran.out().startsWith("### 🟡 " + title), ran.out());
    assertEquals(0, ran.code());
    String text = ran.out().replace('\u00a0', ' ');
    assertTrue(
        text.matches("(?s).*\\*\\*all together\\*\\* \\| [^|]* \\| %d of 20 .*".formatted(from)),
        text);
    assertTrue(text.matches("(?s).*\n\\| `still` \\| [^|]* \\| %d .*".formatted(20 - from)), text);
    assertTrue(text.contains("<summary>All 20, as they are and "), text);
    assertEquals(from, report().headline().count(Verdict.CANNOT_TELL));
    assertEquals(from, chip().moves().get(0).together().moved());
    int better = report().headline().count(Verdict.IMPROVEMENT);
    assertEquals(20 - from, report().headline().count(Verdict.UNCHANGED) + better);
    assertTrue(report().headline().mark() == Headline.Mark.YELLOW);
    String all = compare(b -> b < from ? 1.06 : rest, .003, "--format=text").out();
    assertTrue(all.startsWith("SECOND LOOK  " + title), all);
    assertTrue(all.contains("\n  %d moved with all, ".formatted(from)), all);
  }

  @Test
  void onOneOfTwoChipsTheOtherSpeaksForTheMachineAndOnBothForTheCode() throws IOException {
    compare(b -> 1.06, .003);
    Report slower = report();
    label = "apple-m1-pro";
    cpu = "Apple M1 Pro";
    history(.003);
    compare(b -> 1, .003);
    Report one = ReportMerge.of(List.of(slower, report()));
    assertEquals(
        "Everything is 6.0 % slower together on EPYC 7763 alone: the machine or the code?",
        HeadlineText.plain(one));
    String text = ReportMarkdown.render(one);
    assertTrue(
        text.contains("\n- **For the machine on EPYC 7763:** M1 Pro did not get slower."), text);
    assertTrue(TerminalReport.render(one).contains("for the machine: M1 Pro did not get slower"));
    compare(b -> b < 19 ? 1.04 : 1, .003);
    Report both = ReportMerge.of(List.of(slower, report()));
    assertEquals(
        "Everything is slower together on EPYC 7763 (6.0 %) and M1 Pro (3.9 %): the machine or the code?",
        HeadlineText.plain(both));
    text = ReportMarkdown.render(both);
    assertTrue(text.contains("\n- **For the code on EPYC 7763:** M1 Pro got slower, too; "), text);
    assertTrue(text.contains("\n- **For the code on M1 Pro:** EPYC 7763 got slower, too; "), text);
    assertTrue(text.contains("| 19 of 20 |"), text);
  }

  @Test
  void besideARegressionTheCommonMoveIsAClause() throws IOException {
    Ran ran = compare(b -> b == 3 ? 1.4 : 1.03, .003);
    assertTrue(
        ran.out()
            .startsWith(
                "### 🔴 1 regression in 20 benchmarks on EPYC 7763; everything is 3.0 % slower together\n"),
        ran.out());
    assertTrue(
        ran.out().contains("- `odd` `X3`: moved with all benchmarks, and further than they\n"),
        ran.out());
  }

  @Test
  void onHowLittleARedHeadlineRestsStandsOnThePageAsInTheComment() throws IOException {
    for (int i = 4; i <= 10; i++) {
      Files.delete(stored(i));
    }
    Ran ran = compare(b -> b == 3 ? 2 : 1, .003);
    String below = "The noise is partly assumed, known from 10 stored runs on (3 now).";
    assertTrue(ran.out().startsWith("### 🔴 1 regression"), ran.out());
    assertTrue(ran.out().contains("\n" + below + "\n"), ran.out());
    assertTrue(
        Files.readString(folder.resolve("out/report.html"))
            .contains("<p class=\"note\">" + below + "</p>"));
  }

  @Test
  void whatNobodyJudgesIsNotCountedAmongWhatCouldHaveShownAChange() throws IOException {
    unit = (benchmark, ns) -> "\nBenchmarkWild%d 1 %s widgets".formatted(benchmark, wild());
    history(.003);
    Ran ran = compare(b -> 1, .003);
    assertTrue(
        ran.out().lines().anyMatch(it -> it.startsWith("Half of the benchmarks would have shown")),
        ran.out());
    assertTrue(!ran.out().contains("could not have shown"), ran.out());
  }

  private double wild() {
    return 1000 * Math.exp(2 * random.nextGaussian());
  }

  @Test
  void halfOfTheBenchmarksMovingIsSaid() throws IOException {
    Ran ran = compare(b -> b % 2 == 0 ? 1.05 : 1, .003);
    assertTrue(ran.out().contains("`ns/op` moved in two groups"), ran.out());
    assertTrue(ran.out().contains("\nBy package: even +5.0 %, odd "), ran.out());
    assertEquals(Set.of(Sign.APART), report().headline().signs());
    assertEquals(0, report().headline().count(Verdict.IMPROVEMENT));
  }

  @Test
  void aThirdThatIsProvenSlowerLeavesNoDoubtAboutTheOthers() throws IOException {
    Ran ran = compare(b -> b % 3 == 0 ? 1.2 : 1, .003);
    assertTrue(ran.out().startsWith("### 🔴 "), ran.out());
    assertEquals(0, report().headline().count(Verdict.CANNOT_TELL));
    assertFalse(ran.out().contains("in two groups"), ran.out());
    assertFalse(ran.out().contains("By package"), ran.out());
  }

  @Test
  void whatCannotShowADoublingSaysSoInsteadOfANumber() throws IOException {
    history(.8);
    Ran ran = compare(b -> 1, .8);
    assertTrue(ran.out().startsWith("### 🟡 "), ran.out());
    assertTrue(
        ran.out().contains("`ns/op` is too noisy to show anything less than a doubling"),
        ran.out());
    assertEquals(Set.of(Sign.BLIND), report().headline().signs());
    assertTrue(
        ran.out().lines().noneMatch(it -> it.contains("would have shown a change of")), ran.out());
  }

  @Test
  void aCoarselyPrintedRateIsNotBlindBesideTheTimeItFollowsFrom() throws IOException {
    unit =
        (benchmark, ns) ->
            String.format(Locale.ROOT, " %.2f MB/s", .025 * 1000 * (benchmark + 1) / ns);
    history(.003);
    Ran ran = compare(b -> 1, .003);
    assertTrue(ran.out().startsWith("### 🟢 No regression in 20 benchmarks"), ran.out());
    assertEquals(Set.of(), report().headline().signs());
  }

  @Test
  void aMoveThatChanceGivesOneOfSoManyIsFoldedAndLeavesTheReportGreen() throws IOException {
    history(.009);
    Ran ran = compare(b -> b == 3 ? 1.018 : 1, .0005);
    assertEquals(1, report().headline().count(Verdict.CANNOT_TELL), ran.out());
    assertTrue(
        ran.out().startsWith("### 🟢 No regression in 20 benchmarks on EPYC 7763\n"), ran.out());
    assertTrue(
        ran.out().contains("<summary>1 slower, by no more than chance does to one of so many"),
        ran.out());
    assertTrue(!ran.out().contains("Worth a second look"), ran.out());
  }

  @Test
  void aMoveThatChanceSeldomGivesAnyOfThemIsWorthALook() throws IOException {
    Ran ran = compare(b -> b == 3 ? 1.019 : 1, .0005);
    assertEquals(1, report().headline().count(Verdict.CANNOT_TELL), ran.out());
    assertTrue(ran.out().startsWith("### 🟡 1 of 20 benchmarks may be worse"), ran.out());
    assertTrue(ran.out().contains("Settle `X3` side by side"), ran.out());
    assertFalse(ran.out().contains("Worth a second look"), "the title says it: " + ran.out());
  }

  private Report report() throws IOException {
    Path report = folder.resolve("out/report.json");
    try (InputStream in = Files.newInputStream(report)) {
      return ReportReader.read(report.toString(), in);
    }
  }

  private ChipReport chip() throws IOException {
    return report().chips().get(0);
  }

  private Ran compare(IntToDoubleFunction factor, double spread) throws IOException {
    return compare(factor, spread, "--format=md");
  }

  private Ran compare(IntToDoubleFunction factor, double spread, String format) throws IOException {
    write("head.txt", results(factor, spread));
    return Ran.in(
        folder,
        "compare",
        "head.txt",
        "--chip-label=" + label,
        "--baseline-ref=main",
        format,
        "--out=" + folder.resolve("out"));
  }

  private String results(IntToDoubleFunction factor, double spread) {
    StringBuilder text = new StringBuilder("cpu: " + cpu + "\n");
    for (int b = 0; b < BENCHMARKS; b++) {
      double ns =
          1000 * (b + 1) * factor.applyAsDouble(b) * Math.exp(spread * random.nextGaussian());
      text.append(
          "pkg: example.com/%s\nBenchmarkX%d 1 %s ns/op%s\n"
              .formatted(
                  b >= still ? "still" : b % 2 == 0 ? "even" : "odd", b, ns, unit.beside(b, ns)));
    }
    return text.toString();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
