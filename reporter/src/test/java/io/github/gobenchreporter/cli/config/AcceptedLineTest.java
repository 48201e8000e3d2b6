package io.github.gobenchreporter.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.regression.Accepted;
import io.github.gobenchreporter.regression.Threshold;
import io.github.gobenchreporter.regression.Threshold.Side;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedLineTest {
  private static final Accepted SEVEN =
      new Accepted(
          "codec.BenchmarkX/a=1",
          "ns/op",
          new Threshold(Side.RISE, 0.07, false),
          LocalDate.of(2027, 2, 26),
          "names in any case, #482");

  @Test
  void aTrailerSaysAllThatTheFileSays() {
    String message =
        """
        codec: look names up in any case

        Bench-Accept: codec.BenchmarkX/a=1 ns/op +7% until 2027-02-26: names in any case, #482
        Signed-off-by: A <a@example.com>
        """;
    assertEquals(new AcceptedLine(List.of(SEVEN), List.of()), AcceptedLine.of(List.of(message)));
  }

  @Test
  void aLabelGoesOnInItsDescription() {
    String label =
        "bench-accept: codec.BenchmarkX/a=1 ns/op +7% until 2027-02-26: names in any case, #482";
    assertEquals(List.of(SEVEN), AcceptedLine.of(List.of(label, "bug Something")).accepted());
  }

  @Test
  void theExampleIsOne() {
    assertEquals(1, AcceptedLine.of(List.of(AcceptedLine.EXAMPLE)).accepted().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bench-Acept: codec.BenchmarkX ns/op +7% until 2027-02-26: why",
        "bench accept: codec.BenchmarkX ns/op +7% until 2027-02-26: why",
        "Bench_Accepts: codec.BenchmarkX ns/op +7% until 2027-02-26: why",
        "Benchmark-Accept: codec.BenchmarkX ns/op +7% until 2027-02-26: why",
        "bench-accept codec.BenchmarkX ns/op +7% until 2027-02-26: why",
        "bench-accept",
      })
  void whatIsMisspeltIsNamed(String line) {
    assertEquals(List.of(line), AcceptedLine.of(List.of(line)).wrong());
    assertEquals(List.of(), AcceptedLine.of(List.of(line)).accepted());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bench",
        "accept",
        "benchmark: accept more",
        "Benchmark accepts a context now",
        "bench-ab: accept a budget",
        "Accepted-by: A <a@example.com>",
        "Acked-by: A <a@example.com>",
        "http: bench accept loops",
      })
  void whatOthersWriteIsNot(String line) {
    assertEquals(List.of(), AcceptedLine.of(List.of(line)).wrong());
  }

  @Test
  void aCeilingTheWrongWaySaysWhatToWrite() {
    String line = "Bench-Accept: codec.BenchmarkX MB/s +7% until 2027-02-26: why";
    assertEquals(
        List.of("'" + line + "' accepts nothing; MB/s gets worse downwards; write -7%"),
        AcceptedLine.of(List.of(line)).doubts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bench-Accept: codec.BenchmarkX ns/op +7%",
        "Bench-Accept: codec.BenchmarkX ns/op 7% until 2027-02-26: why",
        "Bench-Accept: codec.BenchmarkX ns/op +7% until 2027-02-30: why",
        "Bench-Accept: codec.BenchmarkX ns/op +7% until 2027-02-26:",
        "Bench-Accept: codec.BenchmarkX ns/op +7%% until 2027-02-26: why",
      })
  void whatIsIncompleteIsNamed(String line) {
    assertEquals(
        new AcceptedLine(List.of(), List.of(line)), AcceptedLine.of(List.of("x\n" + line)));
  }
}
