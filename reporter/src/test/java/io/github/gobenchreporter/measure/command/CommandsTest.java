package io.github.gobenchreporter.measure.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import io.github.gobenchreporter.measure.Runner.Usage;
import io.github.gobenchreporter.measure.Stopwatch.Clock;
import io.github.gobenchreporter.stats.paired.PairedEstimate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, lines and summaries of commands, without running any. */
class CommandsTest {
  private static final Clock TICKS = new Clock("linux", "amd64", Duration.ofMillis(4));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lower",
        "Two Words",
        "A/",
        "A//b",
        "A\nBenchmarkB 1 1 ns/op",
        "A\u202eB",
        "Build-8",
        "Benchmark",
        "A|b",
        "A/<b>"
      })
  void aNameThatWouldNotReadBackIsRefused(String name) {
    assertThrows(ReporterException.class, () -> command(name, "true"));
  }

  @Test
  void aNameMayBeginWithBenchmark() {
    assertEquals(command("BenchmarkX/a=1", "true"), command("X/a=1", "true"));
  }

  @Test
  void aCommandIsKeptAsAShellReadsIt() {
    assertEquals(
        "sh -c 'echo '\\''a b'\\''' '' -x=1",
        command("X", "sh", "-c", "echo 'a b'", "", "-x=1").line());
  }

  @Test
  void linesReadBack() throws IOException {
    MeasuredCommand build =
        new MeasuredCommand("Build", Optional.of("rm -rf cache"), List.of("go", "build"));
    MeasuredCommand many = command("Many", "echo", "a\nBenchmarkEvil 1 1 ns/op");
    String text =
        CommandLines.header(List.of(build, many), TICKS, Map.of("cpu", "A\ncommand: x"))
            + CommandLines.result(build, usage(2_000_000_000L, 200_000_000, 50_000_000))
            + CommandLines.result(many, usage(5, 0, 0))
            + CommandLines.failure(many);
    assertEquals(
        """
        goos: linux
        goarch: amd64
        cpu: A command: x
        command: BenchmarkBuild: go build
        prepare: BenchmarkBuild: rm -rf cache
        Unit cpu-ns/op better=lower
        Unit peak-RSS-bytes better=lower
        Unit %sys tick-ns=4000000
        BenchmarkBuild\t1\t2000000000 ns/op\t200000000 user-ns/op\t50000000 sys-ns/op\t250000000 cpu-ns/op\t20 %sys\t1048576 peak-RSS-bytes
        BenchmarkMany\t1\t5 ns/op\t0 user-ns/op\t0 sys-ns/op\t0 cpu-ns/op\t1048576 peak-RSS-bytes
        --- FAIL: BenchmarkMany
        FAIL
        """,
        text);
    Run run =
        RunReader.read(
            "x",
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            Set.of("command", "prepare"));
    assertEquals(List.of("BenchmarkBuild: go build"), run.configuration().all("command"));
    assertEquals("BenchmarkMany", run.failures().get(0).name());
    assertEquals(1, run.results().size());
  }

  @Test
  void aFirstRunThatIsMuchSlowerIsTold() {
    CommandSamples cold = samples(900, 100, 101, 99, 100, 102, 98);
    assertTrue(cold.isFirstSlower());
    assertEquals(0, cold.outliers());
    CommandSamples disturbed = samples(100, 101, 99, 900, 100, 102, 98);
    assertFalse(disturbed.isFirstSlower());
    assertEquals(1, disturbed.outliers());
    assertFalse(samples(100, 100, 100, 101).isFirstSlower());
    assertEquals(0, samples(1, 900, 2).outliers());
  }

  @Test
  void theSummaryTellsWhatAPersonWantsToKnow() {
    CommandSamples a = samples(1000, 1010, 990, 1000, 1020, 1000);
    CommandSamples b =
        new CommandSamples(command("B", "b"), samples(1100, 1111, 1089, 1100, 1122, 1100).runs());
    assertEquals(
        """
        A: 1 s wall (±0.5%), 1 s CPU (±0.5%), peak 1 MiB, 6 runs
        A: its share of system time is known to ±1.9 points only, user and system time come in ticks of 4 ms; its system time tells more
        B: 1.100 s wall (±0.5%), 1.100 s CPU (±0.5%), peak 1 MiB, 6 runs
        B: its share of system time is known to ±1.8 points only, user and system time come in ticks of 4 ms; its system time tells more
        B against A, in turns: CPU +10% (+10% to +10%), wall +10% (+10% to +10%)
        the budget was used after 6 of 10 runs""",
        String.join("\n", new CommandSummary(List.of(a, b), 10, TICKS).lines()));
  }

  /** A law: of two commands that take the same, 95 in 100 intervals hold no difference. */
  @Test
  void theIntervalOfTwoEqualCommandsHoldsZero() {
    Random random = new Random(7);
    long held =
        IntStream.range(0, 400)
            .filter(
                unused -> {
                  PairedEstimate estimate =
                      noisy(random).against(noisy(random), Usage::cpu).orElseThrow();
                  return estimate.low(0.05) <= 0 && estimate.high(0.05) >= 0;
                })
            .count();
    assertTrue(held >= 365 && held <= 395, "held " + held);
  }

  private static CommandSamples noisy(Random random) {
    return samples(
        LongStream.generate(() -> Math.round(1000 * Math.exp(0.1 * random.nextGaussian())))
            .limit(10)
            .toArray());
  }

  private static CommandSamples samples(long... milliseconds) {
    return new CommandSamples(
        command("A", "a"),
        Arrays.stream(milliseconds)
            .mapToObj(it -> usage(it * 1_000_000, it * 900_000, it * 100_000))
            .toList());
  }

  private static MeasuredCommand command(String name, String... words) {
    return new MeasuredCommand(name, Optional.empty(), List.of(words));
  }

  private static Usage usage(long wall, long user, long sys) {
    return new Usage(0, false, wall, user, sys, 1 << 20, "", "");
  }
}
