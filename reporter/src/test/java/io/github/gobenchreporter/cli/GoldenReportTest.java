package io.github.gobenchreporter.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.Goldens;
import io.github.gobenchreporter.github.FakeGitHub;
import io.github.gobenchreporter.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole commands against whole outputs. Every folder below {@code reports} is a case: {@code args},
 * one argument a line, for a command that runs in that folder; beside it what it reads, its own
 * baselines among that, and everything it writes.
 */
class GoldenReportTest {
  private static final Path CASES = Goldens.resources().resolve("reports");

  @TempDir private Path out;

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  @Test
  void thereAreCases() throws IOException {
    assertTrue(cases().size() >= 24);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCommandWritesWhatItsGoldensSay(Path folder) throws IOException {
    List<String> args = new ArrayList<>(Files.readAllLines(folder.resolve("args")));
    args.addAll(List.of("--out", out.toString()));
    Ran ran = run(folder, args.toArray(String[]::new));
    Goldens.assertGolden(folder.resolve("code"), ran.code() + "\n");
    Goldens.assertGolden(folder.resolve("stderr"), ran.err());
    for (String file : files()) {
      Path written = out.resolve(file);
      Path golden = folder.resolve(file);
      if (Files.exists(written) || Files.exists(golden)) {
        String text = Files.exists(written) ? Files.readString(written) : "(not written)";
        Goldens.assertGolden(golden, text);
      }
    }
  }

  /** Of every form; a page is mostly its own script, and has tests in a browser. */
  private static List<String> files() {
    return Arrays.stream(ReportFormat.values())
        .filter(it -> it != ReportFormat.HTML)
        .flatMap(it -> it.file().stream())
        .toList();
  }

  private static Ran run(Path folder, String... args) throws IOException {
    if (!args[0].equals("publish")) {
      return Ran.in(folder, args);
    }
    try (FakeGitHub github = new FakeGitHub()) {
      Map<String, String> environment =
          Map.of(
              "GITHUB_TOKEN",
              "ghs_0123456789",
              "GITHUB_REPOSITORY",
              "o/r",
              "GITHUB_API_URL",
              github.url());
      return Ran.in(folder, "", environment, args);
    }
  }
}
