package io.github.gobenchreporter.report;

import java.util.List;
import java.util.Locale;

/** Numbers with their words. */
public final class Words {
  private Words() {}

  /** {@code 1 regression}, {@code 2 regressions}. */
  public static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** With a capital at the beginning, where that is an ordinary word. */
  public static String sentence(String words) {
    return words.matches("(?s)[a-z]+ .*")
        ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
        : words;
  }
}
