package io.github.gobenchreporter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.compare.CompareCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An option that would change nothing is refused where it stands on the command line. */
class IgnoredOptionsTest {
  private static final String STORED = "is for stored runs, --base FILE compares with files";

  /** What a comparison of files does ask. */
  private static final Set<String> ASKED_OF_FILES =
      Set.of(
          "--chip-label",
          "--partial",
          "--suite",
          "--config",
          "--threshold",
          "--thresholds-file",
          "--method",
          "--alpha",
          "--confirm",
          "--commit",
          "--out",
          "--quiet",
          "--templates",
          "--format",
          "--show",
          "--base",
          "--fail-on");

  @TempDir private Path folder;

  @BeforeEach
  void results() throws IOException {
    Files.writeString(
        folder.resolve("new.txt"), "cpu: Apple M3\npkg: x\nBenchmarkA-8 1 100 ns/op\n");
    Files.copy(folder.resolve("new.txt"), folder.resolve("old.txt"));
  }

  @Test
  void besideABaseOfFilesEveryOptionIsAskedOrRefused() {
    Syntax syntax = new CompareCommand(Console.ofProcess()).takes();
    List<String> wrong = new ArrayList<>();
    for (Option option : syntax.options().getOptions()) {
      String name = Syntax.written(option);
      List<String> words = new ArrayList<>(List.of("compare", "new.txt", "--base", "old.txt"));
      words.add(name);
      if (option.hasArg()) {
        words.add("1");
      }
      boolean refused = Ran.in(folder, words.toArray(String[]::new)).err().contains(STORED);
      if (refused == ASKED_OF_FILES.contains(name)) {
        wrong.add(name);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compare new.txt --base old.txt --until 1234567 | --until " + STORED,
        "compare new.txt --base old.txt --baseline-ref x | --baseline-ref " + STORED,
        "compare new.txt --confirm-rounds 3 | --confirm-rounds belongs to --confirm-command, which is not given",
        "compare new.txt --confirm ab --base HEAD --confirm-timeout 3 | --confirm-timeout belongs to --confirm-command, which is not given",
        "compare new.txt --confirm-budget 3m | --confirm-budget belongs to --confirm ab, which is not given",
        "compare new.txt --env HOME | --env belongs to --confirm-command or --confirm ab",
        "record --import old.txt --commit 1234567 | --commit is of one run, --import reads those of a history",
        "record old.txt --commit 1234567 --package x | --package belongs to --import, which is not given",
        "publish a.json --pull 5 --window 3 | --window belongs to --event, which is not given",
        "publish a.json --event e.json --pull 5 | --pull is what --event finds",
      })
  void itIsRefusedInOneLine(String line, String why) {
    Ran ran = Ran.in(folder, line.split(" "));
    String command = line.split(" ")[0];
    String expected =
        "go-bench-reporter: error: %s; leave it out; see go-bench-reporter %s --help\n"
            .formatted(why, command);
    assertEquals(expected, ran.err());
    assertEquals(ExitCode.INPUT, ran.code());
  }

  @Test
  void whatAConfigurationFileSaysIsForManyCalls() throws IOException {
    Files.writeString(folder.resolve("c.yml"), "window: 3\nbaseline-branch: x\n");
    Ran ran = Ran.in(folder, "compare", "new.txt", "--base", "old.txt", "--config", "c.yml");
    assertEquals(ExitCode.FINE, ran.code(), ran.err());
    assertFalse(ran.err().contains(STORED));
  }
}
