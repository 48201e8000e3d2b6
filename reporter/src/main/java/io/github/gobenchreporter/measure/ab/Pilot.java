package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.measure.ab.PairedBenchmark.Pair;
import io.github.gobenchreporter.stats.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How long the chunks of a benchmark are: long beside the start of a process, and no longer,
 * because noise lives between processes and many short pairs tell more than few long ones.
 *
 * <p>Not a value: it remembers the starts of a package's first benchmark.
 */
final class Pilot {
  /** Nanoseconds; longer chunks scatter no less. */
  private static final double SHORTEST = 100e6;

  /** Nanoseconds; shorter chunks scatter more. */
  private static final double SHORT = 50e6;

  private static final double LONGEST = 500e6;
  private static final double SHORTEST_AT_ALL = 20e6;

  /** An operation of so many nanoseconds is a chunk by itself, which wastes none for warming up. */
  private static final double WHOLE_CHUNK = 50e6;

  /** Nanoseconds; an operation that takes longer is not run again to see whether it still does. */
  private static final double LONG_FIRST = 1e9;

  /** A process's start takes a twentieth of its chunk then. */
  private static final double STARTS = 20;

  private static final double STARTS_AT_LEAST = 3;
  private static final int SINGLE_RUNS = 3;

  /** Three runs of each side come in this order by chance once in ten times, five hardly ever. */
  private static final int MORE_SINGLE_RUNS = 2;

  /** The part of a chunk that tells an operation's time well enough to count operations. */
  private static final double PART = 8;

  /** CPU ÷ wall time below which the host may have made operations look longer than they are. */
  private static final double STARVED = 0.8;

  /** Nanoseconds; an empty loop takes more. */
  private static final double SHORTEST_OPERATION = 0.1;

  /** Starts differ where the shortest of one side takes this much more than any of the other. */
  private static final double APART = 1.1;

  /** A process of another benchmark of the package starts with up to this much more CPU time. */
  private static final double ALIKE = 1.25;

  /** Nanoseconds of an operation that does not hide what a start takes. */
  private static final double SHORT_OPERATION = 1e6;

  private final List<Pair> starts = new ArrayList<>();

  /** The pilot of a package's benchmarks; what starts cost is found out with the first. */
  Pilot() {}

  /**
   * What one side's start costs.
   *
   * @param wall nanoseconds that a process takes beside the operations it times, for a single one
   * @param startUpCpu nanoseconds of CPU time of such a process, which every chunk has too; 0 where
   *     one operation is a chunk
   * @param first nanoseconds of a process's first operation, which finds caches cold
   * @param operation nanoseconds of one operation
   */
  record Start(double wall, double startUpCpu, double first, double operation) {
    /** Go runs one operation before it times several. */
    double beforeSeveral() {
      return wall + first;
    }

    private double chunk(long iterations) {
      return (iterations > 1 ? beforeSeveral() : wall) + iterations * operation;
    }
  }

  /**
   * What was found out about both sides.
   *
   * @param iterations operations of a chunk, the same on both sides
   * @param ahead pairs of the first rounds, where what the pilot ran is as good
   */
  record Found(Start base, Start head, long iterations, List<Pair> ahead) {
    Found {
      ahead = List.copyOf(ahead);
    }

    /** Nanoseconds that a pair takes, as expected. */
    double pair() {
      return base.chunk(iterations) + head.chunk(iterations);
    }

    /** Nanoseconds of a pair that its operations take. */
    double operations() {
      return iterations * (base.operation + head.operation);
    }

    /** Shorter chunks, for a tight budget, but such that scatter no more than usual. */
    Found shorter(double share) {
      return fewer(share, SHORT);
    }

    /** Chunks that may scatter more, but still tell something. */
    Found shortest(double share) {
      double starts = STARTS_AT_LEAST * Math.max(base.wall, head.wall);
      return fewer(share, Math.max(SHORTEST_AT_ALL, starts));
    }

    private Found fewer(double share, double least) {
      double operation = Math.max(base.operation, head.operation);
      double wanted = Math.max(Math.ceil(least / operation), Math.floor(iterations * share));
      long fewer = (long) Math.max(1, Math.min((double) iterations, wanted));
      return fewer == 1
          ? new Found(withoutStart(base), withoutStart(head), 1, ahead)
          : new Found(base, head, fewer, ahead);
    }
  }

