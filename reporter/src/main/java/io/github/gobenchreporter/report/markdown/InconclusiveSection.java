package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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
    Tables tables = inSight > 0 ? new Tables(joined) : new Tables(joined).calm();
    return tables.of(shown, Verdict.CANNOT_TELL);
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

  private List<String> odds(Row.Judgement judgement) {
    List<String> sentences = new ArrayList<>(howOften(judgement).stream().toList());
    double value = judgement.change().value();
    double proven =
        judgement.estimate().evidence().map(Evidence::proven).orElseGet(() -> reach(judgement));
    boolean possible = Double.isFinite(proven) && (value > 0 || proven < 1);
    if (possible && proven > Math.abs(value) && !judgement.points()) {
      sentences.add(
          "From %s on it would be proven."
              .formatted(Numbers.signedPercent(value > 0 ? proven : -proven)));
    }
    return sentences;
  }

  /** Of many one moves that far more often than this one does. */
  private Optional<String> howOften(Row.Judgement judgement) {
    OptionalDouble adjusted = judgement.estimate().odds().adjustedP();
    double p = adjusted.isPresent() ? adjusted.getAsDouble() : own(judgement);
    long runs = Math.round(1 / p);
    boolean ofAll = adjusted.isPresent() && joined.compared() > 1;
    return p > 0 && runs > 1 && runs < 1000
        ? Optional.of(
            "Unchanged code moves %s as far as this about once in %d runs."
                .formatted(
                    ofAll ? "one of the %d benchmarks".formatted(joined.compared()) : "it", runs))
        : Optional.empty();
  }

  private static double own(Row.Judgement judgement) {
    return judgement.estimate().odds().p().orElse(Double.NaN);
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
