package io.github.gobenchreporter.cli.measure;

import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.options.HostProbe;
import io.github.gobenchreporter.host.HostFacts;
import io.github.gobenchreporter.host.HostSources;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands above results that no test binary printed: the processor, as Go would name it. */
final class HostLines {
  private HostLines() {}

  static Map<String, String> of(Console console) {
    Map<String, String> facts =
        HostFacts.of(HostProbe.read(HostSources.FACT_COMMANDS), console.environment()).facts();
    Map<String, String> lines = new LinkedHashMap<>();
    put(lines, facts, "cpu", "host-cpu");
    put(lines, facts, "toolchain", "toolchain");
    return lines;
  }

  private static void put(
      Map<String, String> lines, Map<String, String> facts, String key, String fact) {
    String value = facts.get(fact);
    if (value != null) {
      lines.put(key, value);
    }
  }
}
