package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Failure.Kind;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.unit.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What failed in the head. A failure gets one row and takes the place of the rows that are missing
 * because of it; a skipped benchmark is missing on purpose.
 *
 * @param failures of all runs of the head
 */
record FailedRows(List<Failure> failures) {
  /** After these the rest of the package does not run. */
  private static final Set<Kind> ENDS_PACKAGE =
      EnumSet.of(Kind.PANICKED, Kind.EXITED, Kind.TIMED_OUT, Kind.TRUNCATED);

  static FailedRows of(List<Run> head) {
    return new FailedRows(
        head.stream().flatMap(run -> run.failures().stream()).distinct().toList());
  }

  List<Row> rows() {
    return failures.stream().filter(it -> it.kind() != Kind.SKIPPED).map(FailedRows::row).toList();
  }

  private static Row row(Failure failure) {
    return new Row.Failed(
        new Benchmark(failure.pkg(), failure.name()), failure.kind(), failure.message());
  }

  /** A row for each skipped benchmark that has none yet, because the baseline does not know it. */
  List<Row> skippedBeside(List<Row> rows) {
    return failures.stream()
        .filter(it -> it.kind() == Kind.SKIPPED)
        .filter(it -> rows.stream().noneMatch(row -> isOf(it, row.benchmark())))
        .map(FailedRows::skippedRow)
        .toList();
  }

  private static Row skippedRow(Failure failure) {
    Benchmark benchmark = new Benchmark(failure.pkg(), failure.name());
    return new Row.Missing(benchmark, Unit.NONE, Optional.empty(), List.of(skipped(failure)));
  }

  private static Note skipped(Failure failure) {
    return new Note(Note.Code.SKIPPED, String.join(": ", failure.message()));
  }

  /**
   * Whether a failure says all there is to say of the benchmark: it is the benchmark's own, or
   * nothing of the package could run.
   */
  boolean covers(Benchmark benchmark) {
    return failures.stream()
        .filter(it -> it.kind() != Kind.SKIPPED)
        .filter(it -> !it.wholePackage() || !ENDS_PACKAGE.contains(it.kind()))
        .anyMatch(it -> isOf(it, benchmark));
  }

  /** Why the benchmark has no result, where it was skipped or the package ended before it. */
  Optional<Note> reason(Benchmark benchmark) {
    return failures.stream()
        .filter(it -> it.kind() == Kind.SKIPPED && isOf(it, benchmark))
        .findFirst()
        .map(FailedRows::skipped)
        .or(() -> notReached(benchmark));
  }

  private Optional<Note> notReached(Benchmark benchmark) {
    return failures.stream()
        .filter(it -> ENDS_PACKAGE.contains(it.kind()) && it.pkg().equals(benchmark.pkg()))
        .findFirst()
        .map(it -> new Note(Note.Code.NOT_REACHED, it.kind().words()));
  }

  private static boolean isOf(Failure failure, Benchmark benchmark) {
    if (!failure.pkg().equals(benchmark.pkg())) {
      return false;
    }
    String failed = BenchmarkName.withoutProcs(failure.name());
    String name = benchmark.name();
    return failure.wholePackage()
        || name.equals(failure.name())
        || BenchmarkName.withoutProcs(name).equals(failed)
        || name.startsWith(failed + "/");
  }
}
