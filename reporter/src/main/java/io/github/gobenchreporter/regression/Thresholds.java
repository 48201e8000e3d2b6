package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The thresholds of a comparison: the defaults, then what the user wrote. The more specific rule
 * wins, the later among equals.
 */
public record Thresholds(List<ThresholdRule> rules) {
  /** The default for times and rates, as a fraction: the customer's ±1.5 %. */
  public static final double DEFAULT_TIME = 0.015;

  /** The rules that hold without the user. */
  public static final Thresholds DEFAULT =
      new Thresholds(List.of())
          .and(
              List.of(
                  Unit.NS_PER_OP + "=±1.5%",
                  Unit.SEC_PER_OP + "=±1.5%",
                  Unit.PERCENT_SYS + "=+0.3",
                  Unit.B_PER_OP + "=+1.5%",
                  Unit.ALLOCS_PER_OP + "=+1.5%"));

  private static final Threshold OF_A_KNOWN_DIRECTION =
      new Threshold(Threshold.Side.BOTH, DEFAULT_TIME, false);

  public Thresholds {
    rules = List.copyOf(rules);
  }

  /** These thresholds and further rules, {@code [benchmark glob ]unit=rule} each. */
  public Thresholds and(List<String> lines) {
    List<ThresholdRule> all = new ArrayList<>(rules);
    lines.stream().map(ThresholdRule::parse).forEach(all::add);
    return new Thresholds(all);
  }

  /**
   * The threshold for a benchmark in a unit; empty where the unit is shown but gates nothing.
   *
   * <p>What no rule names is judged where it is a rate or a {@code Unit} line gives its direction:
   * that a direction is known is not yet a wish to be stopped by it.
   */
  public Optional<Threshold> of(Benchmark benchmark, Unit unit) {
    ThresholdRule best = null;
    for (ThresholdRule rule : rules) {
      boolean applies = rule.unit().equals(unit.name()) && rule.matches(benchmark);
      if (applies && (best == null || rule.specificity() >= best.specificity())) {
        best = rule;
      }
    }
    if (best != null) {
      return Optional.of(best.threshold());
    }
    boolean judged = unit.isRate() || unit.isDeclared();
    return judged ? Optional.of(OF_A_KNOWN_DIRECTION) : Optional.empty();
  }

  /** The rules as users write them, joined by commas. */
  @Override
  public String toString() {
    return rules.stream().map(ThresholdRule::toString).collect(Collectors.joining(", "));
  }
}
