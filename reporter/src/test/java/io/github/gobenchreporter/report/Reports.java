package io.github.gobenchreporter.report;

import io.github.gobenchreporter.baseline.Extent;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.ChipReport.Commit;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Odds;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Reports for tests, built from verdicts instead of measurements. */
public final class Reports {
  public static final Policy POLICY = new Policy(Method.U_TEST, 0.05, 20, Thresholds.DEFAULT);
  public static final String HEAD = "8c1d0e4b6a7f0123456789abcdef0123456789ab";
  private static final int[] WOBBLE = {0, 1, -1, 2, 0, -2, 1, 0, 1, -1};

  private Reports() {}

  public static Report of(ChipReport... chips) {
    return new Report(List.of(chips), List.of(), List.of(), POLICY);
  }

  public static ChipReport chip(String label, String cpu, Row... rows) {
    return chip(label, cpu, 20, List.of(), Arrays.asList(rows));
  }

  public static ChipReport chip(
      String label, String cpu, int runs, List<Difference> differences, List<Row> rows) {
    List<Commit> commits =
        IntStream.range(0, runs)
            .mapToObj(
                i ->
                    new Commit(
                        "3f2a9c1%033x".formatted(runs - 1 - i),
                        "2026-11-%02dT10:22:31Z".formatted(1 + i)))
            .toList();
    Optional<ChipReport.Baseline> baseline =
        runs == 0
            ? Optional.empty()
            : Optional.of(new ChipReport.Baseline("main", commits, Extent.ALL, List.of()));
    return new ChipReport(
        new ChipLabel(label),
        Optional.of(cpu).filter(it -> !it.isEmpty()),
        true,
        baseline,
        new ChipReport.Head(HEAD, 1),
        differences,
        List.of(),
        rows);
  }

  /** A row with an interval of ±{@code doubt} and a smallest change {@code mde}; NaN for none. */
  public static Row row(
      String name, String unit, double from, double to, double doubt, double mde, Verdict verdict) {
    boolean points = new Unit(unit).isPercentage();
    double change = points ? to - from : from == to ? 0 : (to - from) / Math.abs(from);
    boolean exact = unit.equals("allocs/op");
    double spread = exact ? 0 : 0.004;
    Side baseline = side(from, spread, 20);
    Center now = new Center(to, to * (1 - spread), to * (1 + spread));
    Estimate estimate =
        new Estimate(
            baseline.center(),
            now,
            new Change(change, change - doubt, change + doubt, change),
            new Odds(
                known(Double.isNaN(doubt) ? Double.NaN : 0.0004),
                OptionalDouble.empty(),
                known(mde),
                verdict == Verdict.REGRESSION || verdict == Verdict.IMPROVEMENT),
            new Basis(20, 0, false),
            List.of());
    Row.Judgement judgement =
        new Row.Judgement(estimate, points, OptionalDouble.of(points ? 0.3 : 0.015));
    return new Row.Compared(
        benchmark(name),
        new Unit(unit),
        baseline,
        Side.of(now, List.of(new double[] {to * (1 - spread), to, to * (1 + spread)})),
        judgement,
        verdict,
        List.of());
  }

  private static OptionalDouble known(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static Side side(double center, double spread, int runs) {
    List<double[]> samples = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      double value = center * (1 + spread * WOBBLE[i % WOBBLE.length] / 2);
      samples.add(new double[] {value, value, value});
    }
    return Side.of(new Center(center, center * (1 - spread), center * (1 + spread)), samples);
  }

  /** The same row, judged by CPU time because the host was busy. */
  public static Row byCpu(Row row) {
    return cautioned(row, Caution.JUDGED_BY_CPU_TIME);
  }

  /** The same row with a caution. */
  public static Row cautioned(Row row, Caution caution) {
    Row.Compared compared = (Row.Compared) row;
    Estimate of = compared.comparison().estimate();
    Estimate cautioned =
        new Estimate(
            of.baseline(), of.head(), of.change(), of.odds(), of.basis(), List.of(caution));
    return new Row.Compared(
        compared.benchmark(),
        compared.unit(),
        compared.stored(),
        compared.measured(),
        new Row.Judgement(cautioned, false, OptionalDouble.of(.015)),
        compared.verdict(),
        List.of());
  }

