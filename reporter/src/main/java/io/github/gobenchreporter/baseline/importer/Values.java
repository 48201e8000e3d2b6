package io.github.gobenchreporter.baseline.importer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gobenchreporter.unit.NumberText;
import java.util.List;
import java.util.Optional;

/** The values of a history as Go prints them; what Go cannot print is counted. */
final class Values {
  private int leftOut;

  /** {@code 880 B/op}; empty where the value is no number. */
  Optional<String> text(JsonNode value, String unit) {
    if (!value.isNumber()) {
      leftOut();
      return Optional.empty();
    }
    return Optional.of(NumberText.of(value.asDouble()) + " " + unit);
  }

  /** One more is left out. */
  void leftOut() {
    leftOut++;
  }

  /** Says how many were left out, where any were. */
  void addTo(List<String> sentences, String file) {
    if (leftOut > 0) {
      sentences.add(
          "%s: values left out: %d (no numbers, or under names or units that Go cannot print)"
              .formatted(file, leftOut));
    }
  }
}
