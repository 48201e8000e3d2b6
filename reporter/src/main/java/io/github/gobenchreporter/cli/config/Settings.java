package io.github.gobenchreporter.cli.config;

import io.github.gobenchreporter.regression.Accepted;
import java.util.List;
import java.util.Optional;

/**
 * Values of options, from one of the places where they are written: the command line, the action's
 * inputs, the configuration file.
 */
@FunctionalInterface
public interface Settings {
  /**
   * What is written for an option.
   *
   * @param name of the option without its dashes: {@code window}
   */
  Optional<Setting> find(String name);

  /** Known regressions that are agreed to; only the configuration file has some. */
  default List<Accepted> accepted() {
    return List.of();
  }

  /** Sentences on what agrees to nothing, though somebody meant it to. */
  default List<String> doubts() {
    return List.of();
  }

  /**
   * What is written for an option.
   *
   * @param values at least one; several where an option may be repeated
   * @param where for messages: {@code --alpha}, {@code input alpha}, {@code config.yml:3: alpha}
   */
  record Setting(List<String> values, String where) {
    public Setting {
      values = List.copyOf(values);
    }

    public String value() {
      return values.get(0);
    }
  }
}
