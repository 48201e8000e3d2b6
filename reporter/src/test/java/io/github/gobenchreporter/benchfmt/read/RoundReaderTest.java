package io.github.gobenchreporter.benchfmt.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundReaderTest {
  @Test
  void everyRoundIsARunAtThePlaceOfItsNumber() throws Exception {
    List<Run> rounds =
        read(
            """
            goos: linux
            cpu: Some CPU
            pkg: example.com/a
            BenchmarkAlone 1 7 ns/op
            round: 1
            pkg: example.com/a
            BenchmarkX-2 10 100 ns/op
            round: 3
            BenchmarkX-2 10 102 ns/op
            round: 4
            pkg: example.com/b
            BenchmarkY-2 10 5 ns/op
            round: 1
            pkg: example.com/a
            BenchmarkX-2 10 104 ns/op
            """);
    assertEquals(4, rounds.size());
    assertEquals("linux", rounds.get(0).configuration().get("goos").orElseThrow());
    assertEquals(List.of(7.0), values(rounds.get(0), "example.com/a", "BenchmarkAlone"));
    assertEquals(List.of(100.0, 104.0), values(rounds.get(0), "example.com/a", "BenchmarkX-2"));
    assertEquals(List.of(), rounds.get(1).results());
    assertEquals(List.of(102.0), values(rounds.get(2), "example.com/a", "BenchmarkX-2"));
    assertEquals(List.of(5.0), values(rounds.get(3), "example.com/b", "BenchmarkY-2"));
  }

  @Test
  void aTextWithoutRoundsHasNone() throws Exception {
    assertEquals(List.of(), read("BenchmarkX 10 100 ns/op\n"));
  }

  private static List<Run> read(String text) throws IOException {
    return RoundReader.read(
        "a.txt",
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        Configuration.GO_KEYS);
  }

  private static List<Double> values(Run run, String pkg, String name) {
    return run.results().stream()
        .filter(it -> it.benchmark().equals(new Benchmark(pkg, name)))
        .flatMap(it -> Arrays.stream(it.samples("ns/op").orElseThrow()).boxed())
        .toList();
  }
}
