package io.github.gobenchreporter.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes outside text safe in GitHub-flavoured Markdown, inside table cells too.
 *
 * <p>Names go into code spans: there, and only there, GitHub makes no mentions, references and
 * links of them. Free text is escaped character by character and its {@code @}, {@code #} and
 * {@code ://} are separated by a zero-width space, because mention filters read the rendered text.
 */
final class Markdown {
  /** Longer names are shortened in the middle. */
  static final int LONGEST_NAME = 120;

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");
  private static final Pattern BACKTICKS = Pattern.compile("`+");
  private static final String SPECIAL = "\\`*_{}[]()<>#+-.!|~$&:";
  private static final char ZERO_WIDTH_SPACE = '\u200b';

  private Markdown() {}

  /** The text as a code span, for names. */
  static String code(String text) {
    String visible = visible(shorten(text, LONGEST_NAME));
    if (visible.isBlank()) {
      return "`␣`";
    }
    String fence = "`".repeat(longestRun(visible) + 1);
    boolean pad =
        visible.startsWith("`")
            || visible.endsWith("`")
            || visible.startsWith(" ")
            || visible.endsWith(" ");
    String inner = visible.replace("|", "\\|");
    return fence + (pad ? " " + inner + " " : inner) + fence;
  }

  /** Free text, escaped so that it shows as it is. */
  static String text(String text) {
    String visible = visible(text);
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      if (c == '<') {
        escaped.append("&lt;");
      } else if (c == '&') {
        escaped.append("&amp;");
      } else if (c == '@') {
        escaped.append('@').append(ZERO_WIDTH_SPACE);
      } else {
        escaped.append(needsBackslash(visible, i) ? "\\" : "").append(c);
        escaped.append(
            c == '#' || c == ':' && visible.startsWith("//", i + 1) ? "" + ZERO_WIDTH_SPACE : "");
      }
    }
    return escaped.toString();
  }

  /** Dots and dashes mean something only at the start of a line. */
  private static boolean needsBackslash(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '.', '-', '+', '(', ')', ':', '!', '{', '}' -> at == 0 && c != ':';
      default -> SPECIAL.indexOf(c) >= 0;
    };
  }

  /**
   * Control, format and unassigned characters, which could hide or reverse text, show as U+FFFD.
   */
  static String visible(String text) {
    return INVISIBLE.matcher(text).replaceAll("\ufffd");
  }

  static String shorten(String text, int most) {
    int length = text.codePointCount(0, text.length());
    if (length <= most) {
      return text;
    }
    int half = (most - 1) / 2;
    int head = text.offsetByCodePoints(0, half);
    int tail = text.offsetByCodePoints(text.length(), -half);
    return text.substring(0, head) + "…" + text.substring(tail);
  }

  private static int longestRun(String text) {
    Matcher runs = BACKTICKS.matcher(text);
    int longest = 0;
    while (runs.find()) {
      longest = Math.max(longest, runs.end() - runs.start());
    }
    return longest;
  }
}
