package io.github.gobenchreporter.report.calibration;

import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.Calibration;
import io.github.gobenchreporter.regression.Calibration.Sight;
import io.github.gobenchreporter.regression.CalibrationAdvice;
import io.github.gobenchreporter.regression.PairedSight;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.Packages;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.report.terminal.Ink;
import io.github.gobenchreporter.report.terminal.TextTable;
import io.github.gobenchreporter.report.terminal.TextTable.Cell;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.unit.NumberScale;
import io.github.gobenchreporter.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A calibration on one screen: the noisiest benchmarks first, then what follows from it. */
public final class CalibrationText {
  /** So many fit beside the rest on a screen; the JSON has all. */
  private static final int MOST = 20;

  /** As many as a sentence bears; the JSON has them all. */
  private static final int MOST_NAMES = 5;

  private final Calibration calibration;
  private final Packages packages;
  private final StringBuilder text = new StringBuilder();

  private CalibrationText(Calibration calibration) {
    this.calibration = calibration;
    packages = Packages.of(calibration.sights().stream().map(it -> it.benchmark()));
  }

  /** The calibration as text. */
  public static String render(Calibration calibration) {
    CalibrationText text = new CalibrationText(calibration);
    text.table();
    if (!calibration.sights().isEmpty()) {
      text.advice(CalibrationAdvice.of(calibration));
    }
    return text.text.toString();
  }

  private void line(String line) {
    text.append(Markdown.visible(line)).append('\n');
  }

  private void table() {
    List<Sight> sights = new ArrayList<>(calibration.sights());
    sights.sort(Comparator.comparingDouble(it -> -it.stored().smallest()));
    line(
        "%s, %s of the same code on this host"
            .formatted(
                Words.count(sights.size(), "benchmark"), Words.count(calibration.runs(), "run")));
    if (sights.isEmpty()) {
      return;
    }
    TextTable table = new TextTable();
    table.add(
        cells(
            "noisiest first",
            "time/op",
            "in a run",
            "between",
            "stored runs show",
            "in turns, %s shows".formatted(time((double) calibration.budget().toSeconds())),
            "its threshold takes"));
    sights.stream().limit(MOST).forEach(it -> table.add(row(it)));
    table.lines(7, false).forEach(this::line);
    if (sights.size() > MOST) {
      line("and %d calmer ones; --json has them".formatted(sights.size() - MOST));
    }
  }

  private List<Cell> row(Sight sight) {
    PairedSight paired = sight.paired();
    return cells(
        name(sight),
        NumberScale.of(Unit.NS_PER_OP, sight.nanoseconds()).text(sight.nanoseconds()),
        "±" + Numbers.percent(sight.spread().within()),
        "±" + Numbers.percent(sight.spread().between()),
        Numbers.size(sight.stored().smallest(), false),
        Numbers.size(paired.smallest(paired.within()), false),
        paired.pairs().isEmpty()
            ? "more than can be had"
            : "%d pairs, %s"
                .formatted(
                    paired.pairs().getAsInt(), time(paired.pairs().getAsInt() * paired.seconds())));
  }

  private String name(Sight sight) {
    String pkg = packages.brief(sight.benchmark().pkg());
    return (pkg + " " + BenchmarkNames.brief(sight.benchmark().name())).strip();
  }

  private static List<Cell> cells(String... texts) {
    return List.of(texts).stream().map(it -> new Cell(Markdown.visible(it), Ink.PLAIN)).toList();
  }

  private void advice(CalibrationAdvice advice) {
    line("");
    line(
        advice.thresholds().isEmpty()
            ? "stored runs: this host is too noisy now for any threshold; see what is said of it below"
            : "stored runs: -count=%d, thresholds %s".formatted(advice.samples(), rules(advice)));
    line(
        "side by side: "
            + advice
                .budget()
                .map(it -> "--budget " + option(it))
                .orElse("no budget shows a change as large as a threshold here"));
    if (!advice.beyond().isEmpty()) {
      line(
          "too noisy for their threshold side by side, too: "
              + advice.beyond().stream()
                  .limit(MOST_NAMES)
                  .map(this::name)
                  .collect(Collectors.joining(", "))
              + (advice.beyond().size() > MOST_NAMES
                  ? " and %d more".formatted(advice.beyond().size() - MOST_NAMES)
                  : ""));
    }
    line(
        "runs of one job differ least: other days, boots and machines differ by more, which baselines show tells");
  }

  private static String rules(CalibrationAdvice advice) {
    return advice.thresholds().stream()
        .map(rule -> "'" + rule + "'")
        .collect(Collectors.joining(", "));
  }

  private static String option(Duration budget) {
    return budget.toMinutes() + "m";
  }

  private static String time(double seconds) {
    return seconds < 1
        ? "%d ms".formatted(Math.round(1000 * seconds))
        : seconds < 120
            ? "%d s".formatted(Math.round(seconds))
            : "%d min".formatted(Math.round(seconds / 60));
  }
}
