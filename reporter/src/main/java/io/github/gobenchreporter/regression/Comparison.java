package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.regression.Pairing.Paired;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.noise.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

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
    List<Pair> comparable = comparable(Pairing.of(head, baseline).without(policy.thresholds()));
    return policy.method().suspects(comparable, policy, round);
  }

  private static List<Pair> comparable(Pairing pairing) {
    return pairing.pairs().stream().map(Paired::pair).filter(Pair::comparable).toList();
  }

  /**
   * What a comparison gives.
   *
   * @param rows one a benchmark and unit
   * @param notes what holds for many rows
   */
  public record Rows(List<Row> rows, List<String> notes) {
    public Rows {
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }
  }

  private Rows compare(List<Run> head, List<StoredRun> baseline) {
    Pairing pairing = Pairing.of(head, baseline).without(policy.thresholds());
    List<Paired> pairs = pairing.pairs();
    Method.Evaluation evaluation = policy.method().evaluate(comparable(pairing), policy);
    FailedRows failed = FailedRows.of(head);
    int[] place = places(pairs);
    List<Optional<Row>> found =
        Parallel.map(
            pairs.size(),
            i ->
                place[i] >= 0
                    ? Optional.of(judged(pairs.get(i), evaluation.rows().get(place[i])))
                    : oneSided(pairs.get(i), failed));
    List<Row> rows = new ArrayList<>(found.size());
    found.forEach(row -> row.ifPresent(rows::add));
    rows.removeIf(row -> row.unit().equals(PairedMethod.SPIN));
    rows.addAll(failed.skippedBeside(rows));
    rows.addAll(failed.rows());
    return new Rows(rows, evaluation.notes());
  }

  /** Which of the comparable pairs each is, −1 for the others. */
  private static int[] places(List<Paired> pairs) {
    int[] places = new int[pairs.size()];
    int next = 0;
    for (int i = 0; i < places.length; i++) {
      places[i] = pairs.get(i).pair().comparable() ? next++ : -1;
    }
    return places;
  }

  private Row judged(Paired paired, Estimate estimate) {
    Pair pair = paired.pair();
    Optional<Threshold> threshold = policy.thresholds().of(pair.benchmark(), pair.unit());
    double center = estimate.baseline().value();
    OptionalDouble limit =
        threshold
            .map(it -> OptionalDouble.of(it.limit(center, pair.points())))
            .orElse(OptionalDouble.empty());
    return new Row.Compared(
        pair.benchmark(),
        pair.unit(),
        Side.of(estimate.baseline(), paired.baseline()),
        Side.of(estimate.head(), paired.head()),
        new Row.Judgement(estimate, pair.points(), limit),
        threshold.map(it -> verdict(pair, estimate, it, policy)).orElse(Verdict.UNCHANGED),
        notes(paired, threshold.isPresent()));
  }

  private static List<Note> notes(Paired paired, boolean gated) {
    List<Note> notes = new ArrayList<>();
    if (paired.notFinite() > 0) {
      notes.add(new Note(Note.Code.NOT_FINITE, String.valueOf(paired.notFinite())));
    }
    if (!gated) {
      notes.add(Note.of(Note.Code.NO_THRESHOLD));
    }
    return notes;
  }

  /** The verdict on a pair; what no threshold gates is unchanged. */
  static Verdict verdict(Pair pair, Estimate estimate, Policy policy) {
    return policy
        .thresholds()
        .of(pair.benchmark(), pair.unit())
        .map(threshold -> verdict(pair, estimate, threshold, policy))
        .orElse(Verdict.UNCHANGED);
  }

  private static Verdict verdict(Pair pair, Estimate estimate, Threshold threshold, Policy policy) {
    double change = estimate.change().attributable();
    double center = estimate.baseline().value();
    if (!threshold.exceeded(change, center, pair.points())) {
      return Verdict.UNCHANGED;
    }
    if (!estimate.odds().supported()) {
      double limit = threshold.limit(center, pair.points());
      boolean suspicious = policy.method().isSuspicious(estimate, limit);
      return suspicious ? Verdict.CANNOT_TELL : Verdict.UNCHANGED;
    }
    return switch (threshold.direction(pair.unit().better())) {
      case LOWER -> change > 0 ? Verdict.REGRESSION : Verdict.IMPROVEMENT;
      case HIGHER -> change < 0 ? Verdict.REGRESSION : Verdict.IMPROVEMENT;
      case UNKNOWN -> Verdict.UNCHANGED;
    };
  }

  /**
   * Values on one side only: a new benchmark, a missing one, or none that is finite. A failure
   * stands for what is missing because of it.
   */
  private static Optional<Row> oneSided(Paired paired, FailedRows failed) {
    Pair pair = paired.pair();
    boolean inHead = Pair.hasSamples(paired.head());
    return !inHead && failed.covers(pair.benchmark())
        ? Optional.empty()
        : Optional.of(oneSided(paired, inHead, failed));
  }

  private static Row oneSided(Paired paired, boolean inHead, FailedRows failed) {
    Pair pair = paired.pair();
    Optional<Side> stored = side(pair.baseline(), paired.baseline());
    Optional<Side> measured = side(pair.head(), paired.head());
    List<Note> notes = new ArrayList<>();
    if (paired.notFinite() > 0) {
      notes.add(Note.of(Note.Code.NONE_FINITE));
    }
    if (!inHead) {
      failed.reason(pair.benchmark()).ifPresent(notes::add);
      return new Row.Missing(pair.benchmark(), pair.unit(), stored, notes);
    }
    return stored.isPresent()
        ? new Row.Unusable(
            pair.benchmark(), pair.unit(), stored.get(), measured.orElseThrow(), notes)
        : new Row.New(pair.benchmark(), pair.unit(), measured.orElseThrow(), notes);
  }

  private static Optional<Side> side(List<double[]> finite, List<double[]> printed) {
    if (!Pair.hasSamples(printed)) {
      return Optional.empty();
    }
    return Optional.of(Side.of(Center.ofMedian(Pair.medians(finite)), printed));
  }
}
