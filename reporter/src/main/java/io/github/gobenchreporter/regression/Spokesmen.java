package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.unit.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What some of the rows that moved together say side by side for all of them.
 *
 * @param all how many moved together
 * @param measured how many of them were measured in turns
 * @param worse how many of those are slower side by side, too
 * @param doubtful how many of those may be
 * @param middle the median of their changes side by side, a fraction
 */
record Spokesmen(int all, int measured, int worse, int doubtful, double middle) {

  /** Empty where nobody speaks for others, or none could be measured. */
  static Optional<Spokesmen> of(
      ChipReport chip, Suspected suspected, Map<Benchmark, Row.Compared> pairs) {
    List<Row.Compared> speakers = new ArrayList<>();
    for (Row row : chip.rows()) {
      Row.Compared measured = pairs.get(row.benchmark());
      if (Suspected.is(row) && row.has(Caution.MOVED_WITH_ALL) && measured != null) {
        speakers.add(measured);
      }
    }
    if (suspected.spokenFor().isEmpty() || speakers.isEmpty()) {
      return Optional.empty();
    }
    double[] changes =
        speakers.stream().mapToDouble(it -> it.comparison().change().value()).toArray();
    return Optional.of(
        new Spokesmen(
            suspected.spokenFor().size() + Suspected.SPEAKERS,
            speakers.size(),
            count(speakers, Verdict.REGRESSION),
            count(speakers, Verdict.CANNOT_TELL),
            Quantiles.median(changes)));
  }

  private static int count(List<Row.Compared> rows, Verdict verdict) {
    return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
  }

  private boolean isHost() {
    return worse + doubtful == 0;
  }

  private boolean isCode() {
    return 2 * worse >= measured;
  }

  /** A row that they speak for. */
  Row settled(Row.Compared row) {
    String figures =
        "%d of the %d that moved together were measured, %s in the middle"
            .formatted(measured, all, percent());
    return isHost()
        ? row.as(Verdict.UNCHANGED, new Note(Note.Code.NOT_CONFIRMED, figures))
        : row.as(
            row.verdict(),
            new Note(Note.Code.UNSETTLED, "%s, %d of them slower, too".formatted(figures, worse)));
  }

  /** What is said of the suite. */
  String sentence() {
    String found =
        "%d of the %d benchmarks that moved together were measured beside the base: %s in the middle"
            .formatted(measured, all, percent());
    return isHost()
        ? found + "; the host moved, not the code"
        : isCode()
            ? found
                + ", %d of %d slower; the code moved, not only the host: look at what all of them share"
                    .formatted(worse, measured)
            : found
                + ", %d of %d slower; that settles nothing for the others"
                    .formatted(worse, measured);
  }

  private String percent() {
    String change = NumberText.of(100 * middle, 2).replace('-', '−');
    return "%s%s %%".formatted(middle > 0 ? "+" : "", change);
  }
}
