package io.github.gobenchreporter.report;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.json.ReportReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of a report has an answer for every kind of row; so has its reader. */
class RowKindsTest {
  private static final Row COMPARED =
      Reports.row("p.BenchmarkPickle-8", "ns/op", 100, 120, .01, .01, Verdict.REGRESSION);

  static Stream<Row> rows() {
    return Stream.of(
        COMPARED,
        new Row.Unusable(
            COMPARED.benchmark(),
            COMPARED.unit(),
            COMPARED.baseline().orElseThrow(),
            COMPARED.head().orElseThrow(),
            List.of(Note.of(Note.Code.IN_DOUBT))),
        Reports.oneSided("p.BenchmarkPickle-8", "ns/op", 100, Verdict.NEW),
        Reports.oneSided("p.BenchmarkPickle-8", "ns/op", 100, Verdict.MISSING),
        Reports.failed("p.BenchmarkPickle-8", "panicked", "panic: no"),
        new Row.Identical(new Benchmark("example.com/p", "BenchmarkPickle-8")));
  }

  /** A seventh kind fails here until it has its row above. */
  @Test
  void thereIsARowOfEachKind() {
    assertEquals(kinds(Row.class).collect(toSet()), rows().map(Row::getClass).collect(toSet()));
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(RowKindsTest::kinds)
        : Stream.of(type);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachIsShownInEveryFormAndReadBack(Row row) throws IOException {
    Report report = Reports.of(Reports.chip("m1", "Apple M1", row));
    for (ReportFormat format : ReportFormat.values()) {
      String text = format.write(report);
      boolean named = text.contains("Pickle");
      assertTrue(named || text.contains("1 " + row.verdict().word()), format + ": " + text);
    }
    byte[] json = ReportFormat.JSON.write(report).getBytes(StandardCharsets.UTF_8);
    Report read = ReportReader.read("report.json", new ByteArrayInputStream(json));
    Row back = read.chips().get(0).rows().get(0);
    assertEquals(
        List.of(row.getClass(), row.benchmark(), row.unit(), row.verdict()),
        List.of(back.getClass(), back.benchmark(), back.unit(), back.verdict()));
  }
}
