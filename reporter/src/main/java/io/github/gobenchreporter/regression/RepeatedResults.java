package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Run;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whether a head looks as if an older run stood in the same file: all results are there twice. */
final class RepeatedResults {
  private RepeatedResults() {}

  /** What to look at, where every benchmark has the same multiple of what is stored. */
  static Optional<String> note(Run head, Run newest) {
    Map<Benchmark, Integer> stored = new HashMap<>();
    newest.results().forEach(each -> stored.put(each.benchmark(), each.lines()));
    int times = 0;
    int before = 0;
    for (BenchmarkResults each : head.results()) {
      // One result a benchmark is what other tools keep of several.
      before = stored.getOrDefault(each.benchmark(), 0);
      if (before < 2 || each.lines() % before > 0) {
        return Optional.empty();
      }
      int multiple = each.lines() / before;
      if (multiple < 2 || times > 0 && multiple != times) {
        return Optional.empty();
      }
      times = multiple;
    }
    return times == 0
        ? Optional.empty()
        : Optional.of(
            "every benchmark has %d times the results of the newest stored run (%d, not %d): unless -count was raised, an older run is in the file"
                .formatted(times, times * before, before));
  }
}
