package io.github.gobenchreporter.benchfmt.read;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Takes out of a line what is not its text: terminal colours and commands, the frame bytes that
 * {@code testing} and test2json exchange (^V, ^O, ^N), and blanks beyond ASCII, which Go's field
 * splitting honours.
 */
final class PlainLine {
  private static final Pattern NOT_TEXT =
      Pattern.compile(
          "\u001b\\[[0-9;?]*[ -/]*[@-~]|\u001b[\\]_PX^][^\u0007\u001b]*(?:\u0007|\u001b\\\\)|[\u0000-\u0008\u000e-\u001f\u007f]");
  private static final Pattern BLANK = Pattern.compile("[\\p{Z}\u0085]");

  private PlainLine() {}

  /**
   * Whether the slice is printable ASCII and blanks, so that {@link #clean} would change nothing.
   */
  static boolean isPlain(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = line[i];
      if (b < ' ' && b != '\t' || b == 0x7f) {
        return false;
      }
    }
    return true;
  }

  static byte[] clean(byte[] line, int from, int to) {
    String text = new String(line, from, to - from, StandardCharsets.UTF_8);
    String clean = BLANK.matcher(NOT_TEXT.matcher(text).replaceAll("")).replaceAll(" ");
    return clean.getBytes(StandardCharsets.UTF_8);
  }
}
