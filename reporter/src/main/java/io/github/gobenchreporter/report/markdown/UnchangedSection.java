package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
      List<String> names = new ArrayList<>();
      for (List<Line> group : unchanged) {
        Optional<Row> lead = Tables.lead(group, chip);
        if (lead.isPresent() && isTooNoisy(lead.get().judgement().orElseThrow())) {
          names.add(joined.name(group.get(0).benchmark()) + shown(lead.get()));
        }
      }
      if (!names.isEmpty()) {
        lines.add(line(chip, names));
      }
    }
    return lines;
  }

  private String line(int chip, List<String> names) {
    int more = names.size() - MOST_NAMES;
    return "- Too noisy for their threshold on %s, a change of twice as much would not show: %s%s"
        .formatted(
            joined.names().markdown().get(chip),
            String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))),
            more > 0 ? " and " + more + " more" : "");
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
