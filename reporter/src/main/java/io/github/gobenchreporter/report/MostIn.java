package io.github.gobenchreporter.report;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
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
    Map<String, Set<Benchmark>> regressed = new LinkedHashMap<>();
    Set<String> all = new HashSet<>();
    for (ChipReport chip : report.chips()) {
      BenchmarkNames names = BenchmarkNames.of(chip);
      for (Row row : chip.rows()) {
        all.add(row.benchmark().pkg());
        if (row.verdict() == Verdict.REGRESSION) {
          Benchmark benchmark = names.joined(row.benchmark());
          regressed.computeIfAbsent(benchmark.pkg(), unused -> new HashSet<>()).add(benchmark);
        }
      }
    }
    int whole = regressed.values().stream().mapToInt(Set::size).sum();
    Packages packages = Packages.of(all);
    return whole <= FEW || all.size() < 2
        ? Optional.empty()
        : regressed.entrySet().stream()
            .filter(it -> it.getValue().size() * 2 > whole)
            .findFirst()
            .map(it -> new MostIn(packages.brief(it.getKey()), it.getValue().size()));
  }
}
