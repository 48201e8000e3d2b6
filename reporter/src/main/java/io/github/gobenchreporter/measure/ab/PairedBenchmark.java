package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.stats.paired.TimedPairs;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * A benchmark while it is measured: its pairs grow, round by round, until it is closed.
 *
 * <p>Not a value: the loop that measures owns it.
 */
final class PairedBenchmark {
  /** Pairs that tell the pace: hosts drift. */
  private static final int LAST = 6;

  /** Chunks that are a quarter too short are good enough. */
  private static final double TOO_SHORT = 1.25;

  /** Chunks that are too long cost rounds. */
  private static final double TOO_LONG = 0.97;

  private static final long MOST_GROWTH = 10;

  private final Target target;
  private final Pace pilot;
  private final List<Pair> pairs = new ArrayList<>();
  private long iterations;
  private boolean open = true;
  private String failure = "";

  /**
   * What a round gave.
   *
   * @param spin CPU ÷ wall time of a spin before it; NaN where none ran
   */
  record Pair(Chunk base, Chunk head, double spin) {}

  PairedBenchmark(Target target, Pace pilot) {
    this.target = target;
    this.pilot = pilot;
    this.iterations = pilot.iterations();
  }

  Target target() {
    return target;
  }

  /** The pace before anything was measured. */
  Pace pilot() {
    return pilot;
  }

  /** The pace that its last pairs show, with chunks as long as they are good. */
  Pace pace() {
    int size = pairs.size();
    return size == 0 ? pilot : pilot.seenIn(pairs.subList(Math.max(0, size - LAST), size));
  }

  /** Operations of its chunks, the same on both sides of a pair. */
  long iterations() {
    return iterations;
  }

  /**
   * Its next chunks are to be of this many operations. Several stay several, since only so the CPU
   * time of all of them is counted alike; and operations may become longer the more there are.
   */
  void plan(long operations) {
    double change = operations / (double) iterations;
    if (iterations > 1 && (change > TOO_SHORT || change < TOO_LONG)) {
      iterations = Math.max(2, Math.min(operations, MOST_GROWTH * iterations));
    }
  }

  void add(Pair pair) {
    pairs.add(pair);
  }

  List<Pair> pairs() {
    return pairs;
  }

  boolean isOpen() {
    return open;
  }

  void close() {
    open = false;
  }

  void fail(String why) {
    open = false;
    failure = why;
  }

  /** Why it gave no result in some round; "" where it always did. */
  String failure() {
    return failure;
  }

  /** The times of all pairs. */
  TimedPairs timed() {
    return new TimedPairs(
        pairs.stream().mapToDouble(it -> it.base().nanoseconds()).toArray(),
        pairs.stream().mapToDouble(it -> it.head().nanoseconds()).toArray(),
        pairs.stream().mapToDouble(it -> it.base().cpu(pilot.base().startUpCpu())).toArray(),
        pairs.stream().mapToDouble(it -> it.head().cpu(pilot.head().startUpCpu())).toArray(),
        pairs.stream().mapToDouble(Pair::spin).toArray(),
        step());
  }

  /** The relative step of its printed times. */
  private double step() {
    return pairs.stream()
        .mapToDouble(pair -> relativeStep(pair.base().nanoseconds()))
        .filter(Double::isFinite)
        .average()
        .orElse(0);
  }

  private static double relativeStep(double nanoseconds) {
    return Unit.NS_PER_OP.printedStep(nanoseconds) / nanoseconds;
  }
}
