package io.github.gobenchreporter.report.calibration;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gobenchreporter.regression.Calibration;
import io.github.gobenchreporter.regression.Calibration.Sight;
import io.github.gobenchreporter.regression.CalibrationAdvice;
import io.github.gobenchreporter.regression.PairedSight;
import io.github.gobenchreporter.unit.NumberText;
import java.math.BigDecimal;
import java.time.Duration;

/** A calibration for programs. Numbers are finite or null; changes and spreads are fractions. */
public final class CalibrationJson {
  private static final int SCHEMA_VERSION = 1;

  /**
   * Estimates are good for two or three digits; others are kept so that nothing is rounded twice.
   */
  private static final int DIGITS = 6;

  private CalibrationJson() {}

  /** The calibration as a JSON object that others may add to. */
  public static ObjectNode of(Calibration calibration) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("runs", calibration.runs());
    root.put("budgetSeconds", calibration.budget().toSeconds());
    ArrayNode benchmarks = root.putArray("benchmarks");
    calibration.sights().forEach(it -> benchmarks.add(sight(it)));
    if (!calibration.sights().isEmpty()) {
      CalibrationAdvice advice = CalibrationAdvice.of(calibration);
      ObjectNode suggested = root.putObject("suggested");
      advice.thresholds().forEach(suggested.putArray("thresholds")::add);
      suggested.put("count", advice.samples());
      suggested.put("budgetSeconds", advice.budget().map(Duration::toSeconds).orElse(null));
    }
    return root;
  }

  private static ObjectNode sight(Sight sight) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("package", sight.benchmark().pkg());
    node.put("benchmark", sight.benchmark().name());
    number(node, "nanoseconds", sight.nanoseconds());
    number(node, "threshold", sight.limit().orElse(Double.NaN));
    number(node, "withinRun", sight.spread().within());
    number(node, "betweenRuns", sight.spread().between());
    ObjectNode stored = node.putObject("stored");
    number(stored, "smallest", sight.stored().smallest());
    number(stored, "seconds", sight.stored().seconds());
    stored.put("count", sight.stored().samples());
    PairedSight paired = sight.paired();
    ObjectNode turns = node.putObject("paired");
    number(turns, "deviation", paired.deviation());
    number(turns, "secondsOfAPair", paired.seconds());
    turns.put("pairsWithinBudget", paired.within());
    number(turns, "smallestWithinBudget", paired.smallest(paired.within()));
    if (paired.pairs().isPresent()) {
      turns.put("pairsForThreshold", paired.pairs().getAsInt());
    } else {
      turns.putNull("pairsForThreshold");
    }
    return node;
  }

  private static void number(ObjectNode node, String field, double value) {
    if (Double.isFinite(value)) {
      node.put(field, new BigDecimal(NumberText.of(value, DIGITS)));
    } else {
      node.putNull(field);
    }
  }
}
