package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Problem;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Everything decided: nothing that renders it decides anything more.
 *
 * @param chips one entry a chip compared
 * @param skipped chips not compared, and why
 * @param problems doubts about the input
 * @param policy how it was judged
 * @param joined the rows of all chips, by benchmark
 * @param headline what stands above it, counted from its rows
 */
public record Report(
    List<ChipReport> chips,
    List<Skipped> skipped,
    List<Problem> problems,
    Policy policy,
    JoinedRows joined,
    Headline headline) {

  /** A chip that was not compared. */
  public record Skipped(String chip, String why) {}

  public Report {
    chips = List.copyOf(chips);
    skipped = List.copyOf(skipped);
    problems = List.copyOf(problems);
  }

  /** A report, and what stands above it. */
  public Report(
      List<ChipReport> chips, List<Skipped> skipped, List<Problem> problems, Policy policy) {
    this(chips, skipped, problems, policy, JoinedRows.of(chips));
  }

  private Report(
      List<ChipReport> chips,
      List<Skipped> skipped,
      List<Problem> problems,
      Policy policy,
      JoinedRows joined) {
    this(chips, skipped, problems, policy, joined, headline(chips, policy, joined));
  }

  private static Headline headline(List<ChipReport> chips, Policy policy, JoinedRows joined) {
    Headline headline = Headline.of(chips, joined);
    return nothingDiffers(chips, policy) ? headline.green() : headline;
  }

  /** This report with each chip's replaced. */
  public Report withChips(UnaryOperator<ChipReport> change) {
    return new Report(chips.stream().map(change).toList(), skipped, problems, policy);
  }

  /** Whether base and head were to be measured in turns, and nothing in them differs. */
  public boolean nothingDiffers() {
    return nothingDiffers(chips, policy);
  }

  private static boolean nothingDiffers(List<ChipReport> chips, Policy policy) {
    return policy.method() == Method.PAIRED
        && !chips.isEmpty()
        && chips.stream()
            .flatMap(chip -> chip.rows().stream())
            .allMatch(Row.Identical.class::isInstance);
  }

  /**
   * The weightiest verdict of a benchmark; where there is none, new, or not judged, if refused. Of
   * many benchmarks one looks worse by chance: that alone leaves a report unchanged.
   */
  public Verdict verdict() {
    Verdict weightiest = Verdict.NEW;
    for (Verdict verdict : Verdict.values()) {
      boolean has = headline.count(verdict) > 0;
      boolean chance = verdict == Verdict.CANNOT_TELL && headline.suspicious() == 0;
      Verdict told = chance ? Verdict.UNCHANGED : verdict;
      weightiest = has ? Verdict.weightier(weightiest, told) : weightiest;
    }
    return chips.isEmpty() && !skipped.isEmpty() ? Verdict.NOT_JUDGED : weightiest;
  }
}
