package io.github.gobenchreporter.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes outside text safe in GitHub-flavoured Markdown, inside table cells and inside HTML too.
 *
 * <p>Names go into code: there, and only there, GitHub makes no mentions, references and links of
 * them. Free text is escaped character by character, and what mention, reference and link filters
 * look for is taken apart by a zero-width space, because those filters read the rendered text and
 * do not care how a character was written.
 */
public final class Markdown {
  /** Longer names are shortened in the middle. */
  static final int LONGEST_NAME = 120;

  /** Longer printed lines are cut. */
  static final int LONGEST_LINE = 160;

  /** Longer texts are cut. */
  static final int LONGEST_TEXT = 400;

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0]");
  private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{2})\\p{M}+");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  /**
   * What a filter would take for a link, a mention, a reference or an emoji begins before these.
   */
  private static final Pattern SPLIT =
      Pattern.compile(
          "(?<=[#:])(?=[\\w/+-])|(?i)(?<=\\bwww)(?=\\.)|(?<=\\b[A-Za-z]{1,20}-)(?=\\d)"
              + "|(?<=[0-9a-fA-F]{6})(?=[0-9a-fA-F])");

  private static final String SPECIAL = "\\`*_{}[]()<>#+-.!|~&:@^=\"'";
  private static final String ZERO_WIDTH_SPACE = "\u200b";

  private Markdown() {}

  /** A name as code; good in paragraphs, lists and table cells. */
  public static String code(String name) {
    return span(visible(Truncate.name(name, LONGEST_NAME)));
  }

  /** A printed line as code. */
  public static String codeLine(String line) {
    return span(visible(Truncate.text(line, LONGEST_LINE)));
  }

  private static String span(String visible) {
    if (visible.isBlank()) {
      return "`␣`";
    }
    if (visible.indexOf('|') >= 0) {
      return "<code>" + entities(visible) + "</code>";
    }
    String fence = "`".repeat(longestRun(visible) + 1);
    boolean pad = isEdge(visible.charAt(0)) || isEdge(visible.charAt(visible.length() - 1));
    return pad ? fence + " " + visible + " " + fence : fence + visible + fence;
  }

  private static boolean isEdge(char c) {
    return c == '`' || c == ' ';
  }

  /** The text as an HTML code element, for places where Markdown is not read, such as a summary. */
  public static String htmlCode(String text) {
    String visible = visible(Truncate.name(text, LONGEST_NAME));
    return "<code>" + (visible.isBlank() ? "␣" : entities(visible)) + "</code>";
  }

  private static String entities(String visible) {
    StringBuilder escaped = new StringBuilder();
    SPLIT.splitAsStream(visible).forEach(part -> entities(part, escaped));
    return escaped.toString();
  }

  private static void entities(String part, StringBuilder escaped) {
    escaped.append(escaped.length() == 0 ? "" : ZERO_WIDTH_SPACE);
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean plain = c >= 0x80 || Character.isLetterOrDigit(c) || c == ' ' || c == '/';
      escaped.append(plain ? String.valueOf(c) : wide(c, "&#" + (int) c + ";"));
    }
  }

  /** Free text, escaped so that it shows as it is and nothing more. */
  public static String text(String text) {
    String visible = visible(Truncate.text(text, LONGEST_TEXT));
    StringBuilder escaped = new StringBuilder();
    for (String part : SPLIT.split(visible)) {
      escaped.append(escaped.length() == 0 ? "" : ZERO_WIDTH_SPACE);
      for (int i = 0; i < part.length(); i++) {
        boolean first = escaped.chars().allMatch(Character::isDigit);
        escaped.append(escape(part.charAt(i), first));
      }
    }
    return escaped.toString();
  }

  /** No way of writing these keeps every filter off; their wide forms look the same. */
  private static String wide(char c, String other) {
    return c == '$' ? "＄" : c == '@' ? "＠" : other;
  }

  /** Dots, dashes and digits mean something only at the start of a line. */
  private static String escape(char c, boolean first) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '|' -> "&#124;";
      case '$', '@' -> wide(c, "");
      case '.', '-', '+', '(', ')', ':', '!', '{', '}', '=', '"', '\'' ->
          first ? "\\" + c : String.valueOf(c);
      default -> SPECIAL.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
    };
  }

  /**
   * Control and format characters, which could hide or reverse text, show as U+FFFD; marks piled on
   * one letter, which could leave their line, stop at two.
   */
  public static String visible(String text) {
    String shown = INVISIBLE.matcher(text).replaceAll("\ufffd");
    return PILED_MARKS.matcher(shown).replaceAll("$1\ufffd");
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
