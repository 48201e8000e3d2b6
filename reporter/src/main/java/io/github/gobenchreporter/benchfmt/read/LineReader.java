package io.github.gobenchreporter.benchfmt.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of UTF-8 bytes into lines without copying them. The current line is the slice
 * {@link #from()} … {@link #to()} of {@link #buffer()}, valid until {@link #next()}.
 */
final class LineReader {
  /** A longer line is cut here, its rest skipped: no Go tool writes one. */
  static final int LONGEST_LINE = 16 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private int next;
  private int filled;
  private boolean ended;
  private boolean terminated;
  private boolean cut;
  private long number;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** Moves to the next line; false at the end of the stream. */
  boolean next() throws IOException {
    from = next;
    int at = next;
    cut = false;
    while (true) {
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      if (at < filled) {
        return line(at, true);
      }
      if (ended) {
        return at > from && line(at, false);
      }
      if (at - from >= LONGEST_LINE) {
        cut = true;
        int keep = from + LONGEST_LINE;
        skipRestOfLine();
        to = keep;
        number++;
        return true;
      }
      at -= makeRoom();
      fill();
    }
  }

  private boolean line(int at, boolean hasLineEnd) {
    terminated = hasLineEnd;
    next = hasLineEnd ? at + 1 : at;
    to = at > from && buffer[at - 1] == '\r' ? at - 1 : at;
    number++;
    return true;
  }

  /** Moves the unfinished line to the front, or grows the buffer; returns how far it moved. */
  private int makeRoom() {
    int moved = from;
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, filled - from);
      filled -= from;
      from = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    return moved;
  }

  private void fill() throws IOException {
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      ended = true;
    } else {
      filled += read;
    }
  }

  private void skipRestOfLine() throws IOException {
    byte[] rest = new byte[1 << 16];
    int read = in.read(rest, 0, rest.length);
    while (read >= 0) {
      int at = 0;
      while (at < read && rest[at] != '\n') {
        at++;
      }
      if (at < read) {
        keepAfter(rest, at + 1, read);
        return;
      }
      read = in.read(rest, 0, rest.length);
    }
    ended = true;
    terminated = false;
    next = filled;
  }

  private void keepAfter(byte[] rest, int start, int end) {
    terminated = true;
    int size = end - start;
    if (filled + size > buffer.length) {
      buffer = Arrays.copyOf(buffer, filled + size);
    }
    System.arraycopy(rest, start, buffer, filled, size);
    next = filled;
    filled += size;
  }

  byte[] buffer() {
    return buffer;
  }

  /** Takes so many bytes off the start of the current line. */
  void skip(int bytes) {
    from = Math.min(to, from + bytes);
  }

  int from() {
    return from;
  }

  /** End of the line, without its line end ({@code \n} or {@code \r\n}). */
  int to() {
    return to;
  }

  /** Whether a line end was seen: false for the last line of a stream that was cut. */
  boolean terminated() {
    return terminated;
  }

  /** Whether the line was longer than {@link #LONGEST_LINE} and lost its end. */
  boolean cut() {
    return cut;
  }

  /** 1-based number of the current line. */
  long number() {
    return number;
  }
}
