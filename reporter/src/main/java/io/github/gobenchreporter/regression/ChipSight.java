package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How small a change a comparison with stored runs could show at all. */
public record ChipSight(ChipReport chip) {
  /** Whether the method found in every row that so few samples cannot show any change. */
  public boolean tooFewSamples() {
    List<Row> compared =
        chip.rows().stream()
            .filter(row -> row.verdict() != Verdict.NOT_JUDGED && row.judgement().isPresent())
            .filter(row -> !row.has(Caution.ALL_EQUAL))
            .toList();
    return !compared.isEmpty()
        && compared.stream().allMatch(row -> row.has(Caution.TOO_FEW_SAMPLES));
  }

  /** Whether too few runs are stored to know the chip's noise. */
  public boolean isYoung() {
    return chip.storedRuns() < Headline.KNOWN_RUNS;
  }

  /**
   * The units in which most rows could not have shown a change of less than double: what is said of
   * them is nothing. With few stored runs that is not the chip's noise but what is assumed of it.
   */
  public List<Unit> blind() {
    return isYoung() ? List.of() : unseen();
  }

  /** Whether a young baseline could show large changes only: of one run, or of unsteady ones. */
  public boolean seesOnlyLarge() {
    return chip.storedRuns() == 1
        || chip.baseline().isPresent() && isYoung() && !unseen().isEmpty();
  }

  private List<Unit> unseen() {
    Map<Unit, List<Double>> seen = new LinkedHashMap<>();
    for (Row row : DerivedRate.removedFrom(chip.rows())) {
      row.judgement()
          .filter(it -> !it.points() && it.limit().isPresent())
          .map(it -> it.smallestDetectable().orElse(Double.NaN))
          .filter(it -> !Double.isNaN(it))
          .ifPresent(it -> seen.computeIfAbsent(row.unit(), unit -> new ArrayList<>()).add(it));
    }
    return seen.entrySet().stream()
        .filter(
            it ->
                Quantiles.median(it.getValue().stream().mapToDouble(value -> value).toArray())
                    > Change.DOUBLING)
        .map(Map.Entry::getKey)
        .toList();
  }
}
