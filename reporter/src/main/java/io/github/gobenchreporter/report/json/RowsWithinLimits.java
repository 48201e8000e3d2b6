package io.github.gobenchreporter.report.json;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rows cut down to {@link ReportLimits}: of many those stay that decide, of their runs the newest,
 * of their samples the first.
 */
final class RowsWithinLimits {
  /** Verdicts whose rows go first where there are too many. */
  private static final List<Verdict> DISPENSABLE =
      List.of(
          Verdict.IDENTICAL,
          Verdict.UNCHANGED,
          Verdict.NOT_JUDGED,
          Verdict.NEW,
          Verdict.MISSING,
          Verdict.IMPROVEMENT);

  private final int most;
  private final Cut cut;
  private int rows;
  private int samples;

  /**
   * What cuts.
   *
   * @param most rows of a chip
   */
  RowsWithinLimits(int most, Cut cut) {
    this.most = Math.min(most, ReportLimits.ROWS);
    this.cut = cut;
  }

  /** How many rows are gone. */
  int rows() {
    return rows;
  }

  /** How many samples are gone of rows that stayed. */
  int samples() {
    return samples;
  }

  /** The rows of a chip that stay, in their order. */
  List<Row> of(List<Row> all) {
    if (all.size() <= most) {
      return all.stream().map(this::row).toList();
    }
    rows += all.size() - most;
    Comparator<Integer> worth =
        Comparator.comparing(index -> worth(all.get(index).verdict()), Comparator.reverseOrder());
    Set<Integer> dropped =
        new HashSet<>(
            IntStream.range(0, all.size())
                .boxed()
                .sorted(worth.thenComparing(Comparator.naturalOrder()))
                .toList()
                .subList(most, all.size()));
    return IntStream.range(0, all.size())
        .filter(index -> !dropped.contains(index))
        .mapToObj(index -> row(all.get(index)))
        .toList();
  }

  private static int worth(Verdict verdict) {
    int place = DISPENSABLE.indexOf(verdict);
    return place < 0 ? DISPENSABLE.size() : place;
  }

  private Row row(Row row) {
    Benchmark benchmark = cut.name(row.benchmark());
    if (row instanceof Row.Failed failed) {
      return new Row.Failed(benchmark, failed.kind(), cut.messages(failed.message()));
    }
    if (row instanceof Row.Identical) {
      return new Row.Identical(benchmark);
    }
    Unit unit = cut.name(row.unit());
    Optional<Side> baseline = row.baseline().map(this::medians);
    Optional<Side> head = row.head().map(this::inFull);
    List<Note> notes = notes(row);
    if (row instanceof Row.Missing) {
      return new Row.Missing(benchmark, unit, baseline, notes);
    }
    if (row instanceof Row.New) {
      return new Row.New(benchmark, unit, head.orElseThrow(), notes);
    }
    Side stored = baseline.orElseThrow();
    return row instanceof Row.Compared compared
        ? new Row.Compared(
            benchmark,
            unit,
            stored,
            head.orElseThrow(),
            compared.comparison(),
            row.verdict(),
            notes)
        : new Row.Unusable(benchmark, unit, stored, head.orElseThrow(), notes);
  }

  private List<Note> notes(Row row) {
    return cut.first(row.notes(), ReportLimits.NOTES).stream()
        .map(note -> new Note(note.code(), cut.text(note.detail(), ReportLimits.MESSAGE)))
        .toList();
  }

  private Side medians(Side side) {
    double[] medians = side.medians();
    int from = Math.max(0, medians.length - ReportLimits.RUNS);
    cut.leftOut(from);
    return new Side(
        side.center(),
        new Runs(
            Math.min(side.count(), ReportLimits.SAMPLES),
            Arrays.copyOfRange(medians, from, medians.length),
            side.samples()));
  }

  private Side inFull(Side side) {
    if (side.count() <= ReportLimits.SAMPLES && side.samples().size() <= ReportLimits.RUNS) {
      return side;
    }
    List<double[]> kept = new ArrayList<>();
    int left = ReportLimits.SAMPLES;
    for (double[] run : cut.first(side.samples(), ReportLimits.RUNS)) {
      kept.add(Arrays.copyOf(run, Math.min(left, run.length)));
      left -= kept.get(kept.size() - 1).length;
    }
    Side fewer = Side.of(side.center(), kept);
    samples += side.count() - fewer.count();
    return fewer;
  }
}
