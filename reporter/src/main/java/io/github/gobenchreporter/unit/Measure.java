package io.github.gobenchreporter.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one word of a unit measures: {@code ms} is time, and a million of the smallest steps in
 * which times are printed.
 *
 * @param kind time or bytes
 * @param size of one in the first of {@code steps}; NaN where nobody can tell ({@code maxRSS} is
 *     kilobytes on Linux and bytes on macOS)
 * @param steps in which it is printed
 */
record Measure(Kind kind, double size, List<Step> steps) {

  /** {@code KiB} and how many bytes that is. */
  record Step(String symbol, double size) {}

  private static final List<Step> TIMES =
      List.of(new Step("ns", 1), new Step("µs", 1e3), new Step("ms", 1e6), new Step("s", 1e9));
  private static final List<Step> BINARY =
      List.of(
          new Step("B", 1),
          new Step("KiB", 0x1p10),
          new Step("MiB", 0x1p20),
          new Step("GiB", 0x1p30),
          new Step("TiB", 0x1p40));
  private static final List<Step> DECIMAL =
      List.of(
          new Step("B", 1),
          new Step("kB", 1e3),
          new Step("MB", 1e6),
          new Step("GB", 1e9),
          new Step("TB", 1e12));

  private static final Map<String, Measure> WORDS = words();

  private static Map<String, Measure> words() {
    Map<String, Measure> words = new HashMap<>();
    times(words, 1, "ns", "nsec", "nsecs", "nanos", "nanosecond", "nanoseconds");
    times(words, 1e3, "us", "µs", "μs", "usec", "usecs", "micros", "microsecond", "microseconds");
    times(words, 1e6, "ms", "msec", "msecs", "millis", "millisecond", "milliseconds");
    times(words, 1e9, "s", "sec", "secs", "second", "seconds");
    times(words, 60e9, "minute", "minutes");
    times(words, 3600e9, "hour", "hours");
    for (String word : List.of("B", "byte", "bytes")) {
      words.put(word, new Measure(Kind.BYTES, 1, BINARY));
    }
    BINARY.forEach(it -> words.put(it.symbol, new Measure(Kind.BYTES, it.size, BINARY)));
    DECIMAL.stream()
        .skip(1)
        .forEach(it -> words.put(it.symbol, new Measure(Kind.BYTES, it.size, DECIMAL)));
    words.put("kiB", new Measure(Kind.BYTES, 0x1p10, BINARY));
    words.put("KB", new Measure(Kind.BYTES, 1e3, DECIMAL));
    words.put("RSS", new Measure(Kind.BYTES, Double.NaN, BINARY));
    words.put("rss", new Measure(Kind.BYTES, Double.NaN, BINARY));
    return words;
  }

  private static void times(Map<String, Measure> words, double size, String... names) {
    for (String name : names) {
      words.put(name, new Measure(Kind.TIME, size, TIMES));
    }
  }

  /** What the word measures; its capital does not count in words ({@code Bytes}, {@code Ms}). */
  static Optional<Measure> of(String word) {
    Measure exact = WORDS.get(word);
    boolean capital = word.length() > 1 && Character.isUpperCase(word.charAt(0));
    return exact != null || !capital
        ? Optional.ofNullable(exact)
        : Optional.ofNullable(
                WORDS.get(word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1)))
            .filter(it -> Character.isLowerCase(word.charAt(1)));
  }

  /** Whether something per this word is a rate. */
  static boolean isTime(String word) {
    return of(word).filter(it -> it.kind == Kind.TIME).isPresent()
        || word.equals("min")
        || word.equals("h");
  }

  /** A number of another measure of the same kind in this one; empty where a size is unknown. */
  OptionalDouble ofOther(double number, Measure other) {
    double in = number * (other.size / size);
    return Double.isNaN(in) ? OptionalDouble.empty() : OptionalDouble.of(in);
  }

  /** The measure as rates of it are printed: Go's own are in megabytes of a million. */
  Measure asRate() {
    return size == 1 && steps.equals(BINARY) ? new Measure(kind, 1, DECIMAL) : this;
  }

  /** How numbers in it are printed, {@code per} behind each symbol; one bare scale if unknown. */
  List<NumberScale> scales(String per) {
    return Double.isNaN(size)
        ? List.of(new NumberScale(1, ""))
        : steps.stream().map(it -> new NumberScale(it.size / size, it.symbol + per)).toList();
  }
}
