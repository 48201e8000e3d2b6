package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sentence above everything, counted from the same lines as the tables below it. */
public final class Verdicts {
  private final Report report;
  private final CrossChipTable joined;

  Verdicts(Report report, CrossChipTable joined) {
    this.report = report;
    this.joined = joined;
  }

  String icon() {
    return switch (report.verdict()) {
      case REGRESSION, FAILED -> "🔴";
      case CANNOT_TELL -> "🟡";
      case IMPROVEMENT, UNCHANGED -> "🟢";
      case NEW, MISSING -> "⚪";
    };
  }

  /** As Markdown. */
  String sentence() {
    int regressions = joined.groups(Verdict.REGRESSION).size();
    int failed = joined.groups(Verdict.FAILED).size();
    int compared = joined.compared();
    if (compared == 0 && failed == 0) {
      return Markdown.text(report.headline());
    }
    if (failed == 0) {
      return regressions == 0
          ? "No regression in " + count(compared, "benchmark") + onChips()
          : regressions(regressions, compared);
    }
    String start = count(failed, "benchmark") + " failed";
    if (regressions > 0) {
      return start + "; " + regressions(regressions, compared);
    }
    return switch (compared) {
      case 0 -> start;
      case 1 -> start + "; the other shows no regression";
      default -> start + "; the other " + compared + " show no regression";
    };
  }

  private String regressions(int regressions, int compared) {
    String count = count(regressions, "regression");
    if (joined.oneChip()) {
      return count + " in " + count(compared, "benchmark") + onChips();
    }
    List<String> where = where();
    return where.size() == 1
        ? count + where.get(0).substring(where.get(0).indexOf(' '))
        : count + ": " + String.join(", ", where);
  }

  private String onChips() {
    return " on "
        + (joined.oneChip() ? joined.names().full().get(0) : joined.chips().size() + " chips");
  }

  /** {@code 1 on every chip}, {@code 1 on Apple M1 Pro only}: the most chips first. */
  private List<String> where() {
    Map<Integer, Integer> several = new TreeMap<>((a, b) -> b - a);
    Map<Integer, Integer> single = new TreeMap<>();
    for (List<Line> group : joined.groups(Verdict.REGRESSION)) {
      List<Integer> chips =
          group.stream()
              .flatMap(line -> line.chips(Verdict.REGRESSION).stream())
              .distinct()
              .toList();
      if (chips.size() == 1) {
        single.merge(chips.get(0), 1, Integer::sum);
      } else {
        several.merge(chips.size(), 1, Integer::sum);
      }
    }
    List<String> parts = new ArrayList<>();
    int all = joined.chips().size();
    several.forEach(
        (chips, count) ->
            parts.add(
                chips == all
                    ? count + " on every chip"
                    : "%d on %d of %d chips".formatted(count, chips, all)));
    single.forEach(
        (chip, count) -> parts.add(count + " on " + joined.names().full().get(chip) + " only"));
    return parts;
  }

  /** {@code 1 regression}, {@code 2 regressions}. */
  public static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
