package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settles suspects of a comparison with stored runs: what base and head say in turns, on this host
 * and now, goes before what the host did on other days.
 */
public final class SideBySide {
  /** What a row is about. */
  private record Measure(Benchmark benchmark, Unit unit) {
    static Measure of(Row row) {
      return new Measure(row.benchmark(), row.unit());
    }
  }

  private SideBySide() {}

  /**
   * The report with its suspects settled.
   *
   * @param pairs what base and head gave in turns
   * @param same packages with the same test binary on both sides
   */
  public static ChipReport settle(
      ChipReport chip, Suspected suspected, ChipReport pairs, Set<String> same) {
    Map<Benchmark, Row.Compared> times = new HashMap<>();
    Map<Measure, Row.Compared> measured = new HashMap<>();
    for (Row row : pairs.rows()) {
      if (row instanceof Row.Compared compared) {
        measured.put(Measure.of(row), compared);
        if (row.unit().isTimeOfAnOp()) {
          times.put(row.benchmark(), compared);
        }
      }
    }
    Optional<Spokesmen> speakers = Spokesmen.of(chip, suspected, times);
    List<Row> rows =
        chip.rows().stream()
            .map(row -> Suspected.isWorse(row) ? settled(row, measured, same) : row)
            .map(row -> settled(row, suspected, speakers))
            .toList();
    return chip.withRows(DerivedRate.underTheirTimes(rows))
        .withNotes(speakers.map(Spokesmen::sentence).stream().toList());
  }

  private static Row settled(Row row, Suspected suspected, Optional<Spokesmen> speakers) {
    boolean spokenFor = Suspected.is(row) && suspected.spokenFor().contains(row.benchmark());
    return spokenFor ? speakers.map(it -> it.settled((Row.Compared) row)).orElse(row) : row;
  }

  /** Memory and rates are settled with the time: both sides were measured in these, too. */
  private static Row settled(Row row, Map<Measure, Row.Compared> measured, Set<String> same) {
    Row.Compared suspect = (Row.Compared) row;
    if (same.contains(row.benchmark().pkg())) {
      return suspect.as(
          Verdict.UNCHANGED,
          new Note(Note.Code.NOT_CONFIRMED, "the test binary is the same on both sides"));
    }
    Row.Compared pairs = measured.get(Measure.of(row));
    return pairs == null ? row : settled(suspect, pairs);
  }

  private static Row settled(Row.Compared suspect, Row.Compared pairs) {
    String figures = figures(pairs.comparison());
    return switch (pairs.verdict()) {
      case REGRESSION -> suspect.as(Verdict.REGRESSION, new Note(Note.Code.CONFIRMED, figures));
      case CANNOT_TELL -> suspect.as(Verdict.CANNOT_TELL, new Note(Note.Code.UNSETTLED, figures));
      case NOT_JUDGED -> suspect;
      default -> suspect.as(Verdict.UNCHANGED, new Note(Note.Code.NOT_CONFIRMED, figures));
    };
  }

  /** {@code +2.1 % ±0.6, 12 pairs}. */
  private static String figures(Row.Judgement judgement) {
    String pairs = "%d pairs".formatted(judgement.estimate().basis().runs());
    double change = judgement.change().value();
    if (!Double.isFinite(change)) {
      return pairs;
    }
    double scale = judgement.points() ? 1 : 100;
    double half = (judgement.change().high() - judgement.change().low()) / 2;
    return "%s%s %s ±%s, %s"
        .formatted(
            change > 0 ? "+" : "",
            NumberText.of(scale * change, 2).replace('-', '−'),
            judgement.points() ? "points" : "%",
            NumberText.of(scale * half, 2),
            pairs);
  }
}
