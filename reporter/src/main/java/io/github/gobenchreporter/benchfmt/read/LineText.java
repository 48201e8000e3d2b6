package io.github.gobenchreporter.benchfmt.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What the bytes of a line look like, before anybody knows what was meant: where names begin and
 * end in it, whether it quotes others, whether it is prose.
 */
final class LineText {
  private static final byte[] BENCHMARK = "Benchmark".getBytes(UTF_8);

  /** A line that begins with one of these quotes, comments or compares results. */
  private static final String QUOTES = "/#>+-|\"'`";

  /**
   * What stands behind a name that was meant to be a result: a count alone, or numbers, or a unit.
   */
  private static final Pattern ALMOST =
      Pattern.compile("\\d+|\\d+\\s+[-+.\\d].*|.*[\\d\\s]\\S+/op\\b.*");

  private LineText() {}

  static String text(byte[] line, int from, int to) {
    return new String(line, from, to - from, UTF_8);
  }

  /** Whether the slice begins as results do. */
  static boolean isOfBenchmark(byte[] line, int from, int to) {
    return to - from >= BENCHMARK.length
        && Arrays.equals(line, from, from + BENCHMARK.length, BENCHMARK, 0, BENCHMARK.length);
  }

  /** Where the name at the slice's begin ends. */
  static int nameEnd(byte[] line, int from, int to) {
    int end = from;
    while (end < to && line[end] != ' ' && line[end] != '\t') {
      end++;
    }
    return end;
  }

  /** Where a benchmark's name begins last, or -1. */
  static int lastName(byte[] line, int from, int to) {
    return last(line, from, to, BENCHMARK);
  }

  /** Where the word begins last, or -1. */
  static int last(byte[] line, int from, int to, String word) {
    return last(line, from, to, word.getBytes(UTF_8));
  }

  private static int last(byte[] line, int from, int to, byte[] word) {
    for (int at = to - word.length; at >= from; at--) {
      if (Arrays.equals(line, at, at + word.length, word, 0, word.length)) {
        return at;
      }
    }
    return -1;
  }

  static boolean isQuoted(byte first) {
    return QUOTES.indexOf(first) >= 0;
  }

  /** {@code Benchmark} and {@code Benchmarking} are words; Go's names go on with a capital. */
  static boolean isWord(String name) {
    return name.length() == BENCHMARK.length
        || Character.isLowerCase(name.codePointAt(BENCHMARK.length));
  }

  /** Whether what stands behind a name was meant to be its numbers. */
  static boolean isAlmostResult(String rest) {
    return ALMOST.matcher(rest).matches();
  }
}
