package io.github.gobenchreporter.measure.profile;

import java.nio.charset.StandardCharsets;

/**
 * Reads the fields of one protocol buffer message, and never past its end.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Encoding</a>
 */
final class Wire {
  /** What is read is no protocol buffer. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(String what) {
      super(what, null, false, false);
    }
  }

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final byte[] bytes;
  private int next;
  private final int end;
  private int wireType;

  Wire(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private Wire(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.next = from;
    this.end = end;
  }

  /** The number of the next field; 0 at the end of the message. */
  int field() throws Malformed {
    if (next == end) {
      return 0;
    }
    long tag = varint();
    wireType = (int) (tag & 7);
    long field = tag >>> 3;
    if (field <= 0 || field > 0x1fff_ffff) {
      throw new Malformed("a field has no number");
    }
    return (int) field;
  }

  /** The value of a numeric field. */
  long number() throws Malformed {
    expect(VARINT);
    return varint();
  }

  /** The value of a numeric field that is an index or a line; what is no int is told as -1. */
  int index() throws Malformed {
    long number = number();
    return number < 0 || number > Integer.MAX_VALUE ? -1 : (int) number;
  }

  /** The message, or the packed numbers, in a field. */
  Wire message() throws Malformed {
    expect(BYTES);
    int length = length();
    Wire inner = new Wire(bytes, next, next + length);
    next += length;
    return inner;
  }

  /** The text of a field; bytes that are no UTF-8 are replaced. */
  String text() throws Malformed {
    Wire text = message();
    return new String(bytes, text.next, text.end - text.next, StandardCharsets.UTF_8);
  }

  /** Adds the numbers of a repeated field, packed or one by one. */
  void numbers(Longs numbers) throws Malformed {
    if (wireType == VARINT) {
      numbers.add(varint());
      return;
    }
    Wire packed = message();
    while (packed.next < packed.end) {
      numbers.add(packed.varint());
    }
  }

  /** Steps over a field that is of no interest. */
  void skip() throws Malformed {
    switch (wireType) {
      case VARINT -> varint();
      case FIXED64 -> advance(Long.BYTES);
      case BYTES -> advance(length());
      case FIXED32 -> advance(Integer.BYTES);
      default -> throw new Malformed("wire type " + wireType);
    }
  }

  private void advance(int count) throws Malformed {
    if (count > end - next) {
      throw new Malformed("cut off");
    }
    next += count;
  }

  private int length() throws Malformed {
    long length = varint();
    if (length < 0 || length > end - next) {
      throw new Malformed("a length points beyond the end");
    }
    return (int) length;
  }

  private void expect(int type) throws Malformed {
    if (wireType != type) {
      throw new Malformed("wire type " + wireType + " where " + type + " belongs");
    }
  }

  private long varint() throws Malformed {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (next == end) {
        throw new Malformed("cut off");
      }
      byte part = bytes[next++];
      value |= (long) (part & 0x7f) << shift;
      if (part >= 0) {
        return value;
      }
    }
    throw new Malformed("a number is longer than ten bytes");
  }
}
