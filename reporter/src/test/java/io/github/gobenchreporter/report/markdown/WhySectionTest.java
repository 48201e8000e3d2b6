package io.github.gobenchreporter.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.Explained;
import io.github.gobenchreporter.report.Reports;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WhySectionTest {
  @Test
  void aNewFunctionItsAllocationsAndTheRestAreNamed() {
    assertEquals(
        """
        **Why `codec` `JSONUnmarshal`**, by CPU and memory profiles of both sides:
        - `codec.growMap` is new and takes **44 of the 57 ns/op**, all of it in `runtime.mapassign` · `codec/f.go:10`, in this change
        - `codec.growMap` **+2 allocs/op, +96 B/op**, exact · `codec/f.go:10`, in this change
        - The other 13 ns/op: not found in 984 samples a side
        """,
        why(Explained.report()));
  }

  @Test
  void theAdviceIsToLookAtIt() {
    assertTrue(
        ReportMarkdown.render(Explained.report())
            .contains("**What to do.** Look at `codec.growMap` in `codec/f.go:10` first.\n"));
  }

  @Test
  void whatIsNotFoundIsSaid() {
    assertEquals(
        """
        **Why `codec` `JSONUnmarshal`**, by CPU profiles of both sides:
        - No function stands out in 984 samples a side; 90 s more would tell. Nothing on its path is in this change: code may only lie elsewhere in memory
        """,
        why(Explained.unresolved()));
  }

  @Test
  void whatWaitsIsSaidToWait() {
    assertEquals(
        """
        **Why `codec` `JSONUnmarshal`**, by CPU profiles of both sides:
        - It takes **57 ns/op** more and computes for 6 ns/op of them, so it waits: for a lock, a channel or a file; `go test -mutexprofile` or `-blockprofile` of both sides would name it
        - No function stands out in 984 samples a side
        """,
        why(Explained.waiting()));
  }

  @Test
  void aLockThatIsHeldLongerIsNamed() {
    assertEquals(
        """
        **Why `codec` `JSONUnmarshal`**, by block profiles of both sides:
        - `codec.(*Pool).Put` waits **67 ns/op** longer (3 ns/op → 70 ns/op, all goroutines together) in `sync.(*Mutex).Lock` · `codec/f.go:10`, in this change
        """,
        why(Explained.locked()));
    assertTrue(
        ReportMarkdown.render(Explained.locked())
            .contains("**What to do.** Look at `codec.(*Pool).Put` in `codec/f.go:10` first.\n"));
  }

  @Test
  void subBenchmarksWithOneCulpritShareAnExplanation() {
    assertEquals(
        """
        **Why `codec` `Sum/n=1`** and 2 more, by CPU profiles of both sides:
        - `codec.growMap` is new and takes **44 of the 57 ns/op**, all of it in `runtime.mapassign` · `codec/f.go:10`
        - The other 13 ns/op: not found in 984 samples a side
        """,
        why(Explained.siblings()));
  }

  @Test
  void whatIsNotProvenIsNotExplained() {
    ChipReport chip = Reports.green().chips().get(0);
    Report report =
        Reports.of(chip.withExplanations(Explained.report().chips().get(0).explanations()));
    assertFalse(ReportMarkdown.render(report).contains("**Why"));
  }

  private static String why(Report report) {
    List<String> lines =
        ReportMarkdown.render(report)
            .lines()
            .dropWhile(line -> !line.startsWith("**Why"))
            .takeWhile(line -> !line.isEmpty())
            .toList();
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
