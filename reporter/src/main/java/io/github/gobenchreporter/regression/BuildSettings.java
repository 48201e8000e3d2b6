package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Configuration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What programs are built of and by that should be the same on all chips: module versions, the
 * toolchain and its settings, but not those of one architecture.
 */
public final class BuildSettings {
  /** Keys of a run's configuration. */
  public static final Set<String> KEYS =
      Set.of("toolchain", "deps", "build", "gogc", "gomemlimit", "godebug");

  private BuildSettings() {}

  /** Of one run, as far as it says. */
  static Map<String, String> of(Configuration run) {
    Map<String, String> settings = new TreeMap<>();
    for (String key : KEYS) {
      run.get(key).map(it -> common(key, it)).ifPresent(it -> settings.put(key, it));
    }
    settings.values().removeIf(String::isEmpty);
    return settings;
  }

  private static String common(String key, String value) {
    return key.equals("build") ? value.replaceAll("GO(AMD|ARM)64=\\S+ ?", "").strip() : value;
  }

  /** A sentence for each setting that chips do not agree on. */
  public static List<String> disagreements(List<ChipReport> chips) {
    List<String> sentences = new ArrayList<>();
    for (String key : new TreeSet<>(KEYS)) {
      Map<String, List<String>> chipsByValue = new LinkedHashMap<>();
      for (ChipReport chip : chips) {
        String value = chip.head().settings().get(key);
        if (value != null) {
          chipsByValue
              .computeIfAbsent(value, unused -> new ArrayList<>())
              .add(chip.label().value());
        }
      }
      if (chipsByValue.size() > 1) {
        sentences.add(
            "chips were not built alike, %s is %s"
                .formatted(
                    key.equals("deps") ? "the digest of their modules" : key,
                    chipsByValue.entrySet().stream()
                        .map(it -> it.getKey() + " on " + String.join(", ", it.getValue()))
                        .collect(Collectors.joining(" and "))));
      }
    }
    return sentences;
  }
}
