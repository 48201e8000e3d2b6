package io.github.gobenchreporter.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Headline.Sign;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Explained;
import io.github.gobenchreporter.report.ReportMerge;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.report.markdown.ReportMarkdown;
import io.github.gobenchreporter.stats.paired.TimeSpent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Report> reports() {
    return Stream.of(
        Reports.oneChip(),
        measuredInTurns(),
        Reports.threeChips(),
        Reports.green(),
        Reports.failedAndSkipped(),
        Explained.report(),
        Explained.unresolved(),
        Explained.locked(),
        Reports.of(
            Reports.chip(
                "m1",
                "",
                Reports.row(
                    "a.BenchmarkX", "B/op", 0, 64, Double.NaN, Double.NaN, Verdict.REGRESSION))));
  }

  private static Report measuredInTurns() {
    ChipReport chip =
        Reports.chip(
            "m1", "", Reports.row("a.BenchmarkX", "ns/op", 100, 100, .002, .01, Verdict.UNCHANGED));
    Duration second = Duration.ofMillis(1_250);
    Duration none = Duration.ZERO;
    return Reports.of(
        chip.withSpent(
            new TimeSpent(Duration.ofSeconds(50), second, second, none, second, second)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void whatWasWrittenReadsBackTheSame(Report report) throws IOException {
    String written = ReportJson.render(report);
    Report read = read(written);
    assertEquals(written, ReportJson.render(read));
    assertEquals(ReportMarkdown.render(report), ReportMarkdown.render(read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"slower", "panic", "unchanged", "no-baseline"})
  void aReportOfVersion1IsReadAsItWas(String name) throws IOException {
    try (InputStream in =
        getClass().getResourceAsStream("/report-json/version-1/" + name + ".json")) {
      byte[] bytes = in.readAllBytes();
      Report report = ReportReader.read(name, new ByteArrayInputStream(bytes));
      JsonNode was = JSON.readTree(bytes);
      JsonNode now = JSON.readTree(ReportJson.render(report));
      assertEquals(was.get("verdict"), now.get("verdict"));
      for (int i = 0; i < was.at("/chips/0/rows").size(); i++) {
        JsonNode row = now.at("/chips/0/rows/" + i);
        JsonNode old = was.at("/chips/0/rows/" + i);
        assertEquals(old.get("verdict"), row.get("verdict"));
        assertEquals(old.get("baseline"), row.get("baseline"));
        assertEquals(old.get("head"), row.get("head"));
        assertEquals(old.get("change"), row.get("change"));
        assertEquals(old.get("p"), row.get("p"));
      }
      assertEquals(now, JSON.readTree(ReportJson.render(read(ReportJson.render(report)))));
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theSchemaKnowsEveryFieldThatIsWritten(Report report) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/report.schema.json")) {
      JsonNode schema = JSON.readTree(in);
      check(schema, schema, JSON.readTree(ReportJson.render(report)), "$");
    }
  }

  @Test
  void theSchemaKnowsEverySignAndVerdict() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/report.schema.json")) {
      JsonNode schema = JSON.readTree(in);
      assertEquals(
          Arrays.stream(Sign.values()).map(Sign::word).collect(Collectors.toSet()),
          words(schema.at("/properties/signs/items/enum")));
      assertEquals(
          Arrays.stream(Verdict.values()).map(Verdict::word).collect(Collectors.toSet()),
          words(schema.at("/$defs/verdict/enum")));
    }
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new HashSet<>();
    list.forEach(word -> words.add(word.textValue()));
    return words;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          "schemaVersion":2 > "schemaVersion":3
          "schemaVersion":2 > "schemaVersion":1
          "schemaVersion":2 > "schemaVersion":"2"
          "schemaVersion":2 > "schemaVersion":2.0
          "schemaVersion":2 > "schemaVersion":2,"schemaVersion":2
          "schemaVersion":2 > "schemaVersion":2,"more":1
          "label":"apple-m3-max" > "label":"../../etc"
          "label":"apple-m3-max" > "label":"<!-- x -->"
          "verified":true > "verified":"true"
          "center":984 > "center":1e999
          "center":984 > "center":"984"
          "center":984 > "center":NaN
          "samples":3 > "samples":4
          "samples":60 > "samples":-1
          "verdict":"regression" > "verdict":"unchanged"
          "verdict":"unchanged" > "verdict":"fine"
          "unchanged":1 > "unchanged":2
          "window":20 > "window":2000000000
          "alpha":0.05 > "alpha":null
          "ns/op=±1.5%" > "ns/op=whatever"
          "method":"u-test" > "method":"trust-me"
          "8c1d0e4b6a7f0123456789abcdef0123456789ab" > "$(reboot)"
          "notes":[] > "notes":[[[[[[[[[[[[[[1]]]]]]]]]]]]]]
          "notes":[] > "notes":{}
          """)
  void whatWeWouldNotHaveWrittenIsRefused(String from, String to) {
    String written = ReportJson.render(Reports.oneChip());
    assertTrue(written.contains(from), from);
    String changed = written.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    ReporterException e = assertThrows(ReporterException.class, () -> read(changed));
    assertTrue(e.getMessage().lines().count() == 1, e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          "touched":[ > "touched":[1,
          "basis":"timed" > "basis":"hoped"
          "depth":1 > "depth":3
          "depth":0 > "depth":1
          "dropped":0 > "dropped":-1
          "error": > "errors":
          "exact":true > "exact":1
          "line":10 > "line":1e3
          """)
  void profilesThatWeWouldNotHaveWrittenAreRefused(String from, String to) {
    String written = ReportJson.render(Explained.report());
    assertTrue(written.contains(from), from);
    String changed = written.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    ReporterException e = assertThrows(ReporterException.class, () -> read(changed));
    assertTrue(e.getMessage().lines().count() == 1, e.getMessage());
  }

  @Test
  void moreThanOneDocumentOrNoneIsRefused() {
    String written = ReportJson.render(Reports.oneChip());
    for (String text : List.of("", "null", "[]", "1", written + written, written + "x")) {
      assertThrows(ReporterException.class, () -> read(text), text);
    }
  }

  @Test
  void severalReportsBecomeOneAndAChipTwiceIsRefused() {
    Report one = Reports.oneChip();
    Report merged = ReportMerge.of(List.of(Reports.threeChips()));
    assertEquals("apple-m1-pro, apple-m3-max, intel-core-i9-14900k", labels(merged));
    assertThrows(ReporterException.class, () -> ReportMerge.of(List.of(one, one)));
  }

  private static String labels(Report report) {
    return String.join(
        ", ", report.chips().stream().map(chip -> chip.label().value()).sorted().toList());
  }

  static Report read(String json) throws IOException {
    return ReportReader.read("report.json", new ByteArrayInputStream(json.getBytes(UTF_8)));
  }

  /** As much of JSON Schema as the file uses for types and fields. */
  private static void check(JsonNode root, JsonNode schema, JsonNode value, String path) {
    if (schema.has("$ref")) {
      check(root, root.at(schema.get("$ref").textValue().substring(1)), value, path);
      return;
    }
    if (schema.has("anyOf")) {
      check(root, schema.get("anyOf").get(value.isNull() ? 1 : 0), value, path);
      return;
    }
    if (schema.has("enum")) {
      assertTrue(contains(schema.get("enum"), value), path);
    }
    if (schema.has("type")) {
      JsonNode type = schema.get("type");
      boolean allowed =
          type.isTextual() ? is(type, value) : contains(type, value, (it, v) -> is(it, v));
      assertTrue(allowed, path + " is " + value);
    }
    if (value.isObject()) {
      object(root, schema, (ObjectNode) value, path);
    }
    if (value.isArray() && schema.has("items")) {
      value.forEach(each -> check(root, schema.get("items"), each, path + "[]"));
    }
  }

  private static void object(JsonNode root, JsonNode schema, ObjectNode value, String path) {
    Set<String> required = new TreeSet<>();
    schema.get("required").forEach(name -> required.add(name.textValue()));
    Set<String> present = new TreeSet<>();
    value.fieldNames().forEachRemaining(present::add);
    Set<String> optional = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(optional::add);
    optional.removeAll(required);
    present.removeAll(optional);
    assertEquals(required, present, path);
    value
        .properties()
        .forEach(
            field -> {
              JsonNode known = schema.path("properties").path(field.getKey());
              if (!known.isMissingNode()) {
                check(root, known, field.getValue(), path + "." + field.getKey());
              }
            });
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    return contains(list, value, JsonNode::equals);
  }

  private static boolean contains(
      JsonNode list, JsonNode value, BiPredicate<JsonNode, JsonNode> test) {
    for (JsonNode each : list) {
      if (test.test(each, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(JsonNode type, JsonNode value) {
    return switch (type.textValue()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }
}
