package io.github.gobenchreporter.benchfmt.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers as Go's {@code strconv.ParseFloat} reads them: decimal, hexadecimal, {@code Inf} and
 * {@code NaN} in any case.
 *
 * <p>The common case, a short decimal such as {@code 1234.5}, is computed from the bytes: a
 * mantissa below 2^53 divided by a power of ten up to 10^22 is rounded once and therefore exact.
 */
final class GoFloat {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?");
  private static final Pattern HEXADECIMAL =
      Pattern.compile("[+-]?0x([0-9a-f]+\\.?[0-9a-f]*|\\.[0-9a-f]+)p[+-]?\\d+");

  /** The largest double has 309 digits; a longer text is nobody's measurement. */
  private static final int LONGEST = 400;

  /** Every whole number up to 2^53 is a double. */
  private static final long EXACT_MANTISSA = 1L << 53;

  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17
  };

  private double value;

  /** The number read by the last successful {@link #parse}. */
  double value() {
    return value;
  }

  /** Reads the slice as one number; false when it is none or too large for a double. */
  boolean parse(byte[] bytes, int from, int to) {
    long mantissa = 0;
    int point = -1;
    if (to - from > TENS.length || from == to) {
      return parseAny(bytes, from, to);
    }
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b >= '0' && b <= '9') {
        mantissa = mantissa * 10 + (b - '0');
      } else if (b == '.' && point < 0) {
        point = i;
      } else {
        return parseAny(bytes, from, to);
      }
    }
    if (mantissa >= EXACT_MANTISSA || point >= 0 && to - from == 1) {
      return parseAny(bytes, from, to);
    }
    value = point < 0 ? mantissa : mantissa / TENS[to - point - 1];
    return true;
  }

  private boolean parseAny(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return false;
    }
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    String lower = asciiLowerCase(text);
    if (DECIMAL.matcher(lower).matches() || HEXADECIMAL.matcher(lower).matches()) {
      value = Double.parseDouble(lower);
      return !Double.isInfinite(value);
    }
    return parseWord(lower);
  }

  private boolean parseWord(String text) {
    String unsigned = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    if (unsigned.equals("inf") || unsigned.equals("infinity")) {
      value = text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      return true;
    }
    value = Double.NaN;
    return text.equals("nan");
  }

  private static String asciiLowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
