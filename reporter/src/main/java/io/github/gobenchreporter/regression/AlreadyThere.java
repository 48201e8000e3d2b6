package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.Columns;
import io.github.gobenchreporter.baseline.Selection;
import io.github.gobenchreporter.stats.Change;
import java.util.List;
import java.util.Optional;

/**
 * Says of a row that moved since when the baseline's own branch is where the row is now: the newest
 * stored runs, or those of commits after the one the head was branched from, made the same step.
 */
public final class AlreadyThere {
  /** A run is at the head's level where it has gone so much of the way there. */
  private static final double MOST_OF_THE_WAY = 0.5;

  private final Selection selection;
  private final Columns later;

  private AlreadyThere(Selection selection) {
    this.selection = selection;
    later = Columns.ofStored(selection.later());
  }

  /** These rows, those with a note that the branch is there already. */
  static List<Row> noted(List<Row> rows, Selection selection) {
    AlreadyThere there = new AlreadyThere(selection);
    return rows.stream().map(there::noted).toList();
  }

  /** Whether a row is red for what the branch did by itself. */
  public static boolean isRed(Row row) {
    return row.verdict() == Verdict.REGRESSION && since(row).isPresent();
  }

  /** The commit since which the branch is where the row is now, of a row that says so. */
  public static Optional<String> since(Row row) {
    return row.notes().stream()
        .filter(note -> note.code() == Note.Code.ALREADY_THERE)
        .map(Note::detail)
        .findFirst();
  }

  private Row noted(Row row) {
    if (!(row instanceof Row.Compared compared) || !moved(compared)) {
      return row;
    }
    return sinceStored(compared)
        .map(commit -> compared.as(row.verdict(), new Note(Note.Code.ALREADY_THERE, commit)))
        .map(Row.class::cast)
        .orElse(row);
  }

  /** Whether the row moved beyond its threshold, and by more than its noise. */
  private static boolean moved(Row.Compared row) {
    Change change = row.comparison().change();
    double limit = row.comparison().limit().orElse(Double.POSITIVE_INFINITY);
    boolean holdsZero = change.low() <= 0 && change.high() >= 0;
    return Math.abs(change.value()) > limit
        && !holdsZero
        && !row.comparison().estimate().basis().exact();
  }

  private Optional<String> sinceStored(Row.Compared row) {
    double[] stored = row.stored().medians();
    int first = stored.length;
    for (int i = stored.length - 1;
        i >= 0 && (Double.isNaN(stored[i]) || isThere(row, stored[i]));
        i--) {
      first = Double.isNaN(stored[i]) ? first : i;
    }
    if (first < Math.min(stored.length, selection.runs().size())) {
      return selection.runs().get(first).commit();
    }
    return sinceLater(row);
  }

  /** All later runs but the first ones. */
  private Optional<String> sinceLater(Row.Compared row) {
    double[] medians = later.medians(row.benchmark(), row.unit().name());
    int first = medians.length;
    while (first > 0 && isThere(row, medians[first - 1])) {
      first--;
    }
    return first < medians.length ? selection.later().get(first).commit() : Optional.empty();
  }

  private static boolean isThere(Row.Compared row, double median) {
    double from = row.stored().center().value();
    double to = row.measured().center().value();
    return (median - from) / (to - from) >= MOST_OF_THE_WAY;
  }
}
