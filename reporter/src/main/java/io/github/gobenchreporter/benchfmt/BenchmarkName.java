package io.github.gobenchreporter.benchfmt;

/**
 * The form of names: {@code Benchmark} base, {@code /sub} parts and, where it is not 1, {@code -N}.
 */
public final class BenchmarkName {
  private BenchmarkName() {}

  /** The name without a trailing {@code -8}, which may be GOMAXPROCS or part of a sub-name. */
  public static String withoutProcs(String name) {
    return name.substring(0, nameEnd(name));
  }

  /** The digits after the last dash, or 0 where the name does not end in {@code -digits}. */
  public static int trailingNumber(String name) {
    int end = nameEnd(name);
    return end == name.length() ? 0 : Integer.parseInt(name.substring(end + 1));
  }

  private static int nameEnd(String name) {
    int at = name.length();
    while (at > 0 && name.charAt(at - 1) >= '0' && name.charAt(at - 1) <= '9') {
      at--;
    }
    int digits = name.length() - at;
    boolean isNumber = digits > 0 && digits < 7 && name.charAt(at < name.length() ? at : 0) != '0';
    return isNumber && at > 1 && name.charAt(at - 1) == '-' ? at - 1 : name.length();
  }
}
