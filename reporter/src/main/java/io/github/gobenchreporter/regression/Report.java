package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.regression.Headline.Sign;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Of a benchmark that was judged, and needs no look. */
  private static final Set<Verdict> WELL =
      EnumSet.of(Verdict.ACCEPTED, Verdict.IMPROVEMENT, Verdict.UNCHANGED);

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
   * many benchmarks one looks worse by chance: that alone leaves a report unchanged. Where a person
   * should look though every benchmark that was judged is well, it is why.
   */
  public Verdict verdict() {
    if (chips.isEmpty() && !skipped.isEmpty()) {
      return Verdict.NOT_JUDGED;
    }
    Verdict weightiest = Verdict.NEW;
    for (Verdict verdict : Verdict.values()) {
      boolean has = headline.count(verdict) > 0;
      boolean chance = verdict == Verdict.CANNOT_TELL && headline.suspicious() == 0;
      Verdict told = chance ? Verdict.UNCHANGED : verdict;
      weightiest = has ? Verdict.weightier(weightiest, told) : weightiest;
    }
    boolean well = WELL.contains(weightiest) && headline.mark() == Headline.Mark.YELLOW;
    return well ? toLookAt().orElse(weightiest) : weightiest;
  }

  /** Drift and the age of a baseline are its own, and no verdict. */
  private Optional<Verdict> toLookAt() {
    if (!Collections.disjoint(headline.signs(), Headline.UNTOLD)) {
      return Optional.of(Verdict.CANNOT_TELL);
    }
    if (headline.count(Verdict.MISSING) > 0 || headline.signs().contains(Sign.UNMEASURED)) {
      return Optional.of(Verdict.MISSING);
    }
    return headline.count(Verdict.NOT_JUDGED) > 0
        ? Optional.of(Verdict.NOT_JUDGED)
        : Optional.empty();
  }
}
