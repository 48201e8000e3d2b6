package io.github.gobenchreporter.measure;

import io.github.gobenchreporter.text.Truncate;
import java.util.List;
import java.util.stream.Collectors;

/** The end of what a process said, for a message of one line. */
public final class LastLines {
  /** What went wrong stands last; longer texts would bury the error they explain. */
  private static final int LINES = 5;

  private static final int LONGEST = 200;

  private LastLines() {}

  /** The last lines that say something, each cut to a length; "" where none does. */
  public static String of(String said) {
    List<String> lines = said.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
        .map(it -> Truncate.text(it, LONGEST))
        .collect(Collectors.joining("; "));
  }
}
