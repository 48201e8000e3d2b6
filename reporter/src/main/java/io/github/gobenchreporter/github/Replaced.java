package io.github.gobenchreporter.github;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says at the end of a comment that another verdict stood there before. */
final class Replaced {
  private static final Pattern DOT = Pattern.compile("^### (🔴|🟡|🟢) ", Pattern.MULTILINE);
  private static final Pattern LAST =
      Pattern.compile("\n\n<sub>Updated, was (?:🔴|🟡|🟢)(?: for `[0-9a-f]+`)?\\.</sub>$");

  private Replaced() {}

  /**
   * The text, with a line about what it replaces where that had another colour. The same run's text
   * keeps the line it has.
   */
  static String text(String text, String before) {
    Optional<Marker> marker = Marker.at(before);
    if (marker.equals(Marker.at(text))) {
      Matcher line = LAST.matcher(before);
      return line.find() ? text + line.group() : text;
    }
    String was = dot(before);
    String head = marker.map(Marker::head).orElse("");
    return was.isEmpty() || was.equals(dot(text))
        ? text
        : text
            + "\n\n<sub>Updated, was %s%s.</sub>"
                .formatted(was, head.isEmpty() ? "" : " for `" + head + "`");
  }

  private static String dot(String body) {
    Matcher dot = DOT.matcher(body);
    return dot.find() ? dot.group(1) : "";
  }
}
