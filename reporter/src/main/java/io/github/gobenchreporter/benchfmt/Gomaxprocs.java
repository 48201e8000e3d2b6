package io.github.gobenchreporter.benchfmt;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The GOMAXPROCS values of a run, told from its names in context.
 *
 * <p>Go appends {@code -N} to a name unless N is 1, so {@code X/dash-8} is {@code X/dash} at 8 or
 * {@code X/dash-8} at 1; a single name does not tell, all names together do. Names without a
 * sub-name settle it, because no Go function has a dash in its name; otherwise all benchmarks of a
 * run have seen the same values of {@code -cpu}.
 */
public final class Gomaxprocs {
  private final List<String> all;
  private final Set<Integer> values;
  private @Nullable Set<String> names;

  private Gomaxprocs(List<String> all) {
    this.all = all;
    this.values = ofTopLevelNames(all);
    if (values.isEmpty()) {
      values.addAll(ofSubNames(names()));
    }
  }

  /** The values for the names of one run. */
  public static Gomaxprocs of(Collection<String> names) {
    return new Gomaxprocs(List.copyOf(names));
  }

  private static Set<Integer> ofTopLevelNames(List<String> names) {
    Set<Integer> values = new TreeSet<>();
    int last = 0;
    for (String name : names) {
      if (name.indexOf('/') < 0) {
        int value = Math.max(1, BenchmarkName.trailingNumber(name));
        if (value != last) {
          values.add(value);
          last = value;
        }
      }
    }
    return values;
  }

  /** To look names up; most runs never ask. */
  private Set<String> names() {
    if (names == null) {
      names = new HashSet<>(all);
    }
    return names;
  }

  private static Set<Integer> ofSubNames(Set<String> names) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (String name : names) {
      int number = BenchmarkName.trailingNumber(name);
      if (number == 0) {
        counts.put(1, names.size());
      } else if (!names.contains(name + "-" + number)) {
        counts.merge(number, 1, Integer::sum);
      }
    }
    boolean withoutNumbers = counts.containsKey(1);
    int most = counts.isEmpty() ? 0 : Collections.max(counts.values());
    Set<Integer> values = new TreeSet<>();
    for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
      int number = each.getKey();
      boolean seen = withoutNumbers ? isPaired(names, number) : each.getValue() == most;
      if (number == 1 || seen) {
        values.add(number);
      }
    }
    return values;
  }

  /** Whether a name is there with and without the number. */
  private static boolean isPaired(Set<String> names, int number) {
    for (String name : names) {
      if (names.contains(name + "-" + number)) {
        return true;
      }
    }
    return false;
  }

  /** The values seen, ascending. */
  public Set<Integer> values() {
    return Set.copyOf(values);
  }

  /** GOMAXPROCS of the benchmark with this name. */
  public int of(String name) {
    int number = BenchmarkName.trailingNumber(name);
    boolean atOne = number == 0 || !values.contains(number) || isNameItself(name);
    return atOne ? 1 : number;
  }

  /** {@code X/dash-8} at 1, because {@code X/dash-8-8} is there and {@code X/dash} is not. */
  private boolean isNameItself(String name) {
    return values.contains(1)
        && name.indexOf('/') >= 0
        && !names().contains(BenchmarkName.withoutProcs(name))
        && values.stream().anyMatch(n -> names().contains(name + "-" + n));
  }

  /** The name without its {@code -N}. */
  public String withoutProcs(String name) {
    return of(name) == 1 ? name : BenchmarkName.withoutProcs(name);
  }
}
