package io.github.gobenchreporter.benchfmt.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Results in a text that something was printed into. Go prints {@code BenchmarkX-8 \t} before it
 * measures and {@code 100\t 12 ns/op} afterwards, so all that the benchmark prints stands between
 * the two:
 *
 * <pre>
 * BenchmarkX-8 	2026/11/26 connected
 *      100	        12 ns/op
 * </pre>
 *
 * Numbers that follow their name are put together with it, as long as nothing else can be meant.
 */
final class TornResults {
  private final RunBuilder run;
  private final Origin origin;
  private final ResultLine result = new ResultLine();
  private @Nullable String name;
  private String why = LostResults.PRINTED_INTO;

  TornResults(RunBuilder run, Origin origin) {
    this.run = run;
    this.origin = origin;
  }

  /** A name was printed and its numbers are still to come. */
  void begin(String started) {
    begin(started, LostResults.PRINTED_INTO);
  }

  /**
   * The same.
   *
   * @param reason why they are lost where they do not come
   */
  void begin(String started, String reason) {
    name = started;
    why = reason;
  }

  /** Whether numbers are still to come. */
  boolean isOpen() {
    return name != null;
  }

  /** The numbers have come. */
  void close() {
    name = null;
  }

  /** Another benchmark goes on, or the package ends: the numbers are lost. */
  void lose(String pkg) {
    if (name != null) {
      origin.part().lost(pkg, name, why);
      name = null;
    }
  }

  /** The open name with its numbers, where the slice ends in them; or null. */
  byte @Nullable [] join(byte[] text, int from, int to) {
    return name == null ? null : join(name, text, from, to);
  }

  /**
   * {@code started} with the numbers at the end of the slice; or null where it has none as Go
   * writes them: iterations, a tab, and a value in a unit that is known.
   */
  byte @Nullable [] join(String started, byte[] text, int from, int to) {
    byte[] start = (started + "\t").getBytes(StandardCharsets.UTF_8);
    for (int at = from; at < to; at++) {
      boolean begins = isDigit(text[at]) && (at == from || !isDigit(text[at - 1]));
      if (begins && isFollowedByTab(text, at, to)) {
        byte[] whole = Arrays.copyOf(start, start.length + to - at);
        System.arraycopy(text, at, whole, start.length, to - at);
        if (isResult(whole)) {
          return whole;
        }
      }
    }
    return null;
  }

  private boolean isResult(byte[] whole) {
    return result.parse(whole, 0, whole.length)
        && run.knowsUnit(whole, result.unitFrom[0], result.unitTo[0]);
  }

  private static boolean isFollowedByTab(byte[] text, int from, int to) {
    int at = from;
    while (at < to && isDigit(text[at])) {
      at++;
    }
    return at < to && text[at] == '\t';
  }

  /** Whether a slice that begins with a name goes on as Go does: padding, then a tab. */
  static boolean isPadded(byte[] text, int nameEnd, int to) {
    int at = nameEnd;
    while (at < to && text[at] == ' ') {
      at++;
    }
    return at < to && text[at] == '\t';
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
