package io.github.gobenchreporter.report.json;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
    return row.match(new Kinds(cut.name(row.benchmark())));
  }

  /** Each kind of row, cut down. */
  private final class Kinds implements Row.Cases<Row> {
    private final Benchmark benchmark;

    private Kinds(Benchmark benchmark) {
      this.benchmark = benchmark;
    }

    @Override
    public Row compared(Row.Compared row) {
      return new Row.Compared(
          benchmark,
          cut.name(row.unit()),
          medians(row.stored()),
          inFull(row.measured()),
          row.comparison(),
          row.verdict(),
          notes(row));
    }

    @Override
    public Row unusable(Row.Unusable row) {
      return new Row.Unusable(
          benchmark,
          cut.name(row.unit()),
          medians(row.stored()),
          inFull(row.measured()),
          notes(row));
    }

    @Override
    public Row added(Row.New row) {
      return new Row.New(benchmark, cut.name(row.unit()), inFull(row.measured()), notes(row));
    }

    @Override
    public Row missing(Row.Missing row) {
      return new Row.Missing(
          benchmark,
          cut.name(row.unit()),
          row.baseline().map(RowsWithinLimits.this::medians),
          notes(row));
    }

    @Override
    public Row failed(Row.Failed row) {
      return new Row.Failed(benchmark, row.kind(), cut.messages(row.message()));
    }

    @Override
    public Row identical(Row.Identical row) {
      return new Row.Identical(benchmark);
    }
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
        Math.min(side.count(), ReportLimits.SAMPLES),
        Arrays.copyOfRange(medians, from, medians.length),
        side.samples());
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
