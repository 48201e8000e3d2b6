package io.github.gobenchreporter.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.OneBenchmark;
import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.cli.command.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are pipes, as {@code compare <(go test …)} hands them over: each is read once. */
class InputFileTest {
  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("bench.txt"), OneBenchmark.RESULTS);
    Files.writeString(folder.resolve("rounds.txt"), "round: 1\n" + OneBenchmark.RESULTS);
    Files.writeString(folder.resolve("limits"), "ns/op=±2%\n");
    Files.writeString(folder.resolve("c.yml"), "window: 7\n");
    assertEquals(0, run("compare bench.txt --chip-label=a --out=out --quiet").code());
  }

  private Ran run(String command) {
    return assertTimeoutPreemptively(
        Duration.ofMinutes(2), () -> Ran.in(folder, command.split(" ")), command);
  }

  /** A pipe of this name that says what the file says, once. */
  private void pipe(String name, String file) {
    try {
      Process made = new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start();
      assertEquals(0, made.waitFor());
      byte[] content = Files.readAllBytes(folder.resolve(file));
      Thread writer =
          new Thread(
              () -> {
                try {
                  Files.write(folder.resolve(name), content);
                } catch (IOException nobodyReads) {
                  throw new UncheckedIOException(nobodyReads);
                }
              });
      writer.setDaemon(true);
      writer.start();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare HEAD --chip-label=a",
        "compare HEAD --base BASE",
        "compare HEAD --base bench.txt",
        "compare bench.txt --base BASE",
        "compare bench.txt --chip-label=a --thresholds-file=LIMITS",
        "compare bench.txt --chip-label=a --config=CONFIG",
        "record HEAD --chip-label=a --ref=main --commit=0123456789abcdef --baselines=store"
      })
  void areReadOnceLikeFiles(String command) {
    for (String results : List.of("bench.txt", "rounds.txt")) {
      String named = command;
      for (Map.Entry<String, String> pipe :
          Map.of("HEAD", results, "BASE", results, "LIMITS", "limits", "CONFIG", "c.yml")
              .entrySet()) {
        if (named.contains(pipe.getKey())) {
          String name = pipe.getKey() + "." + results;
          pipe(name, pipe.getValue());
          named = named.replace(pipe.getKey(), name);
        }
      }
      Ran ran = run(named);
      assertEquals(ExitCode.FINE, ran.code(), ran.err());
    }
  }

  @Test
  void aReportFromAPipeIsRead() {
    pipe("report", "out/report.json");
    Ran ran = run("publish report --comment=never --out=other");
    assertEquals(ExitCode.FINE, ran.code(), ran.err());
    assertTrue(Files.exists(folder.resolve("other/report.md")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--config", "--thresholds-file"})
  void whatNeverEndsIsTooLarge(String option) {
    Ran ran = run("compare bench.txt --chip-label=a " + option + "=/dev/zero");
    assertEquals(ExitCode.INPUT, ran.code(), ran.err());
    assertTrue(ran.err().contains("it is larger than"), ran.err());
  }

  @Test
  void aPipeInPlaceOfTheCheckoutsConfigurationIsNotWaitedFor() throws IOException {
    Files.createDirectories(folder.resolve(".github"));
    pipe(".github/go-bench-reporter.yml", "bench.txt");
    Ran ran = run("compare bench.txt --chip-label=a");
    assertEquals(
        "go-bench-reporter: error: .github/go-bench-reporter.yml: is no plain file; remove it\n",
        ran.err());
    assertEquals(ExitCode.INPUT, ran.code());
  }
}
