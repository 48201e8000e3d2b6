package io.github.gobenchreporter.text;

import java.util.regex.Pattern;

/** A commit's id, and as much of it as a place has room for; a shorter id stays whole. */
public final class ShortCommit {
  /** As many digits as {@code git log --oneline} prints of a small repository. */
  private static final int SHOWN = 7;

  /** In names that have to tell the commits of a large repository apart for years. */
  private static final int KEPT = 12;

  /** From what git abbreviates to at least, to the digits of SHA-256. */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{7,64}");

  private ShortCommit() {}

  /** Whether a text is an id, whole or cut short. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** As people quote it: {@code 3f2a9c1}. */
  public static String of(String id) {
    return first(id, SHOWN);
  }

  /** As it stands in the names of files: {@code 3f2a9c1d0b7e}. */
  public static String inNames(String id) {
    return first(id, KEPT);
  }

  private static String first(String id, int digits) {
    return id.substring(0, Math.min(digits, id.length()));
  }
}
