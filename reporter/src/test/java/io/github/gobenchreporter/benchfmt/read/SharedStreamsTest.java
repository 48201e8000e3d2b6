package io.github.gobenchreporter.benchfmt.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.Goldens;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.evaluation.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real streams and texts of other projects, where they are at hand; {@link StreamsTest} proves the
 * same on our own.
 */
class SharedStreamsTest {
  private static final String CONVERTED = "json/s3-orchestrator-converted/2026-03-28-bc3e719.jsonl";

  /** A file and how many results golang.org/x/perf/benchfmt finds, outputs joined per package. */
  static Stream<String> counts() throws IOException {
    return Files.readAllLines(Goldens.resources().resolve("shared-counts.tsv")).stream()
        .filter(line -> SharedData.has(line.split("\t")[0]));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("counts")
  void asManyResultsAreReadAsBenchfmtFinds(String line) throws IOException {
    String[] cells = line.split("\t");
    Run run = read(SharedData.folder().resolve(cells[0]));
    assertEquals(Long.valueOf(cells[1]), run.volume().resultLines() - recovered(run));
  }

  private static long recovered(Run run) {
    return run.problems().stream().filter(it -> it.message().endsWith("was recovered")).count();
  }

  static Stream<String> converted() {
    return SharedData.present(CONVERTED);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("converted")
  void aConvertedStreamGivesTheRunOfItsText(String stream) throws IOException {
    Path data = SharedData.folder();
    Path text = data.resolve("history/s3-orchestrator-per-commit/2026-03-28-bc3e719.txt");
    assertEquals(
        StreamsTest.withoutLines(RunText.of(read(text))),
        StreamsTest.withoutLines(RunText.of(read(data.resolve(stream)))));
  }

  private static Run read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return RunReader.read(file.getFileName().toString(), in, Configuration.GO_KEYS);
    }
  }
}
