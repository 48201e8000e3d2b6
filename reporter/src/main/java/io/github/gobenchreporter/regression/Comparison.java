package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.regression.Pairing.Paired;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Parallel;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the runs of a head with those of a baseline and pronounces a verdict on every row. */
public final class Comparison {
  private final Policy policy;

  private Comparison(Policy policy) {
    this.policy = policy;
  }

  /**
   * The rows, in the order of the head, then what is missing, then what failed.
   *
   * @param head at least one run; the first and those that confirm
   * @param baseline stored runs of the same chip, oldest first; empty where there are none
   */
  public static Rows rows(List<Run> head, List<StoredRun> baseline, Policy policy) {
    return new Comparison(policy).compare(head, baseline);
  }

  /**
   * The benchmarks that deserve another run before they are called a regression.
   *
   * @param round of confirmation, from 1
   */
  public static Set<Benchmark> suspects(
      List<Run> head, List<StoredRun> baseline, Policy policy, int round) {
    Pairing pairing = Pairing.of(head, baseline).without(policy.thresholds());
    List<Pair> comparable = comparable(pairing, doubtful(head, baseline, pairing));
    return policy.method().suspects(comparable, policy, round);
  }

  private static List<Pair> comparable(Pairing pairing, Doubtful doubtful) {
    return pairing.pairs().stream()
        .map(Paired::pair)
        .filter(pair -> isComparable(pair, doubtful))
        .toList();
  }

  private static boolean isComparable(Pair pair, Doubtful doubtful) {
    return pair.comparable() && doubtful.of(pair).isEmpty();
  }

  /**
   * What a comparison gives.
   *
   * @param rows one a benchmark and unit
   * @param moves what the rows of each unit did together
   */
  public record Rows(List<Row> rows, List<CommonMove> moves) {
    public Rows {
      rows = List.copyOf(rows);
      moves = List.copyOf(moves);
    }
  }

  private Rows compare(List<Run> head, List<StoredRun> baseline) {
    Pairing pairing = Pairing.of(head, baseline).without(policy.thresholds());
    List<Paired> pairs = pairing.pairs();
    Doubtful doubtful = doubtful(head, baseline, pairing);
    Method.Evaluation evaluation = policy.method().evaluate(comparable(pairing, doubtful), policy);
    FailedRows failed = FailedRows.of(head);
    Set<Benchmark> measured = measured(pairs);
    int[] place = places(pairs, doubtful);
    List<Optional<Row>> found =
        Parallel.map(
            pairs.size(),
            i -> {
              Optional<String> doubt = doubtful.of(pairs.get(i).pair());
              return doubt.isPresent()
                  ? Optional.of(inDoubt(pairs.get(i), doubt.get()))
                  : place[i] >= 0
                      ? Optional.of(judged(pairs.get(i), evaluation.rows().get(place[i])))
                      : oneSided(pairs.get(i), measured, failed);
            });
    List<Row> rows = new ArrayList<>(found.size());
    found.forEach(row -> row.ifPresent(rows::add));
    rows.removeIf(row -> row.unit().equals(PairedMethod.SPIN));
    rows.addAll(failed.skippedBeside(rows));
    rows.addAll(failed.rows());
    return new Rows(DerivedRate.underTheirTimes(rows), evaluation.moves());
  }

  private static Doubtful doubtful(List<Run> head, List<StoredRun> baseline, Pairing pairing) {
    Doubtful doubtful =
        Doubtful.of(Stream.concat(head.stream(), baseline.stream().map(StoredRun::run)), pairing);
    if (!baseline.isEmpty()) {
      Run first = head.get(0);
      Run newest = baseline.get(baseline.size() - 1).run();
      RepeatedResults.of(first, newest).doubts(first).forEach(doubtful.wholly()::putIfAbsent);
    }
    return doubtful;
  }

  /** Which of the comparable pairs each is, −1 for the others. */
  private static int[] places(List<Paired> pairs, Doubtful doubtful) {
    int[] places = new int[pairs.size()];
    int next = 0;
    for (int i = 0; i < places.length; i++) {
      places[i] = isComparable(pairs.get(i).pair(), doubtful) ? next++ : -1;
    }
    return places;
  }

  private Row judged(Paired paired, Estimate estimate) {
    Pair pair = paired.pair();
    Optional<Threshold> threshold = policy.thresholds().of(pair);
    double center = estimate.baseline().value();
    OptionalDouble limit =
        threshold
            .map(it -> OptionalDouble.of(it.limit(center, pair.points())))
            .orElse(OptionalDouble.empty());
    return new Row.Compared(
        pair.benchmark(),
        pair.unit(),
        new Side(estimate.baseline(), pair.baseline()),
        new Side(estimate.head(), pair.head()),
        new Row.Judgement(estimate, pair.points(), limit),
        threshold.map(it -> verdict(pair, estimate, it, policy)).orElse(Verdict.NOT_JUDGED),
        notes(paired, threshold));
  }

