package io.github.gobenchreporter.benchfmt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the configuration lines ({@code goos: linux}) of a run said, for the keys that are known. A
 * key may have had several values in one run; white space in values is folded, because AMD pads its
 * names with blanks.
 *
 * @param values key → distinct values, both in the order they were seen
 */
public record Configuration(Map<String, List<String>> values) {
  public static final Configuration EMPTY = new Configuration(Map.of());

  /**
   * The keys that Go itself prints above results; {@code pkg} belongs to the benchmark's identity.
   */
  public static final Set<String> GO_KEYS = Set.of("goos", "goarch", "cpu");

  /** The keys of which a run may have several values: what each of its benchmarks ran. */
  public static final Set<String> LISTS = Set.of("command", "prepare");

  public Configuration {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((key, list) -> copy.put(key, List.copyOf(list)));
    values = Collections.unmodifiableMap(copy);
  }

  /** The first value of {@code key}. */
  public Optional<String> get(String key) {
    return all(key).stream().findFirst();
  }

  /** Every distinct value of {@code key}, in the order seen. */
  public List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }

  /** This configuration with what {@code other} adds. */
  public Configuration and(Configuration other) {
    Map<String, List<String>> joined = new LinkedHashMap<>(values);
    other.values.forEach((key, list) -> joined.merge(key, list, Configuration::union));
    return new Configuration(joined);
  }

  /** This configuration with {@code key} set to {@code value} alone. */
  public Configuration with(String key, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(key, List.of(foldBlanks(value)));
    return new Configuration(changed);
  }

  /** The same with the lines of {@code key} in front. */
  public Configuration beginning(String key) {
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    ordered.put(key, all(key));
    ordered.putAll(values);
    ordered.values().removeIf(List::isEmpty);
    return new Configuration(ordered);
  }

  /** Only the keys in {@code keys}. */
  public Configuration only(Collection<String> keys) {
    Map<String, List<String>> kept = new LinkedHashMap<>(values);
    kept.keySet().retainAll(keys);
    return new Configuration(kept);
  }

  /** Runs of white space become one blank; those at the ends go. */
  public static String foldBlanks(String value) {
    return String.join(" ", value.trim().split("\\s+"));
  }

  private static List<String> union(List<String> a, List<String> b) {
    List<String> joined = new ArrayList<>(a);
    b.stream().filter(value -> !a.contains(value)).forEach(joined::add);
    return joined;
  }
}
