package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes regressions that are known and agreed to for what they are: within its ceiling and its time
 * a regression is accepted, beyond either it is a regression as before, and the row says why.
 */
public final class Acceptance {
  private final List<Accepted> accepted;
  private final List<String> doubts;
  private final LocalDate today;

  /**
   * What is agreed to.
   *
   * @param doubts on what was meant to and agrees to nothing, sentences
   * @param today the day on which it is judged
   */
  public Acceptance(List<Accepted> accepted, List<String> doubts, LocalDate today) {
    this.accepted = List.copyOf(accepted);
    this.doubts = List.copyOf(doubts);
    this.today = today;
  }

  /** The same without doubts. */
  public Acceptance(List<Accepted> accepted, LocalDate today) {
    this(accepted, List.of(), today);
  }

  /** The report, with what is accepted said so. */
  public Report of(Report report) {
    if (accepted.isEmpty() && doubts.isEmpty()) {
      return report;
    }
    List<String> said = new ArrayList<>(doubts);
    Set<Accepted> ambiguous = ambiguous(report);
    ambiguous.forEach(
        each ->
            said.add(
                "'%s' names several benchmarks; write the package in full"
                    .formatted(each.benchmark())));
    accepted.stream()
        .filter(this::holds)
        .flatMap(each -> NamesNothing.of(each, report).stream())
        .forEach(said::add);
    List<Problem> problems = new ArrayList<>(report.problems());
    said.forEach(sentence -> problems.add(new Problem("accepted", 0, sentence)));
    List<ChipReport> chips =
        report.chips().stream()
            .map(
                chip ->
                    chip.withRows(
                        withRates(chip.rows().stream().map(row -> of(row, ambiguous)).toList())))
            .toList();
    return new Report(chips, report.skipped(), problems, report.policy());
  }

  /** What is no glob means one benchmark; -N aside, because it differs from chip to chip. */
  private Set<Accepted> ambiguous(Report report) {
    Set<Accepted> ambiguous = new LinkedHashSet<>();
    for (Accepted each : accepted) {
      Set<Benchmark> named = new HashSet<>();
      for (int i = 0; i < report.chips().size(); i++) {
        BenchmarkNames names = report.joined().names().get(i);
        report.chips().get(i).rows().stream()
            .filter(row -> each.names(row.benchmark(), row.unit().name()))
            .forEach(row -> named.add(names.joined(row.benchmark())));
      }
      if (!each.isGlob() && named.size() > 1) {
        ambiguous.add(each);
      }
    }
    return ambiguous;
  }

  private Row of(Row row, Set<Accepted> ambiguous) {
    if (!(row instanceof Row.Compared red) || row.verdict() != Verdict.REGRESSION) {
      return row;
    }
    List<Accepted> ours =
        accepted.stream()
            .filter(it -> it.names(row.benchmark(), row.unit().name()))
            .filter(it -> !ambiguous.contains(it))
            .toList();
    Optional<Accepted> holds = ours.stream().filter(it -> holds(it) && covers(it, row)).findFirst();
    return holds
        .map(it -> red.as(Verdict.ACCEPTED, new Note(Note.Code.ACCEPTED, it.words())))
        .or(() -> ours.stream().findFirst().map(it -> red.as(Verdict.REGRESSION, why(it))))
        .orElse(red);
  }

  /** A rate that only follows from an accepted time is accepted with it. */
  private static List<Row> withRates(List<Row> rows) {
    Map<Benchmark, Row> times = new HashMap<>();
    for (Row row : rows) {
      if (row.verdict() == Verdict.ACCEPTED && row.unit().isTimeOfAnOp()) {
        times.put(row.benchmark(), row);
      }
    }
    return rows.stream().map(row -> withTime(row, times)).toList();
  }

  private static Row withTime(Row row, Map<Benchmark, Row> times) {
    Row time = row.verdict() == Verdict.REGRESSION ? times.get(row.benchmark()) : null;
    return time != null && DerivedRate.follows(row, time) && row instanceof Row.Compared rate
        ? rate.as(Verdict.ACCEPTED, Note.of(Note.Code.FOLLOWS))
        : row;
  }

  private boolean holds(Accepted each) {
    return !today.isAfter(each.until());
  }

  private Note why(Accepted each) {
    return holds(each)
        ? new Note(Note.Code.MORE_THAN_ACCEPTED, each.words())
        : new Note(
            Note.Code.NO_LONGER_ACCEPTED, "%s until %s".formatted(each.upTo(), each.until()));
  }

  /** Whether the change is in the direction of the ceiling, and not above it. */
  private static boolean covers(Accepted each, Row row) {
    Row.Judgement judgement = row.judgement().orElseThrow();
    double from = row.baseline().orElseThrow().center().value();
    double to = row.head().orElseThrow().center().value();
    Threshold ceiling = each.upTo();
    boolean sameWay = ceiling.side() == Threshold.Side.RISE ? to > from : to < from;
    if (!sameWay) {
      return false;
    }
    return ceiling.absolute()
        ? !ceiling.exceeded(to - from, from, true)
        : !ceiling.exceeded(judgement.change().value(), from, judgement.points());
  }
}
