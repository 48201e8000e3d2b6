package io.github.gobenchreporter.report.terminal;

import java.util.ArrayList;
import java.util.List;

/** A sentence in lines that fit a screen. */
final class Wrapped {
  /** Narrower than this, a sentence is left to the terminal. */
  private static final int LEAST = 40;

  private Wrapped() {}

  /**
   * The lines.
   *
   * @param width columns of the screen
   * @param first columns before the first line that are taken
   * @param indent of every further line
   */
  static List<String> lines(String text, int width, int first, int indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int room = width - first;
    for (String word : text.split(" ")) {
      boolean full = !line.isEmpty() && line.length() + 1 + word.length() > room;
      if (full && room >= LEAST) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(indent));
        room = width;
        line.append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
