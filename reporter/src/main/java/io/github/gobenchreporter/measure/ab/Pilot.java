package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.stats.Quantiles;
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
  private static final int SINGLE_RUNS = 3;

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

  /** Runs both sides a few times. */
  static Found of(Target target, Arm base, Arm head) throws Arm.Failed {
    Start ofBase = start(target, base);
    Start ofHead = start(target, head);
    double slower = Math.max(ofBase.wall, ofHead.wall);
    double chunk = chunk(slower);
    double operation = Math.max(ofBase.operation, ofHead.operation);
    if (operation < chunk) {
      ofBase = timed(ofBase, target, base, chunk);
      ofHead = timed(ofHead, target, head, chunk);
      operation = Math.max(ofBase.operation, ofHead.operation);
    }
    long iterations = Math.max(1, (long) Math.ceil(chunk / Math.max(operation, 0.1)));
    return iterations == 1
        ? new Found(withoutStart(ofBase), withoutStart(ofHead), 1)
        : new Found(ofBase, ofHead, iterations);
  }

  /** Nanoseconds of a chunk for a start of this length. */
  private static double chunk(double start) {
    return Math.max(SHORTEST, Math.min(LONGEST, STARTS * start));
  }

  private static Start start(Target target, Arm arm) throws Arm.Failed {
    double[] wall = new double[SINGLE_RUNS];
    double[] cpu = new double[SINGLE_RUNS];
    double[] operation = new double[SINGLE_RUNS];
    for (int i = 0; i < SINGLE_RUNS; i++) {
      Chunk single = arm.chunk(target, "1x");
      operation[i] = single.nanoseconds();
      wall[i] = Math.max(0, single.usage().wall() - operation[i]);
      cpu[i] = single.usage().cpu();
    }
    return new Start(
        Quantiles.median(wall), Quantiles.median(cpu), DoubleStream.of(operation).min().orElse(1));
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
