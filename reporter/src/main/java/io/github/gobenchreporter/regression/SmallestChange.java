package io.github.gobenchreporter.regression;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.unit.Unit;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the size of a change, {@code 1ns} or {@code 64B}, into the unit of the values. */
final class SmallestChange {
  private static final Map<String, Double> SECONDS =
      Map.of("ns", 1e-9, "us", 1e-6, "µs", 1e-6, "μs", 1e-6, "ms", 1e-3, "s", 1.0, "sec", 1.0);
  private static final Map<String, Double> BYTES =
      Map.of("B", 1.0, "kB", 1e3, "kiB", 1024.0, "MB", 1e6, "MiB", 1024.0 * 1024);

  /** The part of a unit's name that says what is counted: {@code ns} of {@code p99-ns/op}. */
  private static final Pattern COUNTED = Pattern.compile("(?:.*-)?([A-Za-zµμ]+)(?:/.*)?");

  private SmallestChange() {}

  /**
   * The size in the unit; empty where the unit does not count what the scale is of.
   *
   * @param scale none where the number is in the unit already
   */
  static OptionalDouble in(Unit unit, String number, @Nullable String scale) {
    double size = Double.parseDouble(number);
    if (scale == null) {
      return OptionalDouble.of(size);
    }
    Map<String, Double> scales = SECONDS.containsKey(scale) ? SECONDS : BYTES;
    String counted = COUNTED.matcher(unit.name()).replaceFirst("$1");
    Double one = scales.get(counted);
    return one == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(size * (requireNonNull(scales.get(scale)) / one));
  }
}
