package io.github.gobenchreporter.benchfmt.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Joins the outputs of one package and hands whole lines to its log. A line whose pieces do not
 * belong together is left out rather than read: name and numbers of two benchmarks would make a
 * wrong result.
 */
final class LineJoiner {
  private static final byte[] FRAME = "=== ".getBytes(StandardCharsets.US_ASCII);

  private final String pkg;
  private final RunBuilder run;
  private final PackageLog log;
  private byte[] pending = new byte[256];
  private int length;
  private @Nullable String test;
  private boolean damaged;

  LineJoiner(String pkg, RunBuilder run) {
    this.pkg = pkg;
    this.run = run;
    this.log = new PackageLog(run, pkg);
  }

  String pkg() {
    return pkg;
  }

  PackageLog log() {
    return log;
  }

  /** Adds the first {@code size} bytes that an event printed, attributed to somebody or nobody. */
  void append(byte[] output, int size, @Nullable String eventTest, long number) {
    if (length > 0 && startsWithFrame(output, size)) {
      flush(number);
    }
    int from = 0;
    for (int at = 0; at < size; at++) {
      if (output[at] == '\n') {
        piece(output, from, at, eventTest);
        line(number, eventTest);
        from = at + 1;
      }
    }
    piece(output, from, size, eventTest);
  }

  private void piece(byte[] output, int from, int to, @Nullable String eventTest) {
    boolean first = length == 0;
    if (first) {
      test = eventTest;
    } else if (test != null && eventTest != null && !test.equals(eventTest)) {
      damaged = true;
    }
    int size = to - from;
    if (length + size > LineReader.LONGEST_LINE) {
      damaged = true;
      return;
    }
    if (length + size > pending.length) {
      pending = Arrays.copyOf(pending, Math.max(2 * pending.length, length + size));
    }
    System.arraycopy(output, from, pending, length, size);
    length += size;
  }

  /** What is pending cannot be continued. */
  void damage() {
    damaged = length > 0;
  }

  /** Takes what is pending for a line: the next thing printed starts a line of its own. */
  void flush(long number) {
    if (length > 0) {
      line(number, test);
    }
  }

  /** Drops what is pending: its line end never came. */
  void endOfStream(long number) {
    if (length > 0) {
      run.problem(number, "truncated: the results of " + pkg + " end in the middle of a line");
    }
    length = 0;
  }

  private void line(long number, @Nullable String eventTest) {
    int end = length > 0 && pending[length - 1] == '\r' ? length - 1 : length;
    length = 0;
    if (damaged) {
      damaged = false;
      run.problem(number, "the pieces of this line do not belong together; it is left out");
      return;
    }
    log.line(pending, 0, end, number, eventTest == null ? test : eventTest);
  }

  private static boolean startsWithFrame(byte[] output, int size) {
    return size >= FRAME.length && Arrays.equals(output, 0, FRAME.length, FRAME, 0, FRAME.length);
  }
}
