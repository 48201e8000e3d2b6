package io.github.gobenchreporter.report;

import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.regression.Drifted;
import java.util.function.UnaryOperator;

/** What is said of drift. */
public final class DriftText {
  private DriftText() {}

  /**
   * {@code ns/op drifted +4.6 % since 2026Q1, budget 1.5 %}, for a headline.
   *
   * @param code how names from the outside are written
   */
  static String finding(Drifted drift, UnaryOperator<String> code) {
    String name = drift.since().substring(drift.since().lastIndexOf('@') + 1);
    String since = name.matches("[A-Za-z0-9.-]+") ? name : code.apply(name);
    return "%s drifted %s since %s, budget %s"
        .formatted(
            code.apply(drift.unit().name()), change(drift, drift.change()), since, budget(drift));
  }

  /** {@code ns/op +0.3 % (−0.2 … +0.8 %) since main@2026Q3, budget 1.5 %}. */
  public static String used(Drifted drift) {
    String name = drift.ofAll() ? "" : BenchmarkName.withoutProcs(drift.benchmark().name()) + " ";
    String interval =
        Double.isNaN(drift.low()) || drift.low() == drift.high()
            ? ""
            : " (%s … %s)".formatted(change(drift, drift.low()), change(drift, drift.high()));
    return "%s%s %s%s since %s, budget %s"
        .formatted(
            name,
            drift.unit(),
            change(drift, drift.change()),
            interval,
            drift.since(),
            budget(drift));
  }

  private static String change(Drifted drift, double change) {
    return drift.unit().isPercentage() ? Numbers.points(change) : Numbers.signedPercent(change);
  }

  private static String budget(Drifted drift) {
    return Numbers.size(drift.budget(), drift.unit().isPercentage());
  }
}
