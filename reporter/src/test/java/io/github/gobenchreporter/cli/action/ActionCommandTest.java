package io.github.gobenchreporter.cli.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Main;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionCommandTest {
  private static final String TOKEN = "ghs_secret";

  @TempDir private Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void aPush() {
    environment.put("GITHUB_EVENT_NAME", "push");
    environment.put("GITHUB_REF_NAME", "main");
    environment.put("GITHUB_SHA", "3f2a9c1d0b7e4a5968778695a4b3c2d1e0f98765");
    environment.put("GITHUB_OUTPUT", directory.resolve("output").toString());
    environment.put("GITHUB_STEP_SUMMARY", directory.resolve("summary.md").toString());
    environment.put("RUNNER_TEMP", directory.resolve("temp").toString());
    environment.put("INPUT_BASELINES", "baselines");
    environment.put("INPUT_GITHUB_TOKEN", TOKEN);
  }

  @Test
  void aPushIsReportedRecordedAndComparedNextTime() throws IOException {
    results("100");
    assertEquals(ExitCode.FINE, run());
    assertTrue(output().contains("\nnew\n"), output());
    results("101");
    assertEquals(ExitCode.FINE, run());
    assertEquals(2, stored());
    assertTrue(Files.size(directory.resolve("summary.md")) > 100);
    results("200");
    assertEquals(ExitCode.REGRESSION, run());
    assertTrue(output().contains("\nregression\n"), output());
    assertTrue(output().contains("report.json\n"), output());
    assertEquals(3, stored());
  }

  @Test
  void theTokenIsMaskedFirstAndNeverShown() throws IOException {
    results("100");
    run();
    String log = out.toString(StandardCharsets.UTF_8);
    assertTrue(log.startsWith("::add-mask::" + TOKEN + "\n"), log);
    assertEquals(log.indexOf(TOKEN), log.lastIndexOf(TOKEN));
    assertFalse(err.toString(StandardCharsets.UTF_8).contains(TOKEN));
  }

  @Test
  void whatBenchmarksPrintIsNoCommand() throws IOException {
    results("100");
    run();
    String log = out.toString(StandardCharsets.UTF_8);
    assertTrue(log.contains("::stop-commands::"), log);
  }

  @Test
  void resultsOfAnotherChipAreRefusedAndNotRecorded() throws IOException {
    results("100");
    environment.put("INPUT_CHIP_LABEL", "apple-m3-max");
    assertEquals(ExitCode.INPUT, run());
    assertFalse(Files.exists(directory.resolve("baselines")));
  }

  @Test
  void oneFailingBenchmarkDoesNotKeepTheOthersFromBeingRecorded() throws IOException {
    results("100");
    Files.writeString(
        directory.resolve("bench.json"),
        "--- FAIL: BenchmarkY-8\n    y_test.go:3: gone\nFAIL\n",
        StandardOpenOption.APPEND);
    assertEquals(ExitCode.REGRESSION, run());
    assertEquals(1, stored());
    String log = out.toString(StandardCharsets.UTF_8);
    assertTrue(log.contains("not recorded, because it failed: example.com/x BenchmarkY-8"), log);
    environment.put("INPUT_FAIL_ON", "never");
    environment.put("GITHUB_SHA", "aaaa9c1d0b7e4a5968778695a4b3c2d1e0f98765");
    assertEquals(ExitCode.FINE, run());
    Files.writeString(directory.resolve("bench.json"), "pkg: p\n--- FAIL: BenchmarkY-8\nFAIL\n");
    assertEquals(ExitCode.FINE, run());
    assertEquals(2, stored());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "auto   | BUDGET   | 5m      | input budget is for mode ab only, not for auto",
        "record | WHY      | release | input why is for mode freeze only, not for record",
        "auto   | BASE     | main    | input base is for mode ab only, not for auto",
        "ab     | UNTIL    | 1234567 | input until is not used in mode ab; leave it out",
        "ab     | WHY      | release | input why is for mode freeze only, not for ab",
        "auto   | WINDOW   | 9       | -",
        "ab     | BUDGET   | 5m      | -",
        "ab     | RESULTS  | bench.json | -",
        "freeze | REPLACE  | true    | -",
      })
  void anInputThatTheModeDoesNotLookAtIsSaid(
      String mode, String input, String value, String warning) {
    Map<String, String> given = Map.of("INPUT_MODE", mode, "INPUT_" + input, value);
    assertEquals(
        warning.equals("-") ? List.of() : List.of(warning), ActionInputs.of(given).unused());
  }

  @Test
  void andAnnotatesTheRun() throws IOException {
    results("100");
    environment.put("INPUT_BASE", "main");
    environment.put("INPUT_CONFIRM", "none");
    assertEquals(ExitCode.FINE, run());
    String log = out.toString(StandardCharsets.UTF_8);
    String said = "::warning title=go-bench-reporter::input base is for mode ab only, not for auto";
    assertEquals(1, log.lines().filter(it -> it.equals(said)).count(), log);
  }

  @Test
  void noResultsIsOneLineAndExitCodeTwo() {
    assertEquals(ExitCode.INPUT, run());
    List<String> errors =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .filter(it -> it.startsWith("::error "))
            .toList();
    assertEquals(
        List.of(
            "::error title=go-bench-reporter::bench.json: no such file; give the output of go test"
                + " -bench"),
        errors);
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  private void results(String nanoseconds) throws IOException {
    Files.writeString(
        directory.resolve("bench.json"),
        """
        goos: plan9
        goarch: amd64
        pkg: example.com/x
        cpu: AMD EPYC 7763 64-Core Processor
        BenchmarkX-8 1000 %s ns/op
        """
            .formatted(nanoseconds));
  }

  private int run() {
    PrintStream log = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(
        new Console(
            new ByteArrayInputStream(new byte[0]), log, errors, environment, directory, false),
        "action");
  }

  private String output() throws IOException {
    return Files.readString(directory.resolve("output"));
  }

  private long stored() throws IOException {
    try (var files = Files.list(directory.resolve("baselines/amd-epyc-7763/main"))) {
      return files.count();
    }
  }
}