  private static List<Note> notes(Paired paired, Optional<Threshold> threshold) {
    List<Note> notes = new ArrayList<>();
    if (paired.notFinite() > 0) {
      notes.add(new Note(Note.Code.NOT_FINITE, String.valueOf(paired.notFinite())));
    }
    if (paired.pair().coarse() > 0) {
      notes.add(new Note(Note.Code.COARSE, NumberText.of(paired.pair().coarse(), 2)));
    }
    if (threshold.isEmpty()) {
      notes.add(Note.of(Note.Code.NO_THRESHOLD));
    } else if (direction(paired.pair(), threshold.get()) == Better.UNKNOWN) {
      notes.add(Note.of(Note.Code.NO_DIRECTION));
    }
    return notes;
  }

  private static Better direction(Pair pair, Threshold threshold) {
    return threshold.direction(pair.unit().better());
  }

  /** The verdict on a pair; what no threshold gates is not judged. */
  static Verdict verdict(Pair pair, Estimate estimate, Policy policy) {
    return policy
        .thresholds()
        .of(pair)
        .map(threshold -> verdict(pair, estimate, threshold, policy))
        .orElse(Verdict.NOT_JUDGED);
  }

  private static Verdict verdict(Pair pair, Estimate estimate, Threshold threshold, Policy policy) {
    double limit = threshold.limit(estimate.baseline().value(), pair.points());
    boolean suspicious = policy.method().isSuspicious(estimate, limit);
    return new Ruling(threshold, pair.unit().better(), pair.points()).on(estimate, suspicious);
  }

  /**
   * Values on one side only: a new benchmark, a missing one, or none that is finite. A failure
   * stands for what is missing because of it.
   */
  private Optional<Row> oneSided(Paired paired, Set<Benchmark> measured, FailedRows failed) {
    Pair pair = paired.pair();
    Benchmark benchmark = pair.benchmark();
    if (paired.inHead() || measured.contains(benchmark)) {
      return Optional.of(oneSided(paired, notMeasured(pair)));
    }
    return failed.covers(benchmark)
        ? Optional.empty()
        : Optional.of(oneSided(paired, failed.reason(benchmark).stream().toList()));
  }

  /** Said where a value that gates is stored and the head has none, or none that is finite. */
  private List<Note> notMeasured(Pair pair) {
    return !pair.baseline().isEmpty() && pair.head().isEmpty() && isGated(pair)
        ? List.of(Note.of(Note.Code.NOT_MEASURED))
        : List.of();
  }

  /** Those of which the head has a value, where it lacks any that is stored. */
  private static Set<Benchmark> measured(List<Paired> pairs) {
    return pairs.stream().allMatch(Paired::inHead)
        ? Set.of()
        : pairs.stream()
            .filter(Paired::inHead)
            .map(it -> it.pair().benchmark())
            .collect(Collectors.toSet());
  }

  /** Whether a change could fail the benchmark; {@code MB/s} follows from the time. */
  private boolean isGated(Pair pair) {
    return !pair.unit().equals(Unit.MB_PER_S)
        && policy
            .thresholds()
            .of(pair)
            .filter(it -> direction(pair, it) != Better.UNKNOWN)
            .isPresent();
  }

  /**
   * A row that is not judged by its values.
   *
   * @param reasons what else is to be said of it
   */
  private static Row oneSided(Paired paired, List<Note> reasons) {
    Pair pair = paired.pair();
    List<Note> notes = new ArrayList<>();
    if (paired.notFinite() > 0) {
      notes.add(Note.of(Note.Code.NONE_FINITE));
    }
    notes.addAll(reasons);
    if (!paired.inHead()) {
      Optional<Side> stored = Optional.of(side(pair.baseline()));
      return new Row.Missing(pair.benchmark(), pair.unit(), stored, notes);
    }
    return paired.inBaseline()
        ? new Row.Unusable(
            pair.benchmark(), pair.unit(), side(pair.baseline()), side(pair.head()), notes)
        : new Row.New(pair.benchmark(), pair.unit(), side(pair.head()), notes);
  }

  /** What is in doubt is shown and not judged. */
  private static Row inDoubt(Paired paired, String reason) {
    Pair pair = paired.pair();
    Note doubt = new Note(Note.Code.IN_DOUBT, reason);
    if (!paired.inHead()) {
      return oneSided(paired, List.of(doubt));
    }
    return paired.inBaseline()
        ? new Row.Unusable(
            pair.benchmark(), pair.unit(), side(pair.baseline()), side(pair.head()), List.of(doubt))
        : new Row.New(pair.benchmark(), pair.unit(), side(pair.head()), List.of(doubt));
  }

  private static Side side(Runs runs) {
    return new Side(runs.center(), runs);
  }
}
