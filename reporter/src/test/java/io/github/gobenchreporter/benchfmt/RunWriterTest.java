package io.github.gobenchreporter.benchfmt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.benchfmt.read.RunReader;
import io.github.gobenchreporter.benchfmt.read.RunText;
import io.github.gobenchreporter.benchfmt.read.StreamsTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunWriterTest {
  static Iterable<Path> streams() throws IOException {
    return StreamsTest.streams();
  }

  @ParameterizedTest
  @MethodSource("streams")
  void whatIsWrittenReadsBack(Path stream) throws IOException {
    Run run = read(Files.readAllBytes(stream));
    String written = RunWriter.write(run);
    Run again = read(written.getBytes(StandardCharsets.UTF_8));
    assertEquals(results(run), results(again));
    assertEquals(run.units(), again.units());
    assertEquals(written, RunWriter.write(again));
  }

  /** Results by package, as the writer orders them. */
  private static String results(Run run) {
    return run.results().stream()
        .map(
            each ->
                RunText.of(
                    new Run(
                        Configuration.EMPTY,
                        List.of(each),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        run.volume())))
        .sorted()
        .toList()
        .toString();
  }

  private static Run read(byte[] bytes) throws IOException {
    return RunReader.read("test", new ByteArrayInputStream(bytes), Configuration.GO_KEYS);
  }
}
