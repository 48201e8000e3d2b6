package io.github.gobenchreporter.unit;

/**
 * How coarsely {@code go test} prints a value: no difference finer than that can be told. See
 * {@code prettyPrint} and {@code MemString} in Go's testing/benchmark.go.
 */
public final class PrintedStep {
  /** Values from here on are printed without decimals. */
  private static final double WHOLE = 999.95;

  private static final int DIGITS = 4;
  private static final int MOST_DECIMALS = 7;

  private PrintedStep() {}

  /**
   * The size of the last digit, in the unit.
   *
   * @param unit as printed
   * @param value finite
   */
  public static double of(String unit, double value) {
    double size = Math.abs(value);
    if (unit.equals("B/op") || unit.equals("allocs/op") || size >= WHOLE || size == 0) {
      return 1;
    }
    if (unit.equals("MB/s")) {
      return 0.01;
    }
    // 99.995 is printed as 100.0: rounding decides the number of digits before the point.
    int before = (int) Math.floor(Math.log10(size * (1 + 0.5e-4))) + 1;
    return Math.pow(10, -Math.min(MOST_DECIMALS, DIGITS - before));
  }

  /** The size of the last digit as a part of the value; infinite for 0. */
  public static double relative(String unit, double value) {
    return of(unit, value) / Math.abs(value);
  }
}
