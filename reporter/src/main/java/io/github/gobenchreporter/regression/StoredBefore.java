package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.text.ShortCommit;
import io.github.gobenchreporter.unit.Kind;
import io.github.gobenchreporter.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a head is a run that is stored already: no two measurements have the same times. */
final class StoredBefore {
  /** So many different times do not come again by chance, however coarse the clock is. */
  private static final int TELLING = 6;

  private static final BenchmarkResults NONE =
      new BenchmarkResults(new Benchmark("", ""), new long[0], Map.of());

  private StoredBefore() {}

  /** What to ask where the head is one of these runs. */
  static Optional<String> note(Run head, List<StoredRun> baseline) {
    return baseline.stream()
        .filter(it -> isSame(head, it.run()))
        .filter(it -> differentTimes(head) >= TELLING)
        .reduce((older, newer) -> newer)
        .map(
            it ->
                "the results are to the last digit those stored of %s; look whether they were measured for this commit"
                    .formatted(ShortCommit.of(it.commit().orElse(""))));
  }

  private static boolean isSame(Run head, Run stored) {
    boolean mayBe =
        !head.results().isEmpty()
            && head.results().size() == stored.results().size()
            && isAmong(head.results().get(0), stored.results());
    if (!mayBe) {
      return false; // As nearly always: no table of all is made.
    }
    Map<Benchmark, BenchmarkResults> before =
        stored.results().stream()
            .collect(Collectors.toMap(BenchmarkResults::benchmark, it -> it, (a, b) -> a));
    return head.results().stream()
        .allMatch(each -> isSame(each, before.getOrDefault(each.benchmark(), NONE)));
  }

  private static boolean isAmong(BenchmarkResults one, List<BenchmarkResults> all) {
    return all.stream().anyMatch(it -> isSame(one, it) && one.benchmark().equals(it.benchmark()));
  }

  private static boolean isSame(BenchmarkResults now, BenchmarkResults before) {
    return now.lines() == before.lines() && isSame(now.samples(), before.samples());
  }

  private static boolean isSame(Map<String, double[]> now, Map<String, double[]> before) {
    return now.keySet().equals(before.keySet())
        && now.entrySet().stream()
            .allMatch(it -> Arrays.equals(it.getValue(), before.get(it.getKey())));
  }

  private static long differentTimes(Run run) {
    return run.results().stream()
        .flatMap(each -> each.samples().entrySet().stream())
        .filter(it -> new Unit(it.getKey()).kind() == Kind.TIME)
        .flatMapToDouble(it -> Arrays.stream(it.getValue()))
        .distinct()
        .limit(TELLING)
        .count();
  }
}
