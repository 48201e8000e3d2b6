package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.Goldens;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What golang.org/x/perf's own statistics made of samples; recorded by {@code src/test/go}. */
class BenchstatVectorsTest {
  private JsonNode vectors;

  @BeforeEach
  void read() throws IOException {
    vectors =
        new ObjectMapper().readTree(Goldens.resources().resolve("benchstat/vectors.json").toFile());
  }

  @Test
  void everyTestGivesBenchstatsUAndP() {
    for (JsonNode row : rows("comparisons", 70)) {
      MannWhitneyU result = MannWhitneyU.test(values(row.get("a")), values(row.get("b")));
      String name = row.get("name").asText();
      assertEquals(row.get("allEqual").asBoolean(), result.allEqual(), name);
      double p = result.allEqual() ? 1 : Math.min(1, row.get("p").asDouble());
      assertEquals(p, result.p(), 1e-15 + 1e-11 * p, name);
      if (!result.allEqual()) {
        assertEquals(row.get("u").asDouble(), result.u(), name);
      }
    }
  }

  @Test
  void everyMedianAndItsIntervalIsBenchstats() {
    for (JsonNode row : rows("comparisons", 70)) {
      assertSummary(row, "a", "summaryA");
      assertSummary(row, "b", "summaryB");
    }
  }

  private static void assertSummary(JsonNode row, String side, String expected) {
    double[] samples = values(row.get(side));
    MedianInterval.Bounds bounds = MedianInterval.bounds(samples, 0.95);
    JsonNode summary = row.get(expected);
    String name = row.get("name").asText() + ", " + side;
    assertEquals(summary.get("median").asDouble(), Quantiles.median(samples), 1e-9, name);
    assertEquals(Double.parseDouble(summary.get("low").asText()), bounds.low(), name);
    assertEquals(Double.parseDouble(summary.get("high").asText()), bounds.high(), name);
  }

  /** But for 30 samples at .5, where two equal choices differ in the last bit of Go's amd64 log. */
  @Test
  void everyIntervalTakesBenchstatsOrderStatistics() {
    for (JsonNode row : rows("intervals", 80)) {
      int n = row.get("n").asInt();
      double confidence = row.get("confidence").asDouble();
      if (n == 30 && confidence == 0.5) {
        continue;
      }
      MedianInterval interval = MedianInterval.of(n, confidence);
      assertEquals(row.get("low").asInt(), interval.lowOrder(), row.toString());
      assertEquals(row.get("high").asInt(), interval.highOrder(), row.toString());
      assertEquals(row.get("actual").asDouble(), interval.confidence(), 1e-12, row.toString());
    }
  }

  @Test
  void everyGeometricMeanIsBenchstats() {
    for (JsonNode row : rows("means", 4)) {
      double mean = row.get("mean").asDouble();
      assertEquals(mean, GeometricMean.of(values(row.get("values"))), 1e-15 * mean);
    }
  }

  private JsonNode rows(String name, int least) {
    JsonNode rows = vectors.get(name);
    assertTrue(rows.size() >= least, () -> name + ": " + rows.size());
    return rows;
  }

  private static double[] values(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }
}
