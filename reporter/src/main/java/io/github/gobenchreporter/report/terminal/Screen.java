package io.github.gobenchreporter.report.terminal;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

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
  public static final Screen FILE = file(false);

  /** The same, with all that is wanted. */
  public static Screen file(boolean all) {
    return new Screen(false, Integer.MAX_VALUE, all);
  }

  /**
   * A terminal.
   *
   * @param columns its width, asked for where the environment does not tell
   * @see <a href="https://no-color.org">NO_COLOR</a>
   */
  public static Screen of(
      Map<String, String> environment, Supplier<OptionalInt> columns, boolean all) {
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    String told = environment.getOrDefault("COLUMNS", "");
    int width =
        told.matches("[1-9]\\d{1,4}") ? Integer.parseInt(told) : columns.get().orElse(USUAL);
    return new Screen(!plain, width, all);
  }
}
