package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Headline;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The benchmarks of each chip that cannot hold their threshold: named here, and nowhere else. */
final class NoisySection {
  /** A change of so many thresholds would not show: too noisy. */
  private static final double TOO_NOISY = 2;

  private static final int MOST_NAMES = 10;

  private final CrossChipTable joined;
  private final Policy policy;

  NoisySection(CrossChipTable joined, Policy policy) {
    this.joined = joined;
    this.policy = policy;
  }

  /** {@code 3 benchmarks cannot hold ±1.5 % on M1 Pro}, a fold a chip. */
  List<Fold> folds() {
    List<Fold> folds = new ArrayList<>();
    for (int chip = 0; chip < joined.chips().size(); chip++) {
      List<Row> noisy = isKnown(joined.chips().get(chip)) ? noisy(chip) : List.of();
      if (!noisy.isEmpty()) {
        folds.add(fold(chip, noisy));
      }
    }
    return folds;
  }

  /** While the noise is assumed, nobody knows who is noisy. */
  private boolean isKnown(ChipReport chip) {
    return policy.method() != Method.NOISE_AWARE
        || chip.baseline().map(it -> it.runs().size()).orElse(0) >= Headline.KNOWN_RUNS;
  }

  private List<Row> noisy(int chip) {
    List<Row> noisy = new ArrayList<>();
    for (List<Line> group : joined.groups().values()) {
      Tables.lead(group, chip)
          .filter(row -> row.judgement().map(NoisySection::isTooNoisy).orElse(false))
          .ifPresent(noisy::add);
    }
    noisy.sort(Comparator.comparingDouble(row -> -detectable(row)));
    return noisy;
  }

  private Fold fold(int chip, List<Row> noisy) {
    List<String> limits = noisy.stream().map(NoisySection::limit).distinct().toList();
    String summary =
        "%s cannot hold %s on %s"
            .formatted(
                Words.count(noisy.size(), "benchmark"),
                limits.size() == 1
                    ? "±" + limits.get(0)
                    : noisy.size() == 1 ? "its threshold" : "their thresholds",
                joined.names().html().get(chip));
    int more = noisy.size() - MOST_NAMES;
    String names =
        noisy.stream()
            .limit(MOST_NAMES)
            .map(row -> name(chip, row) + seen(row))
            .collect(Collectors.joining(", "));
    String line =
        "A change of twice as much would not show. In brackets, what would have: %s%s."
            .formatted(names, more > 0 ? " and " + more + " more" : "");
    return Fold.ofLines(summary, List.of(line), List.of());
  }

  private String name(int chip, Row row) {
    return joined.name(joined.benchmarks().get(chip).joined(row.benchmark()));
  }

  /** Beyond a doubling there is no number worth printing. */
  private static String seen(Row row) {
    boolean points = row.judgement().orElseThrow().points();
    double size = detectable(row);
    return " (" + (size > 1 && !points ? "nothing" : Numbers.size(size, points)) + ")";
  }

  private static String limit(Row row) {
    Row.Judgement judgement = row.judgement().orElseThrow();
    return Numbers.size(judgement.limit().orElseThrow(), judgement.points());
  }

  private static double detectable(Row row) {
    return row.judgement().orElseThrow().smallestDetectable().orElse(0);
  }

  private static boolean isTooNoisy(Row.Judgement judgement) {
    double limit = judgement.limit().orElse(Double.POSITIVE_INFINITY);
    return judgement.smallestDetectable().orElse(0) > TOO_NOISY * limit;
  }
}
