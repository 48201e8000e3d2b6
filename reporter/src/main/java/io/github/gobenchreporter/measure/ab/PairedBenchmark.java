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
  private final Target target;
  private final Pilot.Found pilot;
  private final List<Pair> pairs = new ArrayList<>();
  private boolean open = true;
  private String failure = "";

  /**
   * What a round gave.
   *
   * @param spin CPU ÷ wall time of a spin before it; NaN where none ran
   */
  record Pair(Chunk base, Chunk head, double spin) {}

  PairedBenchmark(Target target, Pilot.Found pilot) {
    this.target = target;
    this.pilot = pilot;
  }

  Target target() {
    return target;
  }

  Pilot.Found pilot() {
    return pilot;
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