  public static Row oneSided(String name, String unit, double value, Verdict verdict) {
    Side side = side(value, 0.004, verdict == Verdict.NEW ? 1 : 20);
    return verdict == Verdict.NEW
        ? new Row.New(benchmark(name), new Unit(unit), side, List.of())
        : new Row.Missing(benchmark(name), new Unit(unit), Optional.of(side), List.of());
  }

  /** A row with a failure: what happened in a report's words, then what was printed. */
  public static Row failed(String name, String... notes) {
    if (notes.length == 0) {
      return new Row.Failed(benchmark(name), Failure.Kind.FAILED, List.of());
    }
    Failure.Kind kind =
        Arrays.stream(Failure.Kind.values())
            .filter(it -> it.words().equals(notes[0]))
            .findFirst()
            .orElseThrow();
    return new Row.Failed(benchmark(name), kind, Arrays.asList(notes).subList(1, notes.length));
  }

  /** {@code codec.BenchmarkX-8}; {@code store.} is the whole package. */
  private static Benchmark benchmark(String name) {
    int dot = name.indexOf('.');
    return new Benchmark("example.com/" + name.substring(0, dot), name.substring(dot + 1));
  }

  /** The report of {@code comment-three-chips.md}. */
  public static Report threeChips() {
    ChipReport pro =
        chip(
            "apple-m1-pro",
            "Apple M1 Pro",
            row(
                "codec.BenchmarkJSONUnmarshal-8",
                "ns/op",
                1314,
                1394,
                .008,
                .01,
                Verdict.REGRESSION),
            row("codec.BenchmarkJSONUnmarshal-8", "B/op", 512, 512, .0, .009, Verdict.UNCHANGED),
            row("codec.BenchmarkJSONUnmarshal-8", "allocs/op", 7, 9, 0, 0, Verdict.REGRESSION),
            row("codec.BenchmarkJSONMarshal-8", "ns/op", 1000, 876, .009, .01, Verdict.IMPROVEMENT),
            row("gc.BenchmarkGCOverhead-8", "%sys", 2.10, 2.51, .10, .2, Verdict.REGRESSION),
            row(
                "http.BenchmarkRouteParallel-8",
                "ns/op",
                88.1,
                90.13,
                .031,
                .046,
                Verdict.CANNOT_TELL),
            row("http.BenchmarkRoute/static=1-8", "ns/op", 41, 41.2, .01, .012, Verdict.UNCHANGED),
            oneSided("codec.BenchmarkJSONStream-8", "ns/op", 2000, Verdict.NEW),
            oneSided("codec.BenchmarkJSONStream/large-8", "ns/op", 20000, Verdict.NEW),
            oneSided("http.BenchmarkRouteLegacy-8", "ns/op", 99, Verdict.MISSING));
    ChipReport max =
        chip(
            "apple-m3-max",
            "Apple M3 Max",
            row(
                "codec.BenchmarkJSONUnmarshal-14",
                "ns/op",
                984,
                1041,
                .005,
                .009,
                Verdict.REGRESSION),
            row("codec.BenchmarkJSONUnmarshal-14", "B/op", 512, 512, .0, .009, Verdict.UNCHANGED),
            row("codec.BenchmarkJSONUnmarshal-14", "allocs/op", 7, 9, 0, 0, Verdict.REGRESSION),
            row("codec.BenchmarkJSONMarshal-14", "ns/op", 800, 705, .006, .01, Verdict.IMPROVEMENT),
            row("gc.BenchmarkGCOverhead-14", "%sys", 1.80, 1.85, .10, .2, Verdict.UNCHANGED),
            row("http.BenchmarkRouteParallel-14", "ns/op", 70, 70.2, .01, .016, Verdict.UNCHANGED),
            row(
                "http.BenchmarkRoute/static=1-14",
                "ns/op",
                33,
                33.1,
                .01,
                .012,
                Verdict.UNCHANGED));
    ChipReport intel =
        chip(
            "intel-core-i9-14900k",
            "Intel(R) Core(TM) i9-14900K",
            12,
            List.of(new Difference("toolchain", "go1.26.7", "go1.26.8")),
            List.of(
                row(
                    "codec.BenchmarkJSONUnmarshal-32",
                    "ns/op",
                    1120,
                    1191.7,
                    .011,
                    .009,
                    Verdict.REGRESSION),
                row(
                    "codec.BenchmarkJSONUnmarshal-32",
                    "B/op",
                    512,
                    512,
                    .0,
                    .009,
                    Verdict.UNCHANGED),
                row("codec.BenchmarkJSONUnmarshal-32", "allocs/op", 7, 9, 0, 0, Verdict.REGRESSION),
                row(
                    "codec.BenchmarkJSONMarshal-32",
                    "ns/op",
                    900,
                    784,
                    .01,
                    .01,
                    Verdict.IMPROVEMENT),
                row("gc.BenchmarkGCOverhead-32", "%sys", 2.44, 2.42, .10, .2, Verdict.UNCHANGED),
                row(
                    "http.BenchmarkRouteParallel-32",
                    "ns/op",
                    70,
                    70.2,
                    .01,
                    .016,
                    Verdict.UNCHANGED)));
    return of(pro, max, intel);
  }

