package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.stats.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How long the chunks of a benchmark are: long beside the start of a process, and no longer,
 * because noise lives between processes and many short pairs tell more than few long ones.
 */
final class Pilot {
  private static final double SHORTEST = 50e6;
  private static final double SHORTEST_AT_ALL = 20e6;
  private static final double LONGEST = 200e6;
  private static final double STARTS = 10;
  private static final double STARTS_AT_LEAST = 3;
  private static final int SINGLE_RUNS = 5;

  /** Nanoseconds; an empty loop takes more. */
  private static final double SHORTEST_OPERATION = 0.1;

  /** Starts differ where the shortest of one side takes this much more than any of the other. */
  private static final double APART = 1.1;

  private Pilot() {}

  /**
   * What one side's start costs.
   *
   * @param wall nanoseconds that a process takes beside the operations it times, for a single one
   * @param startUpCpu nanoseconds of CPU time of such a process, which every chunk has too; 0 where
   *     one operation is a chunk
   * @param operation nanoseconds of one operation
   */
  record Start(double wall, double startUpCpu, double operation) {}

  /**
   * What was found out about both sides.
   *
   * @param iterations operations of a chunk, the same on both sides
   */
  record Found(Start base, Start head, long iterations) {
    /** Nanoseconds that a pair takes, as expected. */
    double pair() {
      return base.wall + head.wall + iterations * (base.operation + head.operation);
    }

    /** The shortest chunks that still tell something, for a tight budget. */
    Found shortened() {
      double operation = Math.max(base.operation, head.operation);
      double chunk = Math.max(SHORTEST_AT_ALL, STARTS_AT_LEAST * Math.max(base.wall, head.wall));
      long fewer = Math.max(1, (long) Math.ceil(chunk / operation));
      return new Found(base, head, Math.min(iterations, fewer));
    }
  }

  /** Runs both sides a few times, in turns. */
  static Found of(Target target, Arm base, Arm head) throws Arm.Failed {
    List<Chunk> ofBase = new ArrayList<>();
    List<Chunk> ofHead = new ArrayList<>();
    for (int i = 0; i < SINGLE_RUNS; i++) {
      ofBase.add(base.chunk(target, "1x"));
      ofHead.add(head.chunk(target, "1x"));
    }
    Start before = start(ofBase, startUpCpu(ofBase, ofHead));
    Start now = start(ofHead, startUpCpu(ofHead, ofBase));
    double chunk = chunk(Math.max(before.wall, now.wall));
    if (Math.max(before.operation, now.operation) < chunk) {
      before = timed(before, target, base, chunk);
      now = timed(now, target, head, chunk);
    }
    double operation = Math.max(before.operation, now.operation);
    long iterations =
        Math.max(1, (long) Math.ceil(chunk / Math.max(operation, SHORTEST_OPERATION)));
    return iterations == 1
        ? new Found(withoutStart(before), withoutStart(now), 1)
        : new Found(before, now, iterations);
  }

  /**
   * The CPU time of one side's start. Both sides' starts are taken together unless they are clearly
   * apart: an error in it is the same in all pairs, and only where both sides have the same it does
   * not look like a change.
   */
  private static double startUpCpu(List<Chunk> own, List<Chunk> other) {
    double[] mine = own.stream().mapToDouble(it -> it.usage().cpu()).sorted().toArray();
    double[] theirs = other.stream().mapToDouble(it -> it.usage().cpu()).sorted().toArray();
    boolean more = mine[0] > APART * theirs[theirs.length - 1];
    boolean less = theirs[0] > APART * mine[mine.length - 1];
    double[] both = DoubleStream.concat(DoubleStream.of(mine), DoubleStream.of(theirs)).toArray();
    return Quantiles.median(more || less ? mine : both);
  }

  private static Start start(List<Chunk> singles, double startUpCpu) {
    // The shortest: what else the host does makes a start longer, and chunks need not follow.
    double wall =
        singles.stream().mapToDouble(it -> it.usage().wall() - it.nanoseconds()).min().orElse(0);
    double operation = singles.stream().mapToDouble(Chunk::nanoseconds).min().orElse(1);
    return new Start(Math.max(0, wall), startUpCpu, operation);
  }

  /** Nanoseconds of a chunk for a start of this length. */
  private static double chunk(double start) {
    return Math.max(SHORTEST, Math.min(LONGEST, STARTS * start));
  }

  /** The first operation says little about the others: caches are cold, pools empty. */
  private static Start timed(Start start, Target target, Arm arm, double chunk) throws Arm.Failed {
    long time = Math.round(chunk / 4);
    Chunk timed = arm.chunk(target, Math.max(1_000_000, time) + "ns");
    return new Start(start.wall, start.startUpCpu, timed.nanoseconds());
  }

  /** Where one operation is a chunk, its CPU time cannot be told from the start's. */
  private static Start withoutStart(Start start) {
    return new Start(start.wall, 0, start.operation);
  }
}
