package io.github.gobenchreporter.benchfmt.read;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in front of every line where results come from a log or a comment: a time stamp, the
 * job and step of {@code gh run view --log}, the name of a container, {@code //}.
 */
enum LinePrefix {
  NONE("", ""),
  TIME(
      "a time stamp",
      "(?:[^\\t]*\\t[^\\t]*\\t)?\uFEFF?\\[?(?:\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]|[A-Z][a-z]{2} [ \\d]\\d )?"
          + "\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?\\]? ?"
          + Behind.TIME),
  CONTAINER(
      "the name of a container or task",
      "[\\w./@-]+ +\\| ?|\\[[\\w./@:-]+\\] |[\\w./@-]+:[\\w./-]+: "),
  COMMENT("the start of a comment", "[ \\t]*(?://|#|>|\\*)?[ \\t]*");

  /** What logs have between the time and the line. */
  private static final class Behind {
    /** GitLab's stream, that of a container's run-time, host and program of syslog. */
    private static final String TIME =
        "(?:\\d\\d[OE][ +]|std(?:out|err) [FP] |[\\w.-]+ [\\w./@-]+(?:\\[\\d+\\])?: )?";
  }

  /** The first thing in a file that is not said by anything but results. */
  private static final Pattern RESULTS =
      Pattern.compile(
          "(?:goos|goarch|pkg|cpu): \\S|Benchmark\\S*\\s+\\d+\\s+[-+.\\d]+ [^\\d\\s]|\\{\"(?:Time|Action|ImportPath)\"");

  private final String words;
  private final Pattern pattern;

  LinePrefix(String words, String pattern) {
    this.words = words;
    this.pattern = Pattern.compile(pattern);
  }

  /** How a message names it. */
  String words() {
    return words;
  }

  /** The one in front of the first results; none where they stand by themselves. */
  static LinePrefix of(String start) {
    for (String raw : start.split("\n")) {
      byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
      String line = new String(PlainLine.clean(bytes, 0, bytes.length), StandardCharsets.UTF_8);
      for (LinePrefix each : values()) {
        Matcher prefix = each.pattern.matcher(line);
        if (prefix.lookingAt() && RESULTS.matcher(line.substring(prefix.end())).lookingAt()) {
          return each;
        }
      }
    }
    return NONE;
  }

  /** How many bytes of the slice it takes; 0 where the line has none. */
  int length(byte[] line, int from, int to) {
    if (this == NONE) {
      return 0;
    }
    String text = new String(line, from, to - from, StandardCharsets.UTF_8);
    Matcher prefix = pattern.matcher(text);
    return prefix.lookingAt()
        ? text.substring(0, prefix.end()).getBytes(StandardCharsets.UTF_8).length
        : 0;
  }
}
