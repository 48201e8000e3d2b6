package io.github.gobenchreporter.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a command that somebody copies into a shell. */
public final class ShellWord {
  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_./=,:@%+-]+");

  private ShellWord() {}

  /** In single quotes, inside of which a shell reads nothing but their end. */
  public static String quoted(String word) {
    return NEEDS_NO_QUOTES.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The words as a shell reads them, on one line. */
  public static String line(List<String> words) {
    return words.stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
  }
}
