package io.github.gobenchreporter.text;

/** Texts that are too long for their place, cut so that what tells them apart stays. */
public final class Truncate {
  private Truncate() {}

  /**
   * A name without its middle. Four digits computed from the whole keep two long names apart whose
   * ends are the same.
   */
  public static String name(String name, int most) {
    int length = name.codePointCount(0, name.length());
    if (length <= most) {
      return name;
    }
    int half = (most - 6) / 2;
    int head = name.offsetByCodePoints(0, half);
    int tail = name.offsetByCodePoints(name.length(), -half);
    String digits = "%04x".formatted(name.hashCode() & 0xffff);
    return name.substring(0, head) + "…" + digits + "…" + name.substring(tail);
  }

  /** A text without its end. */
  public static String text(String text, int most) {
    int length = text.codePointCount(0, text.length());
    return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
