package io.github.gobenchreporter.benchfmt;

import io.github.gobenchreporter.unit.Better;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code Unit} lines said of one unit: {@code Unit heap-B better=lower assume=exact}.
 *
 * @param unit as printed
 * @param properties {@code better}, {@code assume} and whatever else was given
 */
public record UnitMetadata(String unit, Map<String, String> properties) {
  public UnitMetadata {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** The direction, where the line gave one. */
  public Optional<Better> better() {
    return switch (properties.getOrDefault("better", "")) {
      case "lower" -> Optional.of(Better.LOWER);
      case "higher" -> Optional.of(Better.HIGHER);
      default -> Optional.empty();
    };
  }

  /** Whether values of this unit are declared free of noise. */
  public boolean assumesExact() {
    return "exact".equals(properties.get("assume"));
  }
}
