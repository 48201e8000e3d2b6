package io.github.gobenchreporter.benchfmt.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.Goldens;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams and texts recorded with real Go; what each shows stands in src/test/go/README.md. */
public class StreamsTest {
  private static final Path STREAMS = Goldens.resources().resolve("streams");

  public static List<Path> streams() throws IOException {
    try (Stream<Path> files = Files.walk(STREAMS)) {
      return files.filter(file -> file.toString().matches(".*\\.(json|txt)")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("streams")
  void aStreamReadsAsItsGoldenSays(Path stream) throws IOException {
    Path golden = Path.of(stream.toString().replaceFirst("\\.(json|txt)$", ".$1.read"));
    Goldens.assertGolden(golden, RunText.of(read(stream)));
  }

  /**
   * COUNTS.csv was counted with golang.org/x/perf/benchfmt. We find more only where something was
   * printed into a result, and fewer only where a unit is a number; both are said.
   */
  @Test
  void asManyResultsAreReadAsBenchfmtFinds() throws IOException {
    Map<String, Long> expected = new TreeMap<>();
    Map<String, Long> actual = new TreeMap<>();
    for (String line : Files.readAllLines(STREAMS.resolve("COUNTS.csv"))) {
      String[] cells = line.split(",");
      if (!cells[0].equals("file")) {
        Run run = read(STREAMS.resolve(cells[0]));
        expected.put(cells[0], Long.valueOf(cells[1]));
        actual.put(cells[0], run.volume().resultLines() + oddUnits(run) - recovered(run));
      }
    }
    assertFalse(expected.isEmpty());
    assertEquals(expected, actual);
  }

  private static long oddUnits(Run run) {
    return run.problems().stream()
        .filter(it -> it.message().contains("which no unit does"))
        .count();
  }

  private static long recovered(Run run) {
    return run.problems().stream().filter(it -> it.message().endsWith("was recovered")).count();
  }

  @ParameterizedTest
  @CsvSource({"pair-text", "pair-nopkg", "pair-verbose", "pair-names"})
  void aTextAndItsConversionGiveTheSameRun(String folder) throws IOException {
    try (Stream<Path> files = Files.list(STREAMS.resolve(folder))) {
      List<Path> pair =
          files.filter(file -> file.toString().matches(".*\\.(json|txt)")).sorted().toList();
      assertTrue(pair.size() >= 2);
      String first = withoutLines(RunText.of(read(pair.get(0))));
      for (Path other : pair) {
        assertEquals(first, withoutLines(RunText.of(read(other))), other.toString());
      }
    }
  }

  static String withoutLines(String text) {
    return text.replaceAll("(?m)^line \\d+", "line");
  }

  private static Run read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return RunReader.read(file.getFileName().toString(), in, Configuration.GO_KEYS);
    }
  }
}
