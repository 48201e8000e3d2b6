package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The package in which most of many regressions are.
 *
 * @param pkg without what all packages share
 * @param regressions how many benchmarks regressed there
 */
record MostIn(String pkg, int regressions) {
  /** As many are in sight one by one; of more, somebody wants to know what they share. */
  private static final int FEW = 10;

  /** Empty where regressions are few, or no package has more than half of them. */
  static Optional<MostIn> of(Report report) {
    Map<String, Integer> regressed = new LinkedHashMap<>();
    Set<String> all = new HashSet<>();
    for (BenchmarkLines each : report.joined().benchmarks()) {
      all.add(each.benchmark().pkg());
      if (each.verdict() == Verdict.REGRESSION) {
        regressed.merge(each.benchmark().pkg(), 1, Integer::sum);
      }
    }
    int whole = regressed.values().stream().mapToInt(Integer::intValue).sum();
    return whole <= FEW || all.size() < 2
        ? Optional.empty()
        : regressed.entrySet().stream()
            .filter(it -> it.getValue() * 2 > whole)
            .findFirst()
            .map(it -> new MostIn(Packages.of(all).brief(it.getKey()), it.getValue()));
  }
}
