package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.noise.Together;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of rows that moved together: how far, how seldom the host does that, and where part
 * of them moved against the others.
 */
final class TogetherText {
  private static final int RUNS_TO_KNOW = 3;
  private static final double UNGATED = Thresholds.DEFAULT_TIME;

  private TogetherText() {}

  static List<String> of(Unit unit, Together together, Thresholds thresholds) {
    double limit =
        thresholds
            .of(new Benchmark("", ""), unit)
            .map(it -> it.limit(1, unit.isPercentage()))
            .orElse(UNGATED);
    List<String> texts = new ArrayList<>();
    if (together.notable(limit)) {
      texts.add(moved(unit, together));
    }
    if (together.movedApart()) {
      texts.add(
          "%s moved in two groups, %s times further apart than from one stored run to the next; which of them moved with the host cannot be told"
              .formatted(unit, NumberText.of(together.apart(), 2)));
    }
    return texts;
  }

  private static String moved(Unit unit, Together together) {
    double move = together.move();
    String size =
        unit.isPercentage()
            ? NumberText.of(move, 2) + " points"
            : NumberText.of(move * 100, 2) + "%";
    return "%s moved together on this host: %d of %d rows by about %s; %s; look at the host (kernel, toolchain, power) and at what all benchmarks share before single ones"
        .formatted(
            unit,
            Math.round(together.share() * together.rows()),
            together.rows(),
            (move > 0 ? "+" : "") + size,
            rarity(together));
  }

  private static String rarity(Together together) {
    if (together.runs() < RUNS_TO_KNOW) {
      return "how far its runs usually move together is not known yet";
    }
    long runs = Math.round(1 / Math.max(together.p(), 1e-3));
    return runs >= 1000
        ? "this host does that less than once in 1000 runs"
        : runs <= 1
            ? "this host often does that"
            : "this host does that once in %d runs".formatted(runs);
  }
}
