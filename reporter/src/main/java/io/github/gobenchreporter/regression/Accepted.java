package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.Unit;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A regression that is known and agreed to.
 *
 * @param benchmark a name, or a glob over names, as thresholds have it
 * @param unit as Go prints it
 * @param upTo the ceiling, with the sign of the change that is accepted: {@code +7%}, {@code +2}
 * @param until the last day on which it holds
 * @param reason for those who read it later
 */
public record Accepted(
    String benchmark, String unit, Threshold upTo, LocalDate until, String reason) {
  /** Whether it speaks of this benchmark in this unit. */
  boolean names(Benchmark other, String unitName) {
    return unit.equals(unitName) && ThresholdRule.names(benchmark, other);
  }

  /** Whether it can mean more than one benchmark. */
  boolean isGlob() {
    return benchmark.contains("*") || benchmark.contains("?");
  }

  /**
   * What is wrong with a ceiling that no regression of its unit can reach: {@code ns/op gets worse
   * upwards; write +10%}.
   */
  public Optional<String> wrongWay() {
    return new Unit(unit).better()
            == (upTo.side() == Threshold.Side.RISE ? Better.HIGHER : Better.LOWER)
        ? Optional.of(
            "%s gets worse %s; write %s"
                .formatted(
                    unit,
                    upTo.side() == Threshold.Side.RISE ? "downwards" : "upwards",
                    upTo.turned()))
        : Optional.empty();
  }

  /** {@code accepted to +7% until 2027-02-26: host names in any case}. */
  String words() {
    return "accepted to %s until %s: %s".formatted(upTo, until, reason);
  }
}