  /** Runs both sides a few times, in turns as rounds do. */
  Found of(Target target, Arms sides) throws Arm.Failed {
    List<Pair> singles = new ArrayList<>();
    single(target, sides, 1, singles);
    boolean agrees = starts.size() >= SINGLE_RUNS && agrees(singles.get(0));
    if (!agrees) {
      single(target, sides, SINGLE_RUNS - 1, singles);
    }
    List<Pair> own = agrees ? both(starts, singles) : singles;
    if (!agrees && areApart(own)) {
      single(target, sides, MORE_SINGLE_RUNS, singles);
    }
    Start before = start(own, singles, Pair::base);
    Start now = start(own, singles, Pair::head);
    if (Math.max(before.first, now.first) >= WHOLE_CHUNK && !isLazy(now, target, sides.head())) {
      return new Found(withoutStart(before), withoutStart(now), 1, singles);
    }
    if (starts.isEmpty() && Math.max(before.first, now.first) < SHORT_OPERATION) {
      starts.addAll(singles);
    }
    before = timed(before, target, sides.base());
    now = timed(now, target, sides.head());
    double operation = Math.max(before.operation, now.operation);
    double chunk = chunk(Math.max(before.beforeSeveral(), now.beforeSeveral()));
    long iterations =
        Math.max(2, (long) Math.ceil(chunk / Math.max(operation, SHORTEST_OPERATION)));
    return new Found(before, now, iterations, List.of());
  }

  private static List<Pair> both(List<Pair> some, List<Pair> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /**
   * Whether a benchmark's process starts as those of the package do: it has no set-up of its own.
   */
  private boolean agrees(Pair single) {
    return agrees(single.base(), Pair::base) && agrees(single.head(), Pair::head);
  }

  private boolean agrees(Chunk single, Function<Pair, Chunk> side) {
    DoubleSummaryStatistics known = startsCpu(starts, side).summaryStatistics();
    double cpu = startCpu(single);
    return cpu >= known.getMin() / ALIKE && cpu <= known.getMax() * ALIKE;
  }

  /** Whether only the first operation takes long, such as one that makes a table for all others. */
  private static boolean isLazy(Start start, Target target, Arm arm) throws Arm.Failed {
    return start.first < LONG_FIRST && arm.second(target).nanoseconds() < start.first / 2;
  }

  private static void single(Target target, Arms sides, int runs, List<Pair> singles)
      throws Arm.Failed {
    for (int run = 0; run < runs; run++) {
      singles.add(sides.pair(target, 1, singles.size() % 2 == 0, Double.NaN));
    }
  }

  /**
   * Whether one side's starts clearly take more CPU time. If not, both sides' starts are taken
   * together: an error in it is the same in all pairs, and only where both sides have the same it
   * does not look like a change.
   */
  private static boolean areApart(List<Pair> singles) {
    DoubleSummaryStatistics base = startsCpu(singles, Pair::base).summaryStatistics();
    DoubleSummaryStatistics head = startsCpu(singles, Pair::head).summaryStatistics();
    return base.getMin() > APART * Math.max(0, head.getMax())
        || head.getMin() > APART * Math.max(0, base.getMax());
  }

  private static DoubleStream startsCpu(List<Pair> singles, Function<Pair, Chunk> side) {
    return singles.stream().map(side).mapToDouble(Pilot::startCpu);
  }

  /** CPU time of a process without its one operation. */
  private static double startCpu(Chunk single) {
    return single.usage().cpu() - single.nanoseconds();
  }

  private static double startUpCpu(List<Pair> singles, Function<Pair, Chunk> side) {
    DoubleStream starts =
        areApart(singles)
            ? startsCpu(singles, side)
            : DoubleStream.concat(startsCpu(singles, Pair::base), startsCpu(singles, Pair::head));
    return Quantiles.median(starts.toArray());
  }

  /**
   * What a side's start costs.
   *
   * @param starts of processes like those of the benchmark
   * @param singles of the benchmark itself
   */
  private static Start start(List<Pair> starts, List<Pair> singles, Function<Pair, Chunk> side) {
    // The usual one: where the host makes starts longer, chunks follow, or starts would take most.
    double wall =
        Quantiles.median(
            starts.stream()
                .map(side)
                .mapToDouble(it -> it.usage().wall() - it.nanoseconds())
                .toArray());
    double[] firsts = singles.stream().map(side).mapToDouble(Chunk::nanoseconds).toArray();
    double cpu = startUpCpu(starts, side) + Quantiles.median(firsts);
    double first = Arrays.stream(firsts).min().orElseThrow();
    return new Start(Math.max(0, wall), cpu, first, first);
  }

  /** Nanoseconds of a chunk where this is lost before it. */
  private static double chunk(double lost) {
    return Math.max(SHORTEST, Math.min(LONGEST, STARTS * lost));
  }

  /** The first operation says little about the others: caches are cold, pools empty. */
  private static Start timed(Start start, Target target, Arm arm) throws Arm.Failed {
    double chunk = chunk(start.beforeSeveral());
    String time = Math.round(chunk / PART) + "ns";
    Chunk timed = arm.chunk(target, time);
    double operation = timed.nanoseconds();
    if (timed.usage().cpu() < STARVED * timed.usage().wall()) {
      operation = Math.min(operation, arm.chunk(target, time).nanoseconds());
    }
    return new Start(start.wall, start.startUpCpu, start.first, operation);
  }

  /** Where one operation is a chunk, its CPU time cannot be told from the start's. */
  private static Start withoutStart(Start start) {
    return new Start(start.wall, 0, start.first, start.operation);
  }
}
