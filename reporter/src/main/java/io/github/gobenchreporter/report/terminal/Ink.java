package io.github.gobenchreporter.report.terminal;

/**
 * What sets a word apart on a terminal; plain text is the same without it.
 *
 * @see <a
 *     href="https://www.ecma-international.org/publications-and-standards/standards/ecma-48/">ECMA-48,
 *     SGR</a>
 */
public enum Ink {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  WHITE_ON_RED("97;41"),
  WHITE_ON_GREEN("97;42"),
  BLACK_ON_YELLOW("30;43");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** The text in this ink, or as it is where there are no colours. */
  String on(String text, boolean colours) {
    return !colours || code.isEmpty() || text.isEmpty()
        ? text
        : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