  /** The report of {@code comment-one-chip.md}. */
  public static Report oneChip() {
    return of(
        chip(
            "apple-m3-max",
            "Apple M3 Max",
            row(
                "codec.BenchmarkJSONUnmarshal-14",
                "ns/op",
                984,
                1041,
                .005,
                .009,
                Verdict.REGRESSION),
            row("codec.BenchmarkJSONUnmarshal-14", "B/op", 512, 512, .0, .009, Verdict.UNCHANGED),
            row("codec.BenchmarkJSONUnmarshal-14", "allocs/op", 7, 9, 0, 0, Verdict.REGRESSION),
            row("codec.BenchmarkJSONMarshal-14", "ns/op", 800, 801, .006, .01, Verdict.UNCHANGED),
            row(
                "codec.BenchmarkJSONMarshal-14",
                "MB/s",
                512.25,
                511,
                .006,
                .01,
                Verdict.UNCHANGED)));
  }

  /** Nothing wrong. */
  public static Report green() {
    return of(
        chip(
            "apple-m1-pro",
            "Apple M1 Pro",
            row(
                "codec.BenchmarkJSONMarshal-8",
                "ns/op",
                1000,
                876,
                .009,
                .009,
                Verdict.IMPROVEMENT),
            row(
                "codec.BenchmarkJSONUnmarshal-8",
                "ns/op",
                1314,
                1315,
                .008,
                .009,
                Verdict.UNCHANGED)),
        chip(
            "apple-m3-max",
            "Apple M3 Max",
            row("codec.BenchmarkJSONMarshal-14", "ns/op", 800, 705, .006, .01, Verdict.IMPROVEMENT),
            row(
                "codec.BenchmarkJSONUnmarshal-14",
                "ns/op",
                984,
                985,
                .006,
                .01,
                Verdict.UNCHANGED)));
  }

  /** The report of {@code comment-failed-and-skipped.md}. */
  public static Report failedAndSkipped() {
    return new Report(
        List.of(
            chip(
                "apple-m3-max",
                "Apple M3 Max",
                row(
                    "codec.BenchmarkJSONMarshal-14",
                    "ns/op",
                    800,
                    801,
                    .006,
                    .01,
                    Verdict.UNCHANGED),
                failed(
                    "http.BenchmarkRouteParallel",
                    "failed",
                    "    route_test.go:41: dial tcp 127.0.0.1:0: connection refused"),
                failed("store.", "does not build", "store.go:17:2: undefined: Open")),
            chip(
                "intel-core-i9-14900k",
                "Intel(R) Core(TM) i9-14900K",
                0,
                List.of(),
                List.of(oneSided("codec.BenchmarkJSONMarshal-32", "ns/op", 800, Verdict.NEW)))),
        List.of(
            new Report.Skipped(
                "apple-m1-pro",
                "the results say cpu: Apple M3 Max, the label is apple-m1-pro: the label names another chip")),
        List.of(new Problem("bench.json", 17, "no iteration count: BenchmarkX | <b>@all</b>")),
        POLICY);
  }
}
