package io.github.gobenchreporter.report;

import java.util.Locale;

/** Numbers with their words. */
public final class Words {
  private Words() {}

  /** {@code 1 regression}, {@code 2 regressions}. */
  public static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  /** With a capital at the beginning, where that is an ordinary word. */
  public static String sentence(String words) {
    return words.matches("(?s)[a-z]+ .*")
        ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
        : words;
  }
}
