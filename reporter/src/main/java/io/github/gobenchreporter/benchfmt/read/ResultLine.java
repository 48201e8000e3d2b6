package io.github.gobenchreporter.benchfmt.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One result line, taken apart in place: {@code Name iterations value unit [value unit …]}.
 *
 * <p>It is reused from line to line and points into the caller's buffer, so that the hot path makes
 * no objects.
 */
final class ResultLine {
  /** A message shows no more of a field. */
  private static final int LONGEST_SHOWN = 40;

  private final GoFloat number = new GoFloat();
  private int position;
  private int end;
  private int fieldFrom;
  private int fieldTo;

  int nameFrom;
  int nameTo;
  long iterations;
  int measurements;
  double[] values = new double[8];
  int[] unitFrom = new int[8];
  int[] unitTo = new int[8];

  /** What is wrong with the last line that was not a result; null when it is merely a name. */
  @Nullable String error;

  /** Whether the last line was no result though all of it stood there. */
  boolean isWhole;

  /** Whether the last line was no result because of a value that begins like a number. */
  boolean isValue;

  /** Takes the line apart; false with {@link #error} set when it is no result. */
  boolean parse(byte[] line, int from, int to) {
    position = from;
    end = to;
    measurements = 0;
    error = null;
    isWhole = false;
    isValue = false;
    nextField(line);
    nameFrom = fieldFrom;
    nameTo = fieldTo;
    if (nameTo == to) {
      return false;
    }
    if (!nextField(line)) {
      return fail("missing iteration count");
    }
    if (!parseIterations(line)) {
      return fail("the iteration count is no whole number");
    }
    return parseMeasurements(line);
  }

  /** The field where the last line stopped to be a result. */
  String lastField(byte[] line) {
    return LineText.text(line, fieldFrom, Math.min(fieldTo, fieldFrom + LONGEST_SHOWN));
  }

  private boolean parseMeasurements(byte[] line) {
    while (nextField(line)) {
      if (!number.parse(line, fieldFrom, fieldTo)) {
        isValue = startsNumber(line[fieldFrom]);
        return fail("a measured value is no number");
      }
      if (!nextField(line)) {
        return fail("missing unit");
      }
      if (startsNumber(line[fieldFrom])) {
        isWhole = true;
        return fail("a unit begins like a number, which no unit does");
      }
      add(number.value());
    }
    return measurements > 0 || fail("missing measurements");
  }

  private boolean parseIterations(byte[] line) {
    int at = line[fieldFrom] == '+' ? fieldFrom + 1 : fieldFrom;
    if (at == fieldTo || fieldTo - at > 18) {
      return false;
    }
    iterations = 0;
    for (; at < fieldTo; at++) {
      if (line[at] < '0' || line[at] > '9') {
        return false;
      }
      iterations = iterations * 10 + (line[at] - '0');
    }
    return true;
  }

  private void add(double value) {
    if (measurements == values.length) {
      values = Arrays.copyOf(values, 2 * measurements);
      unitFrom = Arrays.copyOf(unitFrom, 2 * measurements);
      unitTo = Arrays.copyOf(unitTo, 2 * measurements);
    }
    values[measurements] = value;
    unitFrom[measurements] = fieldFrom;
    unitTo[measurements] = fieldTo;
    measurements++;
  }

  private boolean nextField(byte[] line) {
    int at = position;
    while (at < end && isBlank(line[at])) {
      at++;
    }
    fieldFrom = at;
    while (at < end && !isBlank(line[at])) {
      at++;
    }
    fieldTo = at;
    position = at;
    return fieldTo > fieldFrom;
  }

  private static boolean startsNumber(byte b) {
    return b >= '0' && b <= '9' || b == '+' || b == '-';
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b >= '\t' && b <= '\r';
  }

  private boolean fail(String message) {
    error = message;
    return false;
  }
}
