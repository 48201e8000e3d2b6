package io.github.gobenchreporter.cli.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gobenchreporter.host.HostCheck;
import io.github.gobenchreporter.host.HostCheck.Grade;
import io.github.gobenchreporter.host.HostFacts;
import io.github.gobenchreporter.text.OneLine;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What was found out about a host, for people and for programs. */
public final class HostFindings {
  private HostFindings() {}

  /** A line a finding, in columns. */
  public static String table(List<HostCheck> checks) {
    int what = width(checks.stream().map(HostCheck::what).toList());
    int found = width(checks.stream().map(HostCheck::found).toList());
    StringBuilder table = new StringBuilder();
    for (HostCheck check : checks) {
      String line =
          "%-6s %s  %s  %s"
              .formatted(
                  word(check.grade()),
                  pad(check.what(), what),
                  pad(check.found(), check.advice().isEmpty() ? 0 : found),
                  check.advice());
      table.append(OneLine.marked(line.stripTrailing())).append('\n');
    }
    return table.toString();
  }

  private static String word(Grade grade) {
    return switch (grade) {
      case FINE -> "ok";
      case WARNING -> "doubt";
      case UNFIT -> "unfit";
    };
  }

  private static int width(List<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** The same with the facts, for programs. */
  public static ObjectNode json(HostFacts host, List<HostCheck> checks) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("fit", checks.stream().noneMatch(check -> check.grade() == Grade.UNFIT));
    ObjectNode facts = root.putObject("facts");
    new TreeMap<>(host.facts()).forEach(facts::put);
    ArrayNode list = root.putArray("checks");
    for (HostCheck check : checks) {
      list.addObject()
          .put("what", check.what())
          .put("found", check.found())
          .put("grade", check.grade().name().toLowerCase(Locale.ROOT))
          .put("advice", check.advice());
    }
    return root;
  }
}
