package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.regression.ThresholdRule.Judged;
import io.github.gobenchreporter.regression.ThresholdRule.Unjudged;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.text.Nearest;
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
  /** The default for times and rates, as a fraction. */
  public static final double DEFAULT_TIME = Change.RELEVANT;

  /** The default for what has a known direction, both ways. */
  public static final Threshold EITHER_WAY =
      new Threshold(Threshold.Side.BOTH, DEFAULT_TIME, false);

  /** The default for memory: only the rise is judged. */
  private static final Threshold RISE = new Threshold(Threshold.Side.RISE, DEFAULT_TIME, false);

  /** The rules that hold without the user. */
  public static final Thresholds DEFAULT =
      new Thresholds(List.of())
          .and(
              List.of(
                  Unit.NS_PER_OP + "=" + EITHER_WAY,
                  Unit.SEC_PER_OP + "=" + EITHER_WAY,
                  Unit.PERCENT_SYS + "=+0.3",
                  Unit.B_PER_OP + "=" + RISE,
                  Unit.ALLOCS_PER_OP + "=" + RISE));

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
    Optional<ThresholdRule> rule = rule(benchmark, unit);
    if (rule.isPresent()) {
      return rule.get().effect() instanceof Judged judged
          ? Optional.of(judged.threshold())
          : Optional.empty();
    }
    boolean judged = unit.isRate() || unit.isDeclared();
    return judged ? Optional.of(EITHER_WAY) : Optional.empty();
  }

  /** The threshold for a pair; nothing below what its values resolve is judged. */
  Optional<Threshold> of(Pair pair) {
    return of(pair.benchmark(), pair.unit()).map(it -> it.atLeast(pair.coarse()));
  }

  /** Whether no rule leaves anything out. */
  public boolean ignoreNothing() {
    return rules.stream().noneMatch(rule -> rule.effect() == Unjudged.IGNORE);
  }

  /** Whether a benchmark is left out in a unit. */
  boolean ignores(Benchmark benchmark, Unit unit) {
    return rule(benchmark, unit).map(it -> it.effect() == Unjudged.IGNORE).orElse(false);
  }

  private Optional<ThresholdRule> rule(Benchmark benchmark, Unit unit) {
    ThresholdRule best = null;
    for (ThresholdRule rule : rules) {
      boolean wins = best == null || rule.specificity(unit) >= best.specificity(unit);
      if (wins && rule.matches(benchmark, unit)) {
        best = rule;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * A sentence for each rule beside the defaults that matches none of these rows; what a rule
   * leaves out is no row any more.
   */
  List<String> unused(List<Row> rows, List<Run> head) {
    return rules.stream()
        .filter(rule -> !DEFAULT.rules().contains(rule))
        .filter(rule -> rows.stream().noneMatch(row -> rule.matches(row.benchmark(), row.unit())))
        .filter(rule -> rule.effect() != Unjudged.IGNORE || !matchesAny(rule, head))
        .map(rule -> "the threshold '%s' matches nothing%s".formatted(rule, meant(rule, rows)))
        .toList();
  }

  /** What is misspelt, the unit or else the name. */
  private static String meant(ThresholdRule rule, List<Row> rows) {
    List<String> units =
        rows.stream()
            .map(row -> row.unit().name())
            .filter(unit -> !unit.isEmpty())
            .distinct()
            .sorted()
            .toList();
    boolean unitIsFine = rule.unit().isEmpty() || units.contains(rule.unit());
    Optional<String> unit = unitIsFine ? Optional.empty() : Nearest.to(rule.unit(), units);
    if (unit.isPresent() || rule.benchmark().isEmpty()) {
      return unit.map("; did you mean '%s'?"::formatted).orElse(": look at its unit");
    }
    String hint = WrittenNames.hint(rule.benchmark(), rows.stream().map(Row::benchmark));
    return unitIsFine || hint.endsWith("?") ? hint : ": look at its name and its unit";
  }

  private static boolean matchesAny(ThresholdRule rule, List<Run> head) {
    return head.stream()
        .flatMap(run -> run.results().stream())
        .anyMatch(
            result ->
                result.samples().keySet().stream()
                    .anyMatch(unit -> rule.matches(result.benchmark(), new Unit(unit))));
  }

  /**
   * Refuses a rule for both directions of a unit of which nobody knows the worse one: it would
   * judge nothing.
   *
   * @param rows what was measured, whose units may have a direction that their names do not tell
   * @throws ReporterException saying what to write instead
   */
  public void check(List<Row> rows) {
    if (undirected().isEmpty()) {
      return;
    }
    for (Row row : rows) {
      rule(row.benchmark(), row.unit())
          .filter(rule -> rule.isUndirected(row.unit()))
          .ifPresent(rule -> rule.refuse(row.unit()));
    }
  }

  /**
   * The same before anything is measured, by the names of the units alone.
   *
   * @throws ReporterException saying what to write instead
   */
  public void check() {
    undirected().stream().findFirst().ifPresent(rule -> rule.refuse(new Unit(rule.unit())));
  }

  private List<ThresholdRule> undirected() {
    return rules.stream()
        .filter(rule -> !rule.unit().isEmpty() && rule.isUndirected(new Unit(rule.unit())))
        .toList();
  }

  /** The rules as users write them, joined by commas. */
  @Override
  public String toString() {
    return rules.stream().map(ThresholdRule::toString).collect(Collectors.joining(", "));
  }
}
