package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Failure.Kind;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchunit.Better;
import java.util.ArrayList;
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
    List<String> notes = new ArrayList<>(failure.message());
    notes.add(0, failure.kind().words());
    return new Row(
        new Benchmark(failure.pkg(), failure.name()),
        "",
        Better.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Verdict.FAILED,
        notes);
  }

  /** Whether a failure says why the benchmark has no result. */
  boolean covers(Benchmark benchmark) {
    return failures.stream().anyMatch(it -> it.kind() != Kind.SKIPPED && isOf(it, benchmark));
  }

  /** Why the benchmark has no result, where it was skipped or the package ended before it. */
  Optional<String> reason(Benchmark benchmark) {
    return failures.stream()
        .filter(it -> it.kind() == Kind.SKIPPED && isOf(it, benchmark))
        .findFirst()
        .map(it -> String.join(": ", concat("skipped", it.message())))
        .or(() -> notReached(benchmark));
  }

  private Optional<String> notReached(Benchmark benchmark) {
    return failures.stream()
        .filter(it -> ENDS_PACKAGE.contains(it.kind()) && it.pkg().equals(benchmark.pkg()))
        .findFirst()
        .map(it -> "not reached: the package %s before".formatted(it.kind().words()));
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

  private static List<String> concat(String first, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }
}
