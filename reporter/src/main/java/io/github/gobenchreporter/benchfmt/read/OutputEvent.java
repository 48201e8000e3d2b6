package io.github.gobenchreporter.benchfmt.read;

import java.nio.charset.StandardCharsets;

/**
 * An {@code output} event as Go writes it, taken apart without making strings of it.
 *
 * <p>Nine of ten lines of a stream are such events, and all that is wanted of them is their text.
 * What is written in any other way, with other keys, in another order, with characters beyond ASCII
 * or rare escapes, is left to {@link TestEvent}, which reads JSON as JSON; both give the same.
 */
final class OutputEvent {
  private static final byte[] TIME = ascii("{\"Time\":\"");
  private static final byte[] ACTION = ascii("\"Action\":\"output\",\"Package\":\"");
  private static final byte[] TEST = ascii("\"Test\":\"");
  private static final byte[] OUTPUT = ascii("\"Output\":\"");

  private int at;
  private int end;

  int pkgFrom;
  int pkgTo;

  /** Where the {@code Test} stands; equal to {@link #testTo} where there is none. */
  int testFrom;

  int testTo;

  /** The text printed, the first {@link #length} bytes. */
  byte[] text = new byte[2048];

  int length;

  /** Takes the line apart; false when it is anything else than such an event. */
  boolean parse(byte[] line, int from, int to) {
    at = from;
    end = to;
    if (literal(line, TIME)) {
      if (!plainString(line) || !literal(line, (byte) ',')) {
        return false;
      }
    } else if (!literal(line, (byte) '{')) {
      return false;
    }
    if (!literal(line, ACTION)) {
      return false;
    }
    pkgFrom = at;
    if (!plainString(line) || !literal(line, (byte) ',')) {
      return false;
    }
    pkgTo = at - 2;
    return test(line) && literal(line, OUTPUT) && output(line) && at == end;
  }

  private boolean test(byte[] line) {
    testFrom = at;
    testTo = at;
    if (!literal(line, TEST)) {
      return true;
    }
    testFrom = at;
    if (!plainString(line) || !literal(line, (byte) ',')) {
      return false;
    }
    testTo = at - 2;
    return true;
  }

  private boolean literal(byte[] line, byte expected) {
    if (at < end && line[at] == expected) {
      at++;
      return true;
    }
    return false;
  }

  private boolean literal(byte[] line, byte[] expected) {
    if (end - at < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (line[at + i] != expected[i]) {
        return false;
      }
    }
    at += expected.length;
    return true;
  }

  /** Moves behind the quote that ends a string of printable ASCII without escapes. */
  private boolean plainString(byte[] line) {
    while (at < end) {
      byte b = line[at++];
      if (b == '"') {
        return true;
      }
      if (b < ' ' || b == '\\') {
        return false;
      }
    }
    return false;
  }

  /** Reads the text up to the brace that ends the event. */
  private boolean output(byte[] line) {
    if (text.length < end - at) {
      text = new byte[2 * (end - at)];
    }
    length = 0;
    while (at < end) {
      byte b = line[at++];
      if (b == '"') {
        return literal(line, (byte) '}');
      }
      if (b == '\\') {
        b = at < end ? escaped(line) : 0;
        if (b == 0) {
          return false;
        }
      } else if (b < ' ') {
        return false;
      }
      text[length++] = b;
    }
    return false;
  }

  /** The character behind a backslash; 0 for one that is left to the other reader. */
  private byte escaped(byte[] line) {
    return switch (line[at++]) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '"' -> '"';
      case '\\' -> '\\';
      case 'u' -> asciiEscape(line);
      default -> 0;
    };
  }

  /**
   * {@code <}, {@code >} and {@code &}, and other characters of ASCII, stand as hexadecimal
   * escapes.
   */
  private byte asciiEscape(byte[] line) {
    boolean ascii = end - at >= 4 && line[at] == '0' && line[at + 1] == '0';
    int high = ascii ? Character.digit(line[at + 2], 16) : -1;
    int low = ascii ? Character.digit(line[at + 3], 16) : -1;
    at += 4;
    return high >= 0 && high < 8 && low >= 0 ? (byte) (high * 16 + low) : 0;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
