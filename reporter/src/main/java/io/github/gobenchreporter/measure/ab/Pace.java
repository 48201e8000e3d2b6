package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.measure.ab.PairedBenchmark.Pair;
import io.github.gobenchreporter.stats.Quantiles;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How fast a benchmark is on both sides, and how long its chunks are for that: long beside the
 * start of a process, and no longer, because noise lives between processes and many short pairs
 * tell more than few long ones.
 *
 * @param iterations operations of a chunk, the same on both sides
 * @param ahead pairs of the first rounds, where what the pilot ran is as good
 */
record Pace(Start base, Start head, long iterations, List<Pair> ahead) {
  /** Nanoseconds; longer chunks scatter no less. */
  private static final double SHORTEST = 100e6;

  /** Nanoseconds; shorter chunks scatter more. */
  private static final double SHORT = 50e6;

  /** Nanoseconds; a chunk of one slow operation may be longer. Chosen by hand, not studied. */
  private static final double LONGEST = 500e6;

  /** Nanoseconds, where the budget is short; chosen by hand, not studied. */
  private static final double SHORTEST_AT_ALL = 20e6;

  /** A process's start takes a twentieth of its chunk then. */
  private static final double STARTS = 20;

  /** The same where the budget is short: a third. Chosen by hand, not studied. */
  private static final double STARTS_AT_LEAST = 3;

  /** Nanoseconds; an empty loop takes more. */
  private static final double SHORTEST_OPERATION = 0.1;

  Pace {
    ahead = List.copyOf(ahead);
  }

  /** Chunks of several operations, as long as they are good. */
  static Pace several(Start base, Start head) {
    double lost = Math.max(base.beforeSeveral(), head.beforeSeveral());
    double chunk = Math.max(SHORTEST, Math.min(LONGEST, STARTS * lost));
    double operation = Math.max(base.operation(), head.operation());
    double iterations = Math.ceil(chunk / Math.max(operation, SHORTEST_OPERATION));
    return new Pace(base, head, Math.max(2, (long) iterations), List.of());
  }

  /** Chunks of one operation that takes so long that a second one would be a waste. */
  static Pace whole(Start base, Start head, List<Pair> ahead) {
    return new Pace(base.withoutCpu(), head.withoutCpu(), 1, ahead);
  }

  /** Nanoseconds that a pair takes, as expected. */
  double pair() {
    return base.chunk(iterations) + head.chunk(iterations);
  }

  /** Nanoseconds of a pair that its operations take. */
  double operations() {
    return iterations * (base.operation() + head.operation());
  }

  /** Shorter chunks, for a tight budget, but such that scatter no more than usual. */
  Pace shorter(double share) {
    return fewer(share, SHORT);
  }

  /** Chunks that may scatter more, but still tell something. */
  Pace shortest(double share) {
    double starts = STARTS_AT_LEAST * Math.max(base.wall(), head.wall());
    return fewer(share, Math.max(SHORTEST_AT_ALL, starts));
  }

  private Pace fewer(double share, double least) {
    double operation = Math.max(base.operation(), head.operation());
    double wanted = Math.max(Math.ceil(least / operation), Math.floor(iterations * share));
    long fewer = (long) Math.max(1, Math.min((double) iterations, wanted));
    return fewer == 1 ? whole(base, head, ahead) : with(fewer);
  }

  /** The same with so many operations. */
  Pace with(long operations) {
    return new Pace(base, head, operations, ahead);
  }

  /** The pace that pairs tell: hosts become busier, and a pilot is short. */
  Pace seenIn(List<Pair> pairs) {
    return iterations == 1
        ? this
        : several(seen(base, pairs, Pair::base), seen(head, pairs, Pair::head));
  }

  private static Start seen(Start start, List<Pair> pairs, Function<Pair, Chunk> side) {
    double before = median(pairs, pair -> side.apply(pair).untimed());
    double operation = median(pairs, pair -> side.apply(pair).nanoseconds());
    double wall = Math.max(0, before - start.first());
    return new Start(wall, start.startUpCpu(), start.first(), operation);
  }

  private static double median(List<Pair> pairs, ToDoubleFunction<Pair> value) {
    return Quantiles.median(pairs.stream().mapToDouble(value).toArray());
  }
}
