package io.github.gobenchreporter.perf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.unit.NumberText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * JMH's results (JSON) as the text that {@code go test -bench} prints, for this very program.
 *
 * <p>Each measured iteration is a sample. JMH does not tell how many calls it had, so the count is
 * always 1: {@code BenchmarkRunReader.read/form=text 1 9531000 ns/op}.
 */
public final class GoText {
  private static final Map<String, Double> NANOS =
      Map.of("ns/op", 1.0, "us/op", 1e3, "ms/op", 1e6, "s/op", 1e9);

  private GoText() {}

  /** Arguments: JMH's JSON, and the file to write. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[1]), of(new ObjectMapper().readTree(Path.of(args[0]).toFile())));
  }

  static String of(JsonNode results) {
    StringBuilder text = new StringBuilder("goos: " + goos() + "\ngoarch: " + goarch() + "\n");
    String pkg = "";
    for (JsonNode result : results) {
      String name = result.path("benchmark").asText();
      int method = name.lastIndexOf('.');
      int type = name.lastIndexOf('.', method - 1);
      if (!name.substring(0, type).equals(pkg)) {
        pkg = name.substring(0, type);
        text.append("pkg: ").append(pkg).append('\n');
      }
      samples(text, "Benchmark" + shortName(name.substring(type + 1)) + params(result), result);
    }
    return text.toString();
  }

  private static String shortName(String name) {
    return name.replaceFirst("Benchmark\\.", ".");
  }

  private static String params(JsonNode result) {
    StringBuilder text = new StringBuilder();
    result
        .path("params")
        .fields()
        .forEachRemaining(
            each -> text.append('/' + each.getKey() + "=" + each.getValue().asText()));
    return text.toString();
  }

  private static void samples(StringBuilder text, String name, JsonNode result) {
    JsonNode metric = result.path("primaryMetric");
    double nanos = NANOS.get(metric.path("scoreUnit").asText());
    for (JsonNode fork : metric.path("rawData")) {
      for (JsonNode sample : fork) {
        String value = NumberText.of(sample.asDouble() * nanos, 6);
        text.append("%s\t1\t%s ns/op\n".formatted(name, value));
      }
    }
  }

  private static String goos() {
    String name = System.getProperty("os.name");
    return name.startsWith("Mac") ? "darwin" : name.startsWith("Windows") ? "windows" : "linux";
  }

  private static String goarch() {
    String name = System.getProperty("os.arch");
    return name.equals("x86_64") ? "amd64" : name.equals("aarch64") ? "arm64" : name;
  }
}
