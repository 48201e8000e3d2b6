package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.unit.NumberText;
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
  private SideBySide() {}

  /**
   * The report with its suspects settled.
   *
   * @param pairs what base and head gave in turns
   * @param same packages with the same test binary on both sides
   */
  public static ChipReport settle(
      ChipReport chip, Suspected suspected, ChipReport pairs, Set<String> same) {
    Map<Benchmark, Row.Compared> measured = new HashMap<>();
    for (Row row : pairs.rows()) {
      if (row.unit().isTimeOfAnOp() && row instanceof Row.Compared compared) {
        measured.put(row.benchmark(), compared);
      }
    }
    Optional<Spokesmen> speakers = Spokesmen.of(chip, suspected, measured);
    List<Row> rows =
        chip.rows().stream()
            .map(row -> Suspected.is(row) ? settled(row, measured, same) : row)
            .map(row -> settled(row, suspected, speakers))
            .toList();
    return chip.withRows(rows).withNotes(speakers.map(Spokesmen::sentence).stream().toList());
  }

  private static Row settled(Row row, Suspected suspected, Optional<Spokesmen> speakers) {
    boolean spokenFor = Suspected.is(row) && suspected.spokenFor().contains(row.benchmark());
    return spokenFor ? speakers.map(it -> it.settled((Row.Compared) row)).orElse(row) : row;
  }

  private static Row settled(Row row, Map<Benchmark, Row.Compared> measured, Set<String> same) {
    Row.Compared suspect = (Row.Compared) row;
    if (same.contains(row.benchmark().pkg())) {
      return suspect.as(
          Verdict.UNCHANGED,
          new Note(Note.Code.NOT_CONFIRMED, "the test binary is the same on both sides"));
    }
    Row.Compared pairs = measured.get(row.benchmark());
    return pairs == null ? row : settled(suspect, pairs);
  }

  private static Row settled(Row.Compared suspect, Row.Compared pairs) {
    String figures = figures(pairs.comparison());
    return switch (pairs.verdict()) {
      case REGRESSION -> suspect.as(Verdict.REGRESSION, new Note(Note.Code.CONFIRMED, figures));
      case CANNOT_TELL -> suspect.as(Verdict.CANNOT_TELL, new Note(Note.Code.UNSETTLED, figures));
      default -> suspect.as(Verdict.UNCHANGED, new Note(Note.Code.NOT_CONFIRMED, figures));
    };
  }

  /** {@code +2.1 % ±0.6, 12 pairs}. */
  private static String figures(Row.Judgement judgement) {
    double half = (judgement.change().high() - judgement.change().low()) / 2;
    String change = NumberText.of(100 * judgement.change().value(), 2).replace('-', '−');
    return "%s%s %% ±%s, %d pairs"
        .formatted(
            judgement.change().value() > 0 ? "+" : "",
            change,
            NumberText.of(100 * half, 2),
            judgement.estimate().basis().runs());
  }
}
