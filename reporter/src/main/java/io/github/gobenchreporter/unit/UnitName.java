package io.github.gobenchreporter.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit's name taken apart: {@code L1-miss-ns/op} is the words {@code L1 miss ns} per {@code op}.
 * The measurement is the last word before the stroke, as Go's format has it; tools of its own write
 * it elsewhere ({@code latencyMs}, {@code p99ns}, {@code ns_per_op}), and that is read as well.
 *
 * @param words before the stroke, or before {@code per}
 * @param per the words behind it; empty where there is none
 * @see <a href="https://go.dev/design/14313-benchmark-format">the benchmark format</a>
 */
record UnitName(List<String> words, List<String> per) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_.:+*()\\s]+");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern AFTER_DIGIT = Pattern.compile("(.*\\d)(ns|us|µs|μs|ms)");

  static UnitName of(String name) {
    int stroke = name.indexOf('/');
    List<String> words = words(stroke < 0 ? name : name.substring(0, stroke));
    List<String> per = stroke < 0 ? List.of() : words(name.substring(stroke + 1));
    int word = words.indexOf("per");
    return word > 0 && stroke < 0
        ? new UnitName(words.subList(0, word), words.subList(word + 1, words.size()))
        : new UnitName(words, per);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String part : BETWEEN_WORDS.split(text.replace("%", ""))) {
      Matcher digit = AFTER_DIGIT.matcher(part);
      if (Measure.of(part).isPresent() || part.isEmpty()) {
        words.add(part);
      } else if (digit.matches()) {
        words.add(digit.group(1));
        words.add(digit.group(2));
      } else {
        camel(part, words);
      }
    }
    words.removeIf(String::isEmpty);
    return words;
  }

  /** {@code heapMiB} is {@code heap MiB}, {@code latencyMs} is {@code latency ms}. */
  private static void camel(String part, List<String> words) {
    Matcher between = CAMEL.matcher(part);
    int from = 0;
    while (between.find()) {
      words.add(part.substring(from, between.start()));
      from = between.start();
      String rest = part.substring(from);
      if (Measure.of(rest).isPresent()) {
        words.add(rest);
        return;
      }
    }
    words.add(part.substring(from));
  }

  /** What is measured, where a word says so: the last one, else the first. */
  Optional<Measure> measure() {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Optional<Measure> last = Measure.of(words.get(words.size() - 1));
    String first = words.get(0);
    return last.isPresent() || first.length() < 2 ? last : Measure.of(first);
  }

  /** Whether the unit is so much in a time. */
  boolean perTime() {
    return !per.isEmpty() && Measure.isTime(per.get(0));
  }

  /** Whether a word before the stroke, in small letters, is one of those. */
  boolean has(Predicate<String> test) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(test);
  }
}
