package io.github.gobenchreporter.benchfmt.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gobenchreporter.Goldens;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.evaluation.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Real streams and texts of other projects, where they are at hand. */
class SharedStreamsTest {

  /** The counts are those of golang.org/x/perf/benchfmt, outputs joined per package before. */
  @Test
  void asManyResultsAreReadAsBenchfmtFinds() throws IOException {
    assumeTrue(SharedData.has("json"), "no shared data beside the checkout");
    Map<String, Long> expected = new TreeMap<>();
    Map<String, Long> actual = new TreeMap<>();
    for (String line : Files.readAllLines(Goldens.resources().resolve("shared-counts.tsv"))) {
      String[] cells = line.split("\t");
      if (SharedData.has(cells[0])) {
        Run run = read(SharedData.folder().resolve(cells[0]));
        expected.put(cells[0], Long.valueOf(cells[1]));
        actual.put(cells[0], run.volume().resultLines() - recovered(run));
      }
    }
    assertEquals(expected, actual);
  }

  private static long recovered(Run run) {
    return run.problems().stream().filter(it -> it.message().endsWith("was recovered")).count();
  }

  @Test
  void aConvertedStreamGivesTheRunOfItsText() throws IOException {
    String folder = "json/s3-orchestrator-converted";
    assumeTrue(SharedData.has(folder), "no shared data beside the checkout");
    Path text =
        SharedData.folder().resolve("history/s3-orchestrator-per-commit/2026-03-28-bc3e719.txt");
    try (var files = Files.list(SharedData.folder().resolve(folder))) {
      for (Path stream : files.filter(file -> file.toString().endsWith(".json")).toList()) {
        assertEquals(RunText.of(read(text)), RunText.of(read(stream)));
      }
    }
  }

  private static Run read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return RunReader.read(file.getFileName().toString(), in, Configuration.GO_KEYS);
    }
  }
}
