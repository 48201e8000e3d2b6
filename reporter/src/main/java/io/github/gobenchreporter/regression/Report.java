package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Problem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything decided: nothing that renders it decides anything more.
 *
 * @param chips one entry a chip compared
 * @param skipped chips not compared, and why
 * @param problems doubts about the input
 * @param policy how it was judged
 */
public record Report(
    List<ChipReport> chips, List<Skipped> skipped, List<Problem> problems, Policy policy) {

  /** The order in which a verdict decides for the whole; the first that occurs is the report's. */
  private static final List<Verdict> WEIGHT =
      List.of(
          Verdict.REGRESSION,
          Verdict.FAILED,
          Verdict.CANNOT_TELL,
          Verdict.IMPROVEMENT,
          Verdict.UNCHANGED,
          Verdict.MISSING,
          Verdict.NEW);

  /** A chip that was not compared. */
  public record Skipped(String chip, String why) {}

  public Report {
    chips = List.copyOf(chips);
    skipped = List.copyOf(skipped);
    problems = List.copyOf(problems);
  }

  /** How many rows have each verdict. */
  public Map<Verdict, Integer> counts() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    Arrays.stream(Verdict.values()).forEach(verdict -> counts.put(verdict, 0));
    for (ChipReport chip : chips) {
      chip.rows().forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
    }
    return counts;
  }

  /** The verdict of the whole. */
  public Verdict verdict() {
    Map<Verdict, Integer> counts = counts();
    return WEIGHT.stream()
        .filter(verdict -> counts.get(verdict) > 0)
        .findFirst()
        .orElse(Verdict.NEW);
  }

  /** One sentence, computed from the rows. */
  public String headline() {
    return Headline.of(this);
  }
}
