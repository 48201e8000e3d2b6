package io.github.gobenchreporter.evaluation.hosts;

import java.util.List;

/**
 * What is printed of a run, and how coarsely.
 *
 * @param digits how ns/op and the others are rounded
 * @param time level of the benchmarks' ns/op
 * @param rate level of their MB/s
 * @param memory what they allocate
 * @param metrics the rows of each benchmark, in this order
 */
public record Printing(Digits digits, Range time, Range rate, Memory memory, List<Metric> metrics) {
  /** Middle four fifths of fiber's 560 time rows are 16 ns to 3.6 µs; Go prints more than that. */
  private static final Range TIMES = new Range(1, 1e6);

  /** From the slowest to the fastest of fiber's 29 rates. */
  private static final Range RATES = new Range(100, 10_000);

  /**
   * As in fiber: two fifths of the rows are 0 B/op, a tenth change in more than a fifth of the
   * steps, then by 4 B (median).
   */
  private static final Memory FIBER = new Memory(new Range(8, 2_300), .4, .1, 3, 3);

  public Printing {
    metrics = List.copyOf(metrics);
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("no metrics");
    }
  }

  /** ns/op alone, as today's Go prints it. */
  public static Printing today() {
    return new Printing(Digits.FOUR_DIGITS, TIMES, RATES, FIBER, List.of(Metric.TIME));
  }

  /** Without rounding, for what is to be measured exactly. */
  public static Printing exact() {
    return today().digits(Digits.UNROUNDED);
  }

  public Printing digits(Digits other) {
    return new Printing(other, time, rate, memory, metrics);
  }

  public Printing time(Range nsPerOp) {
    return new Printing(digits, nsPerOp, rate, memory, metrics);
  }

  public Printing rate(Range megabytesPerSecond) {
    return new Printing(digits, time, megabytesPerSecond, memory, metrics);
  }

  public Printing memory(Memory other) {
    return new Printing(digits, time, rate, other, metrics);
  }

  public Printing metrics(Metric... others) {
    return new Printing(digits, time, rate, memory, List.of(others));
  }
}
