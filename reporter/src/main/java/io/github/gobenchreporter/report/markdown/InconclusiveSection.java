package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Evidence;
import java.util.ArrayList;
import java.util.List;

/** What is worth a second look. */
final class InconclusiveSection {
  /** How many are in sight. */
  static final int IN_SIGHT = 5;

  /** How many are folded away below them. */
  private static final int MOST_FOLDED = 200;

  private final CrossChipTable joined;
  private final int inSight;
  private final List<BenchmarkLines> suspects;

  /**
   * What moved only as all did is shown {@code together}.
   *
   * @param look whether they are worth a look; else all are folded
   */
  InconclusiveSection(CrossChipTable joined, TogetherSection together, boolean look) {
    this.joined = joined;
    this.inSight = look ? IN_SIGHT : 0;
    this.suspects =
        joined.with(Verdict.CANNOT_TELL).stream().filter(each -> !together.explains(each)).toList();
  }

  boolean isEmpty() {
    return suspects.isEmpty();
  }

  /** Whether any is not folded. */
  boolean isInSight() {
    return inSight > 0 && !isEmpty();
  }

  /** The first of them. */
  Table inSight() {
    return table(suspects.subList(0, Math.min(inSight, suspects.size())));
  }

  private Table table(List<BenchmarkLines> shown) {
    return new Tables(joined).of(shown, Verdict.CANNOT_TELL);
  }

  /** How odd the only one is, and how far it would have to go. */
  List<String> odds() {
    List<Row> rows =
        suspects.stream()
            .flatMap(BenchmarkLines::decidingRows)
            .filter(row -> row.judgement().isPresent())
            .toList();
    return rows.size() == 1 ? odds(rows.get(0).judgement().get()) : List.of();
  }

  private static List<String> odds(Row.Judgement judgement) {
    List<String> sentences = new ArrayList<>();
    double p = judgement.estimate().odds().p().orElse(Double.NaN);
    long runs = Math.round(1 / p);
    if (p > 0 && runs > 1 && runs < 1000) {
      sentences.add(
          "Unchanged code moves this benchmark as far as this about once in %d runs."
              .formatted(runs));
    }
    double value = judgement.change().value();
    double proven =
        judgement.estimate().evidence().map(Evidence::proven).orElseGet(() -> reach(judgement));
    if (Double.isFinite(proven) && proven > Math.abs(value) && !judgement.points()) {
      sentences.add(
          "From %s on it would be proven."
              .formatted(Numbers.signedPercent(value > 0 ? proven : -proven)));
    }
    return sentences;
  }

  /** How far the interval reaches towards zero. */
  private static double reach(Row.Judgement judgement) {
    Change change = judgement.change();
    return change.value() > 0 ? change.value() - change.low() : change.high() - change.value();
  }

  /** The others; none where all are in sight. */
  List<Fold> others() {
    if (suspects.size() <= inSight) {
      return List.of();
    }
    List<BenchmarkLines> others = suspects.subList(inSight, suspects.size());
    List<BenchmarkLines> shown = others.subList(0, Math.min(MOST_FOLDED, others.size()));
    String cut = others.size() > MOST_FOLDED ? " · the first " + MOST_FOLDED : "";
    String what =
        inSight > 0
            ? " more worth a second look"
            : " slower, by no more than chance does to one of so many";
    return List.of(Fold.ofTable(others.size() + what + cut, table(shown)));
  }
}
