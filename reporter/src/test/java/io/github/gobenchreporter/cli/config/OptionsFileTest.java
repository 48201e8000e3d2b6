package io.github.gobenchreporter.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.config.Settings.Setting;
import io.github.gobenchreporter.cli.options.FailOn;
import io.github.gobenchreporter.regression.Accepted;
import io.github.gobenchreporter.regression.Threshold;
import io.github.gobenchreporter.regression.Threshold.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsFileTest {
  private static final Path SCHEMA = Path.of("src/main/resources/config.schema.json");

  @Test
  void aFileSaysOptionsAcceptedRowsAndSuites() {
    OptionsFile read =
        parse(
            """
            # how we judge
            thresholds:
              - ns/op=±2%
              - "%sys=+0.5"
            window: 30
            check: true
            accepted:
              - {benchmark: codec.BenchmarkX, unit: ns/op, up-to: +7%, until: 2027-02-26, reason: "#482"}
            suites:
              api:
                fail-on: never
                thresholds: B/op=off
            """);
    OptionsFile api =
        new OptionsFile(
            Map.of(
                "fail-on", new Setting(List.of("never"), "c.yml:11: fail-on"),
                "threshold", new Setting(List.of("B/op=off"), "c.yml:12: thresholds")),
            List.of(),
            Map.of());
    Accepted accepted =
        new Accepted(
            "codec.BenchmarkX",
            "ns/op",
            new Threshold(Side.RISE, 0.07, false),
            LocalDate.of(2027, 2, 26),
            "#482");
    assertEquals(
        new OptionsFile(
            Map.of(
                "threshold",
                new Setting(List.of("ns/op=±2%", "%sys=+0.5"), "c.yml:2: thresholds"),
                "window",
                new Setting(List.of("30"), "c.yml:5: window"),
                "check",
                new Setting(List.of("true"), "c.yml:6: check")),
            List.of(accepted),
            Map.of("api", api)),
        read);
    assertEquals(OptionsFile.NONE, read.suite("web"));
    assertEquals(Optional.empty(), read.find("alpha"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "---\n", "accepted:\n", "{}"})
  void anEmptyFileSaysNothing(String text) {
    assertEquals(OptionsFile.NONE, parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windw: 3                    | c.yml:1: unknown key 'windw'; did you mean 'window'?",
        "\\nfail_on: never           | c.yml:2: unknown key 'fail_on'; did you mean 'fail-on'?",
        "suites: {a: {acepted: []}}  | c.yml:1: unknown key 'acepted'; did you mean 'accepted'?",
        "window: [1, 2]              | c.yml:1: window takes one value",
        "window:                     | c.yml:1: window has no value; leave it out",
        "window: 1\\nwindow: 2       | c.yml:2: 'window' is there twice",
        "- window                    | c.yml:1: the file has to hold keys, each with a value",
        "window: &a 3                | c.yml:1: anchors and aliases are not taken; write it out",
        "window: !!java.net.URL x    | c.yml:1: tags are not taken",
        "a: [[[[[[[[[]]]]]]]]]       | c.yml:1: nested deeper than 8",
        "window: 1\\n---\\nwindow: 2 | c.yml:2: a second document; one is enough",
        "accepted:\\n  a: b\\n - c     | c.yml:3: no YAML: expected <block end>, but found '<block sequence start>'; look at the indentation",
        "window: 'x                  | c.yml:1: no YAML: found unexpected end of stream",
        "accepted: [{benchmark: a}]  | c.yml:1: unit is missing; as Go prints it",
        "accepted: {benchmark: a}    | c.yml:1: accepted is a list; begin each entry with a dash",
        "thresholds: [ns/op=offf]    | c.yml:1: threshold 'ns/op=offf' is not of the form",
        "thresholds:\\n- a=off\\n- b=x | c.yml:3: threshold 'b=x' is not of the form",
        "suites: {a b: {}}           | c.yml:1: suite 'a b': give letters",
        "suites: {a: {thresholds: x}} | c.yml:1: threshold 'x' is not of the form",
        "fail-on: {a: b}             | c.yml:1: fail-on takes one value an entry",
        "suites: {a: {suites: {}}}   | c.yml:1: unknown key 'suites'",
      })
  void whatIsWrongIsSaidWithItsLine(String text, String message) {
    assertTrue(error(text.replace("\\n", "\n")).startsWith(message), error(text));
  }

  /** As the action's input takes them, and as a list of words reads. */
  @Test
  void rulesStandOnLinesAndWordsInLists() {
    OptionsFile read =
        parse(
            """
            thresholds: |
              # rates

              MB/s=off   # shown
              ns/op=±2%
            fail-on: [regression, failed]
            """);
    assertEquals(List.of("MB/s=off", "ns/op=±2%"), read.find("threshold").orElseThrow().values());
    String wrong = "thresholds: |\n\n  MB/s=off\n  b=x\n";
    assertTrue(error(wrong).startsWith("c.yml:4: threshold 'b=x' is not"), error(wrong));
    assertEquals("regression,failed", read.find("fail-on").orElseThrow().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"baselines: \"a\\0\"", "\"a\\u202e\": x", "window: \"\\e[31m3\""})
  void noValueHoldsControlCharacters(String text) {
    assertEquals("c.yml:1: a value holds control characters; leave them out", error(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "up-to: 7%         | up-to: '7%' has no sign; write for example +7% or +2",
        "up-to: +x         | up-to: '+x' has no sign; write for example +7% or +2",
        "up-to: +1%%       | up-to: '+1%%' is no change; write for example +7% or +2",
        "until: 2027-02-30 | until: '2027-02-30' is no day; write for example 2027-02-26",
        "until: next week  | until: 'next week' is no day; write for example 2027-02-26",
        "up-to: -7%        | up-to: ns/op gets worse upwards; write +7%",
        "reason: ''        | reason is empty; say why, for those who read it in a year",
        "benchmark: a b    | benchmark: 'a b' has a blank; name one",
        "ceiling: 2        | unknown key 'ceiling'",
      })
  void whatIsAcceptedIsWrittenInFull(String line, String message) {
    String key = line.substring(0, line.indexOf(':'));
    StringBuilder text = new StringBuilder("accepted:\n  - " + line + "\n");
    Map.of(
            "benchmark", "a",
            "unit", "ns/op",
            "up-to", "+7%",
            "until", "2027-02-26",
            "reason", "because")
        .forEach(
            (name, value) -> {
              if (!name.equals(key)) {
                text.append("    ").append(name).append(": ").append(value).append('\n');
              }
            });
    assertTrue(error(text.toString()).startsWith("c.yml:2: " + message), error(text.toString()));
  }

  @Test
  void aFileThatGrowsInMemoryIsRefused() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertTrue(error(laughs.toString()).contains("anchors and aliases"));
    assertTrue(error("a: " + "[".repeat(60_000)).contains("nested deeper"));
    assertTrue(error("{".repeat(60_000)).contains("nested deeper"));
    assertTrue(error("x".repeat(100_000)).contains("longer than"));
  }

  @Test
  void whateverAFileHoldsItIsReadOrRefusedInOneLine() {
    String alphabet = "ab:-{}[],&*!|>'\"%@`#?\n  \t\\\u0000\u2028é0+windowaccepted";
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : "accepted:\n  - ");
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        parse(text.toString());
      } catch (ReporterException e) {
        assertEquals(1, e.getMessage().lines().count(), e.getMessage());
      }
    }
  }

  @Test
  void editorsKnowTheSameKeys() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(SCHEMA.toFile());
    assertEquals(ConfigKey.words(), names(schema.path("properties")));
    List<String> ofSuites = new ArrayList<>(ConfigKey.words());
    ofSuites.remove("suites");
    JsonNode suite = schema.path("properties").path("suites").path("additionalProperties");
    assertEquals(ofSuites, names(suite.path("properties")));
    JsonNode accepted = schema.path("$defs").path("accepted").path("items");
    assertEquals(AcceptedReader.KEYS, names(accepted.path("properties")));
    assertEquals(5, accepted.path("required").size());
  }

  @Test
  void theSchemaTakesWhatIsReadAndRefusesWhatIsNot() throws IOException {
    SchemaCheck schema = SchemaCheck.of(SCHEMA);
    for (String good :
        List.of(
            "",
            "thresholds: ns/op=±2%",
            "thresholds: [ns/op=±2%, B/op=off]\nmethod: u-test\nalpha: 0.01\nwindow: 30",
            "fail-on: regression,missing\ncomment: auto\ncheck: true\nstatus: false\nissue: true",
            "confirm-command: make bench\nconfirm-rounds: 0\nconfirm-timeout: 60\nkeep: 50",
            "window: '30'\ncheck: 'true'\nalpha: '.05'\nkeep: '5'",
            "fail-on: [regression, failed]",
            "fail-on: [never]",
            "fail-on: never",
            "thresholds: |\n  # none\n\n  MB/s=off # shown\n  a.BenchmarkX* ns/op=±2% min=1ns\n",
            "thresholds: ['%sys=+0.3', BenchmarkX*=ignore, 'ns/op = 2 %', 'a ns/op=+-.5']",
            "baselines: bench/stored\nbaseline-branch: benches",
            "accepted:",
            "accepted: [{benchmark: a.BenchmarkX*, unit: '%sys', up-to: +.5, until: 2027-02-26,"
                + " reason: r}]",
            "suites: {api: {window: 5, baseline-branch: b, accepted: []}}")) {
      parse(good);
      assertEquals(List.of(), schema.problems(good), good);
    }
    for (String bad :
        List.of(
            "windw: 3",
            "window: [1, 2]",
            "- window",
            "accepted: {benchmark: a}",
            "accepted: [{benchmark: a}]",
            "accepted: [{benchmark: a, unit: u, up-to: 7%, until: 2027-02-26, reason: r}]",
            "accepted: [{benchmark: a b, unit: u, up-to: +7%, until: 2027-02-26, reason: r}]",
            "suites: {a: {suites: {}}}",
            "suites: {a: {acepted: []}}",
            "thresholds: {a: b}",
            "thresholds: ns/op=offf",
            "thresholds: [ns/op=2]",
            "suites: {a b: {}}",
            "comment: ''",
            "baselines: ''")) {
      error(bad);
      assertTrue(!schema.problems(bad).isEmpty(), bad);
    }
  }

  /** What reading the file does not look at, because it is an option's, the schema refuses. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fail-on: regresion",
        "fail-on: regression,never",
        "fail-on: [regression, never]",
        "window: '0'",
        "alpha: '1'"
      })
  void theSchemaRefusesWhatOptionsRefuse(String bad) throws IOException {
    assertTrue(!SchemaCheck.of(SCHEMA).problems(bad).isEmpty(), bad);
  }

  @Test
  void editorsKnowTheWordsOfFailOn() throws IOException {
    JsonNode words =
        new ObjectMapper().readTree(SCHEMA.toFile()).at("/properties/fail-on/oneOf/1/items/enum");
    List<String> known = new ArrayList<>();
    words.forEach(it -> known.add(it.asText()));
    known.add("never");
    assertEquals(Arrays.stream(FailOn.What.values()).map(FailOn.What::toString).toList(), known);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static OptionsFile parse(String text) {
    return OptionsFile.parse("c.yml", text);
  }

  private static String error(String text) {
    return assertThrows(ReporterException.class, () -> parse(text)).getMessage();
  }
}
