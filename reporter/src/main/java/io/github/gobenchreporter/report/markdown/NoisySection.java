package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove.Finding;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.stats.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** {@code 3 benchmarks cannot hold ±1.5 % on M1 Pro}: one fold, a line a chip. */
  List<Fold> folds() {
    Map<Integer, List<Row>> noisy = new LinkedHashMap<>();
    for (int chip = 0; chip < joined.chips().size(); chip++) {
      List<Row> rows = isKnown(joined.chips().get(chip)) ? noisy(chip) : List.of();
      if (!rows.isEmpty()) {
        noisy.put(chip, rows);
      }
    }
    return noisy.isEmpty()
        ? List.of()
        : List.of(Fold.ofLines(summary(noisy), lines(noisy), List.of()));
  }

  /** {@code Cannot hold ±1.5 %: 1 benchmark on M1 Pro, 2 on M3 Max}. */
  private String summary(Map<Integer, List<Row>> noisy) {
    List<Row> all = noisy.values().stream().flatMap(List::stream).toList();
    List<String> limits = all.stream().map(NoisySection::limit).distinct().toList();
    String hold =
        limits.size() == 1
            ? "±" + limits.get(0)
            : all.size() == 1 ? "its threshold" : "their thresholds";
    if (noisy.size() == 1) {
      int chip = noisy.keySet().iterator().next();
      return "%s cannot hold %s on %s"
          .formatted(Words.count(all.size(), "benchmark"), hold, chipName(chip));
    }
    return "Benchmarks that cannot hold %s: %s"
        .formatted(
            hold,
            noisy.entrySet().stream()
                .map(it -> it.getValue().size() + " on " + chipName(it.getKey()))
                .collect(Collectors.joining(", ")));
  }

  private String chipName(int chip) {
    return joined.names().html().get(chip);
  }

  private List<String> lines(Map<Integer, List<Row>> noisy) {
    String what = "A change of twice as much would not show. In brackets, what would have";
    return noisy.size() == 1
        ? noisy.entrySet().stream()
            .map(it -> "%s: %s.".formatted(what, names(it.getKey(), it.getValue())))
            .toList()
        : Stream.concat(
                Stream.of(what + ":"),
                noisy.entrySet().stream()
                    .map(
                        it ->
                            "- %s: %s"
                                .formatted(
                                    joined.names().markdown().get(it.getKey()),
                                    names(it.getKey(), it.getValue()))))
            .toList();
  }

  /** While the noise is assumed, or the host restless, nobody knows who is noisy. */
  private boolean isKnown(ChipReport chip) {
    boolean restless =
        chip.moves().stream()
            .anyMatch(it -> it.finding() == Finding.APART && it.unit().isTimeOfAnOp());
    return !restless && isKnownByRuns(chip);
  }

  private boolean isKnownByRuns(ChipReport chip) {
    return policy.method() != Method.NOISE_AWARE || !chip.sight().isYoung();
  }

  private List<Row> noisy(int chip) {
    List<Row> noisy = new ArrayList<>();
    for (BenchmarkLines each : joined.benchmarks()) {
      each.lead(chip)
          .filter(row -> row.judgement().map(NoisySection::isTooNoisy).orElse(false))
          .ifPresent(noisy::add);
    }
    noisy.sort(Comparator.comparingDouble(row -> -detectable(row)));
    return noisy;
  }

  private String names(int chip, List<Row> noisy) {
    int more = noisy.size() - MOST_NAMES;
    return noisy.stream()
            .limit(MOST_NAMES)
            .map(row -> joined.name(chip, row) + seen(row))
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** Beyond a doubling there is no number worth printing. */
  private static String seen(Row row) {
    boolean points = row.judgement().orElseThrow().points();
    double size = detectable(row);
    return " ("
        + (size > Change.DOUBLING && !points ? "nothing" : Numbers.size(size, points))
        + ")";
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
