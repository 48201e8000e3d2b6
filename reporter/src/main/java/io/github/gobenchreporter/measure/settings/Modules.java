package io.github.gobenchreporter.measure.settings;

import io.github.gobenchreporter.text.OneLine;
import io.github.gobenchreporter.text.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules that are linked into programs, without the main one.
 *
 * @param versions by path; of a replaced one also by what: {@code v1.0.0=>example.com/fork@v1.0.1}
 */
public record Modules(SortedMap<String, String> versions) {
  /** The key under which a run keeps them, in one line. */
  public static final String KEY = "modules";

  /** The key under which a run keeps a digest of them with their sums. */
  public static final String DIGEST = "deps";

  /** So many digits of a digest tell two apart. */
  private static final int DIGITS = 12;

  private static final int LONGEST = 16_000;

  /** From lines {@code path\tversion\treplacement\tits version}; equal ones count once. */
  static Modules of(Stream<String> lines) {
    SortedMap<String, String> versions = new TreeMap<>();
    for (String line : lines.distinct().toList()) {
      String[] parts = line.split("\t", -1);
      if (parts.length >= 3 && !parts[0].isBlank()) {
        String other = parts.length < 4 ? "" : "=>" + parts[2] + "@" + parts[3];
        versions.put(word(parts[0]), word(parts[1] + other));
      }
    }
    return new Modules(versions);
  }

  /** From the one line. */
  public static Modules parse(String line) {
    SortedMap<String, String> versions = new TreeMap<>();
    for (String word : line.split(" ")) {
      int at = word.indexOf('@');
      if (at > 0) {
        versions.put(word.substring(0, at), word.substring(at + 1));
      }
    }
    return new Modules(versions);
  }

  private static String word(String text) {
    return OneLine.marked(text).replaceAll("\\s", "?");
  }

  /** Puts the line and the digest among facts; a line that nobody would read is left out. */
  void keep(Map<String, String> facts, Map<String, String> sums) {
    TreeSet<String> summed = new TreeSet<>();
    versions.forEach(
        (path, version) -> {
          String real = version.replaceFirst(".*=>", "").replace('@', ' ');
          String key = version.contains("=>") ? real : path + " " + version;
          summed.add(path + " " + version + " " + sums.getOrDefault(key, ""));
        });
    facts.put(DIGEST, Sha256.first(DIGITS, String.join("\n", summed)));
    String line = toString();
    if (!line.isEmpty() && line.length() <= LONGEST) {
      facts.put(KEY, line);
    }
  }

  /** What differs: version of these and of others by path, {@code –} where there is none. */
  public Map<String, String[]> against(Modules others) {
    Map<String, String[]> moved = new LinkedHashMap<>();
    TreeSet<String> paths = new TreeSet<>(versions.keySet());
    paths.addAll(others.versions.keySet());
    for (String path : paths) {
      String here = versions.getOrDefault(path, "–");
      String there = others.versions.getOrDefault(path, "–");
      if (!here.equals(there)) {
        moved.put(path, new String[] {here, there});
      }
    }
    return moved;
  }

  /** All in one line: {@code example.com/a@v1.0.0 example.com/b@v1.2.0}. */
  @Override
  public String toString() {
    return versions.entrySet().stream()
        .map(each -> each.getKey() + "@" + each.getValue())
        .collect(Collectors.joining(" "));
  }
}
