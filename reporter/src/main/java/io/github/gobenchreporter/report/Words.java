package io.github.gobenchreporter.report;

/** Numbers with their words. */
public final class Words {
  private Words() {}

  /** {@code 1 regression}, {@code 2 regressions}. */
  public static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
