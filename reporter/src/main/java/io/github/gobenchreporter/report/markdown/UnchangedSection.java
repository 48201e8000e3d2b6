package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every other benchmark: what did not change, and which could not have shown it. */
final class UnchangedSection {
  /** A change of so many thresholds would not show: too noisy. */
  private static final double TOO_NOISY = 2;

  private static final int MOST_NAMES = 10;

  private final CrossChipTable joined;
  private final List<List<Line>> unchanged;

  UnchangedSection(CrossChipTable joined) {
    this.joined = joined;
    this.unchanged =
        joined.groups().values().stream()
            .filter(group -> CrossChipTable.weightiest(group) == Verdict.UNCHANGED)
            .toList();
  }

  /** {@code 36 unchanged · half of them would have shown a change of 0.9 %}; none of none. */
  List<Fold> fold() {
    if (unchanged.isEmpty()) {
      return List.of();
    }
    String shown = MethodSection.wouldHaveShown(joined, unchanged, "half of them");
    String summary =
        unchanged.size()
            + " unchanged"
            + (shown.isEmpty() ? "" : " · " + shown)
            + Tables.cut(unchanged);
    return List.of(
        Fold.ofLines(
            summary, noisy(), List.of(new Tables(joined).of(unchanged, Verdict.UNCHANGED))));
  }

  private List<String> noisy() {
    List<String> lines = new ArrayList<>();
    for (int chip = 0; chip < joined.chips().size(); chip++) {
      List<Row> noisy = noisy(chip);
      if (!noisy.isEmpty()) {
        lines.add(line(chip, noisy));
      }
    }
    return lines;
  }

  private List<Row> noisy(int chip) {
    List<Row> noisy = new ArrayList<>();
    for (List<Line> group : unchanged) {
      Tables.lead(group, chip)
          .filter(row -> isTooNoisy(row.judgement().orElseThrow()))
          .ifPresent(noisy::add);
    }
    return noisy;
  }

  private String line(int chip, List<Row> noisy) {
    int more = noisy.size() - MOST_NAMES;
    String names =
        noisy.stream()
            .limit(MOST_NAMES)
            .map(row -> name(chip, row) + shown(row))
            .collect(Collectors.joining(", "));
    return "- Too noisy for their threshold on %s, a change of twice as much would not show: %s%s"
        .formatted(
            joined.names().markdown().get(chip), names, more > 0 ? " and " + more + " more" : "");
  }

  private String name(int chip, Row row) {
    return joined.name(joined.benchmarks().get(chip).joined(row.benchmark()));
  }

  private static String shown(Row row) {
    Row.Judgement judgement = row.judgement().orElseThrow();
    String size =
        Numbers.size(judgement.smallestDetectable().orElse(Double.NaN), judgement.points());
    return " (" + size + ")";
  }

  private static boolean isTooNoisy(Row.Judgement judgement) {
    double limit = judgement.limit().orElse(Double.POSITIVE_INFINITY);
    return judgement.smallestDetectable().orElse(0) > TOO_NOISY * limit;
  }
}
