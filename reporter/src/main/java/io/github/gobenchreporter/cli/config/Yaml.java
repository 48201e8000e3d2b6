package io.github.gobenchreporter.cli.config;

import java.util.List;
import java.util.Map;

/** A piece of a YAML document: a text, a list, or values under keys. */
sealed interface Yaml {
  /** Where it begins, 1-based. */
  int line();

  /**
   * A text; numbers and booleans are texts, too.
   *
   * @param first where its first line stands: below the sign of a block
   */
  record Text(int line, int first, String value) implements Yaml {}

  /** A list. */
  record Items(int line, List<Yaml> items) implements Yaml {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * Values under keys.
   *
   * @param entries in the order of the file
   */
  record Keys(int line, Map<String, Entry> entries) implements Yaml {}

  /**
   * A value and its key.
   *
   * @param line of the key, 1-based
   */
  record Entry(int line, Yaml value) {}
}
