package io.github.gobenchreporter.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.baseline.Extent;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.Drifted;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.noise.Together;
import io.github.gobenchreporter.unit.Unit;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written can be read, whatever it is made of. */
class ReportLimitsTest {
  private static final String[] LETTERS = {
    "a", "é", "\n", "\u0000", "😀", "\ud800", "\"", "\\", "\u2028", "|"
  };

  private final Random random = new Random(14);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
  void aReportOfAnySizeReadsBack(int seed) throws IOException {
    random.setSeed(seed);
    Report report =
        new Report(
            some(3, () -> chip(text(ReportLimits.NAME), text(ReportLimits.NAME))),
            some(ReportLimits.CHIPS, () -> new Report.Skipped(text(ReportLimits.NAME), message())),
            some(5, () -> new Problem("f", random.nextLong() >>> 1, "m")),
            new Policy(
                Reports.POLICY.method(),
                0.05,
                random.nextInt() >>> 1,
                Reports.POLICY.thresholds()));
    String once = ReportJson.render(report);
    String stored = new String(once.getBytes(UTF_8), UTF_8);
    assertEquals(stored, ReportJson.render(ReportReaderTest.read(once)));
    assertEquals(report.verdict(), ReportReaderTest.read(once).verdict());
  }

  @Test
  void namesThatOnlyDifferInTheirMiddleStayTwo() throws IOException {
    String half = "x".repeat(ReportLimits.NAME);
    Report report =
        Reports.of(
            Reports.chip(
                "m1",
                "",
                Reports.failed("." + half + "a" + half),
                Reports.failed("." + half + "b" + half)));
    Report read = ReportReaderTest.read(ReportJson.render(report));
    assertEquals(2, read.chips().get(0).rows().stream().map(Row::benchmark).distinct().count());
    assertTrue(
        read.problems()
            .get(0)
            .message()
            .contains("0 rows, 0 samples and 0 other entries are left out, 2 texts are cut"),
        read.problems().toString());
  }

  @Test
  void tooManyRowsLoseThoseThatSayLeast() throws IOException {
    Row quiet = Reports.row("m.BenchmarkA", "ns/op", 10, 10, 0.01, 0.01, Verdict.UNCHANGED);
    Row slow = Reports.row("m.BenchmarkB", "ns/op", 10, 12, 0.01, 0.01, Verdict.REGRESSION);
    List<Row> rows =
        Stream.concat(Collections.nCopies(90_000, quiet).stream(), Stream.of(slow)).toList();
    Report report = Reports.of(Reports.chip("m1", "", 20, List.of(), rows));
    String written = ReportJson.render(report);
    Report read = ReportReaderTest.read(written);
    assertEquals(Verdict.REGRESSION, read.verdict());
    assertTrue(read.chips().get(0).rows().size() > 20_000, read.headline().toString());
    assertTrue(read.problems().get(0).message().matches("too large .*\\d+ rows.*"));
  }

  @Test
  void aCommitThatIsNoneAndTooManySamplesAreLeftOut() throws IOException {
    double[] many = new double[ReportLimits.SAMPLES + 7];
    Arrays.fill(many, 3);
    Row row =
        new Row.New(
            new Benchmark("m", "BenchmarkA"),
            new Unit("ns/op"),
            Side.of(new Center(3, 3, 3), List.of(many, many)),
            List.of());
    ChipReport chip =
        new ChipReport(
            new ChipLabel("m1"),
            Optional.empty(),
            false,
            Optional.of(
                new ChipReport.Baseline(
                    "main",
                    List.of(new ChipReport.Commit("v1.2-dirty", "yesterday")),
                    Extent.ALL,
                    List.of())),
            new ChipReport.Head("not hex", 2),
            List.of(),
            List.of(),
            List.of(row));
    Report read = ReportReaderTest.read(ReportJson.render(Reports.of(chip)));
    assertEquals("", read.chips().get(0).head().commit());
    assertEquals(
        ReportLimits.SAMPLES, read.chips().get(0).rows().get(0).head().orElseThrow().count());
    assertTrue(
        read.problems()
            .get(0)
            .message()
            .contains("%d samples".formatted(ReportLimits.SAMPLES + 14)),
        read.problems().toString());
  }

  private Row row(String name) {
    return new Row.New(
        new Benchmark(text(ReportLimits.NAME), name),
        new Unit("u" + "v".repeat(length(ReportLimits.NAME))),
        Side.of(new Center(1, 1, 1), List.of(new double[] {1e300, 5e-324, 0.0})),
        some(ReportLimits.NOTES, () -> new Note(Note.Code.SKIPPED, message())));
  }

  private Drifted drift() {
    double change = random.nextGaussian();
    return new Drifted(
        new Benchmark("", random.nextBoolean() ? "" : text(ReportLimits.NAME)),
        new Unit("ns/op"),
        change,
        change - .1,
        change + .1,
        .015,
        "main@" + "q".repeat(length(ReportLimits.NAME)),
        random.nextBoolean());
  }

  private CommonMove move() {
    CommonMove.Finding finding = CommonMove.Finding.values()[random.nextInt(4)];
    return new CommonMove(
        new Unit("ns/op"),
        new Together(
            42,
            .9,
            random.nextGaussian(),
            .01,
            4,
            random.nextDouble(),
            length(ReportLimits.RUNS),
            1.5,
            finding == CommonMove.Finding.APART),
        finding);
  }

  private ChipReport chip(String... names) {
    List<Row> rows = Arrays.stream(names).map(this::row).toList();
    return new ChipReport(
        new ChipLabel("m" + "1".repeat(random.nextInt(63))),
        Optional.of("cpu" + text(ReportLimits.NAME)),
        random.nextBoolean(),
        Optional.of(
            new ChipReport.Baseline(
                text(ReportLimits.NAME),
                some(ReportLimits.NOTES, () -> new ChipReport.Commit("ab12", "t")),
                new Extent(Extent.End.NEAREST, "ab12", random.nextInt(9), random.nextInt(9)),
                some(3, this::drift))),
        new ChipReport.Head("", length(ReportLimits.RUNS)),
        some(3, () -> new Difference(text(ReportLimits.WORD), text(ReportLimits.NAME), "x")),
        some(3, this::move),
        some(3, this::message),
        List.of(),
        rows);
  }

  private String message() {
    return random.nextInt(20) > 0 ? "m" : text(ReportLimits.MESSAGE);
  }

  private String text(int limit) {
    if (random.nextInt(4) > 0) {
      return "short";
    }
    StringBuilder text = new StringBuilder();
    int length = length(limit);
    while (text.length() < length) {
      text.append(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return text.toString();
  }

  /** Around the limit, or well within. */
  private int length(int limit) {
    return random.nextBoolean() ? random.nextInt(20) : limit - 2 + random.nextInt(5);
  }

  private <T> List<T> some(int limit, Supplier<T> one) {
    int size = random.nextInt(3) > 0 ? random.nextInt(3) : limit - 1 + random.nextInt(3);
    return IntStream.range(0, size).mapToObj(i -> one.get()).toList();
  }
}
