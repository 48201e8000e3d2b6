package io.github.gobenchreporter.report.terminal;

import java.util.Map;

/**
 * Where a text is shown.
 *
 * @param colours whether it shows colours
 * @param width in columns
 * @param all whether what is left out otherwise is wanted
 */
public record Screen(boolean colours, int width, boolean all) {
  /** Columns, where the terminal does not say. */
  private static final int USUAL = 120;

  /** A file or a pipe: no colours, as wide as need be. */
  public static final Screen FILE = new Screen(false, Integer.MAX_VALUE, false);

  /**
   * What the environment tells.
   *
   * @param watched whether somebody watches the output
   * @see <a href="https://no-color.org">NO_COLOR</a>
   */
  public static Screen of(Map<String, String> environment, boolean watched, boolean all) {
    if (!watched) {
      return new Screen(false, Integer.MAX_VALUE, all);
    }
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    String columns = environment.getOrDefault("COLUMNS", "");
    int width = columns.matches("[1-9]\\d{1,4}") ? Integer.parseInt(columns) : USUAL;
    return new Screen(!plain, width, all);
  }
}
