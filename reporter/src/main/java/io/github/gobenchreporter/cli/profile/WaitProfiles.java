package io.github.gobenchreporter.cli.profile;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.ab.Profiler;
import io.github.gobenchreporter.measure.profile.Waits;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Takes profiles of waiting of both sides, where a benchmark became slower without computing more.
 *
 * @param profiler that runs them
 */
record WaitProfiles(Profiler profiler) {
  /** Of the time that passes more, the part below which computing does not explain it. */
  private static final double WAITING = 0.5;

  /** Of the time that passes more, the part that a wait has to be of. */
  private static final double WORTH_TELLING = 0.2;

  /**
   * The wait that grew most. Where less than half of the time that passes more is computing, the
   * rest is waiting.
   */
  Optional<Waits.Wait> longer(Benchmark benchmark, List<Row> rows) {
    double more = growth(rows, Unit.NS_PER_OP);
    return more <= 0 || growth(rows, Unit.CPU_NS_PER_OP) >= WAITING * more
        ? Optional.empty()
        : profiler
            .waits(benchmark)
            .flatMap(
                pair ->
                    Waits.longer(
                        pair.base(),
                        pair.head(),
                        pair.operations(),
                        Profiling.scope(List.of(pair.base(), pair.head())),
                        WORTH_TELLING * more));
  }

  private static double growth(List<Row> rows, Unit unit) {
    return rows.stream()
        .filter(it -> it.unit().equals(unit))
        .filter(it -> it.baseline().isPresent() && it.head().isPresent())
        .mapToDouble(
            it ->
                it.head().orElseThrow().center().value()
                    - it.baseline().orElseThrow().center().value())
        .findFirst()
        .orElse(0);
  }
}
