package io.github.gobenchreporter.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Hosts written down in src/test/resources/hosts: every section is a command or file and its text.
 */
final class Hosts {
  private Hosts() {}

  static HostReadings read(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String section : text(name).split("(?m)^=== ")) {
      int end = section.indexOf('\n');
      if (end > 0) {
        texts.put(section.substring(0, end), section.substring(end + 1));
      }
    }
    return new HostReadings(texts);
  }

  private static String text(String name) {
    try (InputStream in = Hosts.class.getResourceAsStream("/hosts/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
