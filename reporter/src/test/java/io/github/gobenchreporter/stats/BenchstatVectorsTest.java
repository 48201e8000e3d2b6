package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.evaluation.SharedData;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inputs and outputs of golang/perf's own statistics, where that file is at hand. */
class BenchstatVectorsTest {
  private static final String FILE = "stat_vectors/benchmath_vectors.json";
  private JsonNode vectors;

  @BeforeEach
  void read() throws IOException {
    assumeTrue(SharedData.has(FILE), "no " + FILE);
    vectors = new ObjectMapper().readTree(SharedData.folder().resolve(FILE).toFile());
  }

  @Test
  void everyTestGivesBenchstatsUAndP() {
    for (JsonNode row : vectors.get("utest")) {
      MannWhitneyU result = MannWhitneyU.test(values(row.get("A")), values(row.get("B")));
      String name = row.get("name").asText();
      assertEquals(row.has("err"), result.allEqual(), name);
      if (row.has("err")) {
        assertEquals(1, result.p(), name);
      } else {
        double p = Math.min(1, row.get("p").asDouble());
        assertEquals(row.get("u").asDouble(), result.u(), name);
        assertEquals(p, result.p(), 1e-15 + 1e-11 * p, name);
      }
    }
  }

  @Test
  void everyMedianAndItsIntervalIsBenchstats() {
    for (JsonNode row : vectors.get("utest")) {
      for (String side : new String[] {"A", "B"}) {
        double[] samples = values(row.get(side));
        MedianInterval.Bounds bounds = MedianInterval.bounds(samples, 0.95);
        String name = row.get("name").asText() + " " + side;
        assertEquals(row.get("median" + side).asDouble(), Quantiles.median(samples), 1e-9, name);
        assertEquals(bound(row.get("Lo" + side)), bounds.low(), name);
        assertEquals(bound(row.get("Hi" + side)), bounds.high(), name);
      }
    }
  }

  /** But for 30 samples at .5, where two equal choices differ in the last bit of Go's amd64 log. */
  @Test
  void everyIntervalTakesBenchstatsOrderStatistics() {
    for (JsonNode row : vectors.get("medianCI")) {
      int n = row.get("N").asInt();
      double confidence = row.get("Confidence").asDouble();
      if (n == 30 && confidence == 0.5) {
        continue;
      }
      MedianInterval interval = MedianInterval.of(n, confidence);
      assertEquals(row.get("Lo").asInt(), interval.lowOrder(), row.toString());
      assertEquals(row.get("Hi").asInt(), interval.highOrder(), row.toString());
      assertEquals(row.get("Actual").asDouble(), interval.confidence(), 1e-12, row.toString());
    }
  }

  @Test
  void everyGeometricMeanIsBenchstats() {
    assertEquals(vectors.at("/geomean/1,2,4").asDouble(), GeometricMean.of(1, 2, 4), 1e-15);
    assertEquals(
        vectors.at("/geomean/3.0655e-6,1.718e-6").asDouble(),
        GeometricMean.of(3.0655e-6, 1.718e-6),
        1e-20);
  }

  private static double bound(JsonNode text) {
    return Double.parseDouble(text.asText().replace("Inf", "Infinity"));
  }

  private static double[] values(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }
}
