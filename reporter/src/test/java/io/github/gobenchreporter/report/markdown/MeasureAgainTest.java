package io.github.gobenchreporter.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Suspected;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.report.terminal.Screen;
import io.github.gobenchreporter.report.terminal.TerminalReport;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was measured of a command is not advised what is for {@code go test}. */
class MeasureAgainTest {
  private static final String COMMANDS =
      """
      git worktree add --detach ../base 3f2a9c1
      for side in . ../base; do
        (cd $side && go-bench-reporter measure --name Build -- go build ./... \\
          --and --name Sort --prepare 'cp a b' -- sort b > bench.txt)
      done
      go-bench-reporter compare bench.txt --base ../base/bench.txt
      """;

  private static final Report REPORT =
      Reports.of(
          Reports.chip(
              "apple-m1-pro",
              "Apple M1 Pro",
              20,
              List.of(new Difference("command of BenchmarkSort", "sort -n b", "sort b")),
              List.of(
                  command("BenchmarkBuild", "ns/op", "go build ./..."),
                  command("BenchmarkSort", "cpu-ns/op", "sort b", " --prepare 'cp a b'"))));

  @Test
  void bothCommitsAreMeasuredAgainAndCompared() {
    String text = ReportMarkdown.render(REPORT);
    assertTrue(text.contains("\n```sh\n" + COMMANDS + "```\n"), text);
    assertTrue(
        text.contains(
            "**What to do.** `Build` and `Sort` got slower: measure both commits again, the commands are below. The command of `Sort` changed as well (`sort -n b` → `sort b`) and can explain it.\n"),
        text);
    assertEquals(1, text.split("--name Sort", -1).length - 1, text);
    assertFalse(text.contains("-benchmem") || text.contains("reporter ab"), text);
  }

  @Test
  void aTerminalSaysTheSame() {
    String text = TerminalReport.render(REPORT, new Screen(false, 100, false));
    assertTrue(
        text.contains("\nnext  measure it again, at both commits:\n" + COMMANDS.indent(6)), text);
    assertFalse(text.contains("reporter ab"), text);
  }

  @Test
  void aCommandIsNoSuspectOfTestsInTurns() {
    ChipReport chip = REPORT.chips().get(0);
    assertEquals(new Suspected(Set.of(), Set.of()), Suspected.of(chip));
  }

  private static Row command(String name, String unit, String command, String... prepare) {
    Row.Compared row =
        (Row.Compared) Reports.row("." + name, unit, 100, 110, .01, .01, Verdict.REGRESSION);
    return row.as(
        Verdict.REGRESSION,
        new Note(
            Note.Code.COMMAND,
            "go-bench-reporter measure --name %s%s -- %s"
                .formatted(
                    name.substring("Benchmark".length()), String.join("", prepare), command)));
  }
}
