package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.Extent;
import io.github.gobenchreporter.baseline.Selection;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges pairs again that somebody else measured: of the report the values of both sides are taken,
 * round by round, and the names of what was not run; no verdict and no sentence.
 *
 * @param ref what the change goes to, by GitHub's word
 * @param sha what was measured, by GitHub's word
 * @param policy the base's own
 */
record ClaimedPairs(String ref, String sha, Policy policy) {
  private static final String TRUSTED =
      "base and head were measured in turns by code of the pull request, so values and what is identical are taken on trust; code layouts and machine code were not looked at again";

  /** Whether a report holds pairs. */
  static boolean isIn(Report report) {
    return report.policy().method() == Method.PAIRED;
  }

  /** The report, judged by the base's thresholds. */
  ChipReport judge(ChipReport claimed) {
    List<Run> head = ClaimedRuns.of(claimed, Optional.empty());
    List<StoredRun> base = new ArrayList<>();
    for (Run round : rounds(claimed)) {
      base.add(new StoredRun("the base", round));
    }
    ChipReport judged =
        new ChipComparison(claimed.label(), ref, sha)
            .report(head, Selection.of(base), Optional.empty(), policy.with(Method.PAIRED));
    return judged
        .withBaseline(
            new ChipReport.Baseline(
                ref, List.of(new ChipReport.Commit("", "")), Extent.SIDE, List.of()))
        .withMore(claimed.rows().stream().filter(Row.Identical.class::isInstance).toList())
        .withNotes(List.of(TRUSTED));
  }

  /** The base as it was measured; its report keeps one value a round. */
  private static List<Run> rounds(ChipReport claimed) {
    int most =
        claimed.rows().stream()
            .flatMap(row -> row.baseline().stream())
            .mapToInt(side -> side.medians().length)
            .max()
            .orElse(0);
    List<Run> rounds = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      Map<Benchmark, Map<String, double[]>> samples = new LinkedHashMap<>();
      for (Row row : claimed.rows()) {
        double[] medians = row.baseline().map(Side::medians).orElse(new double[0]);
        if (i < medians.length && Double.isFinite(medians[i])) {
          samples
              .computeIfAbsent(row.benchmark(), unused -> new LinkedHashMap<>())
              .put(row.unit().name(), new double[] {medians[i]});
        }
      }
      rounds.add(ClaimedRuns.of(samples));
    }
    return rounds;
  }
}
