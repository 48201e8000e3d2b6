package io.github.gobenchreporter.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideCommandTest {
  @Test
  void oneBenchmarkIsNamedWhole() {
    assertEquals(
        "go-bench-reporter ab --base 3f2a9c1 --packages example.com/a --bench"
            + " '^BenchmarkC$/^x=1\\.5$'",
        command("a.BenchmarkC/x=1.5-8"));
  }

  @Test
  void severalAreNamedByTheirFunctions() {
    assertEquals(
        "go-bench-reporter ab --base 3f2a9c1 --packages example.com/a --packages example.com/b"
            + " \\\n  --bench '^Benchmark(A|C)$'",
        command("a.BenchmarkA-8", "b.BenchmarkC/x-8", "b.BenchmarkC/y-8"));
  }

  @Test
  void variantsAreRunAtTheirGomaxprocs() {
    assertEquals(
        "go-bench-reporter ab --base 3f2a9c1 --packages example.com/a --bench '^BenchmarkA$' \\\n"
            + "  -- -cpu=1,8",
        command("a.BenchmarkA-8", "a.BenchmarkA"));
  }

  @Test
  void nothingLeavesItsQuotesOrBecomesAnOption() {
    assertEquals(
        "go-bench-reporter ab --base 3f2a9c1 --packages example.com/a \\\n"
            + "  --bench '^BenchmarkA$/^'\\''; reboot #\\$\\(x\\)$'",
        command("a.BenchmarkA/'; reboot #$(x)-8"));
    assertEquals("", command("$(reboot).BenchmarkA-8"));
  }

  private static String command(String... names) {
    List<Row> rows =
        Arrays.stream(names)
            .map(name -> Reports.row(name, "ns/op", 1, 2, .1, .1, Verdict.CANNOT_TELL))
            .toList();
    ChipReport chip = Reports.chip("m1", "Apple M1", 20, List.of(), rows);
    return String.join(
        "\n", SideBySideCommand.command(chip, BenchmarkNames.of(chip), rows).orElse(List.of()));
  }
}
