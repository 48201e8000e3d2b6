package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.regression.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads {@code report.json} as {@link ReportJson} writes it, and nothing else: the file may come
 * from somebody who means harm, so size, depth and counts are bounded, unknown fields refused,
 * numbers finite, and what it says of itself must agree with its rows.
 */
public final class ReportReader {
  /** The largest file read. */
  public static final int MOST_BYTES = 32 * 1024 * 1024;

  private static final int MOST_CHIPS = 64;
  private static final int MOST_ROWS = 200_000;
  private static final int MOST_EXPLANATIONS = 1000;
  private static final int MOST_RUNS = 10_000;
  private static final int MOST_PROBLEMS = 10_000;
  private static final int LONGEST = 4096;

  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(12)
                          .maxStringLength(20_000)
                          .maxNumberLength(40)
                          .maxNameLength(64)
                          .maxDocumentLength(MOST_BYTES)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ReportReader() {}

  /**
   * Reads one report.
   *
   * @param name of the file, for messages
   */
  public static Report read(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw JsonFields.refuse(name, "is larger than " + MOST_BYTES + " bytes");
    }
    try (JsonParser parser = JSON.createParser(bytes)) {
      JsonNode root = JSON.readValue(parser, JsonNode.class);
      return report(root == null ? JSON.nullNode() : root, name);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      throw JsonFields.refuse(name + line, "is not the JSON expected");
    }
  }

  private static Report report(JsonNode root, String name) {
    if (root.path("schemaVersion").asInt(0) != ReportJson.SCHEMA_VERSION) {
      throw JsonFields.refuse(
          name, "is not of schemaVersion " + ReportJson.SCHEMA_VERSION + ", the one known here");
    }
    JsonFields fields =
        new JsonFields(
            root,
            name,
            Set.of(
                "schemaVersion",
                "verdict",
                "headline",
                "counts",
                "policy",
                "chips",
                "skipped",
                "problems"));
    Report report =
        new Report(
            fields.list("chips", MOST_CHIPS, ReportReader::chip),
            fields.list("skipped", MOST_CHIPS, ReportReader::skipped),
            fields.list("problems", MOST_PROBLEMS, ReportReader::problem),
            policy(fields.get("policy"), fields.at("policy")));
    fields.text("headline", LONGEST);
    check(fields, report);
    return report;
  }

  /** A report that contradicts its rows was not written by us. */
  private static void check(JsonFields fields, Report report) {
    Set<String> words =
        Arrays.stream(Verdict.values()).map(Verdict::word).collect(Collectors.toSet());
    JsonFields counts = new JsonFields(fields.get("counts"), fields.at("counts"), words);
    for (Map.Entry<Verdict, Integer> count : report.headline().counts().entrySet()) {
      String word = count.getKey().word();
      if (counts.count(word, Integer.MAX_VALUE) != count.getValue()) {
        throw JsonFields.refuse(counts.at(word), "is not what the rows say");
      }
    }
    if (!fields.text("verdict", 20).equals(report.verdict().word())) {
      throw JsonFields.refuse(fields.at("verdict"), "is not what the rows say");
    }
  }

  private static Policy policy(JsonNode node, String path) {
    JsonFields policy =
        new JsonFields(node, path, Set.of("method", "alpha", "window", "thresholds"));
    Method method =
        Method.ofWord(policy.text("method", 40))
            .orElseThrow(() -> JsonFields.refuse(policy.at("method"), "is no method"));
    List<String> rules =
        policy.list("thresholds", 1000, (rule, at) -> JsonFields.text(rule, at, LONGEST));
    return new Policy(
        method,
        policy.number("alpha"),
        policy.count("window", MOST_RUNS),
        new Thresholds(List.of()).and(rules));
  }

  private static ChipReport chip(JsonNode node, String path) {
    JsonFields chip =
        new JsonFields(
            node,
            path,
            Set.of("label", "cpu", "verified", "baseline", "head", "differences", "notes", "rows"),
            Set.of("explanations"));
    String label = chip.text("label", 64);
    if (!ChipLabel.isValid(label)) {
      throw JsonFields.refuse(chip.at("label"), "is no chip label");
    }
    JsonFields head = new JsonFields(chip.get("head"), chip.at("head"), Set.of("commit", "runs"));
    return new ChipReport(
        new ChipLabel(label),
        Optional.of(chip.textOrNull("cpu", LONGEST)).filter(cpu -> !cpu.isEmpty()),
        chip.bool("verified"),
        baseline(chip),
        new ChipReport.Head(commit(head), head.count("runs", MOST_RUNS)),
        chip.list("differences", 100, ReportReader::difference),
        chip.list("notes", 100, (note, at) -> JsonFields.text(note, at, LONGEST)),
        chip.has("explanations")
            ? chip.list("explanations", MOST_EXPLANATIONS, ExplanationReader::explanation)
            : List.of(),
        chip.list("rows", MOST_ROWS, RowReader::row));
  }

  private static Optional<ChipReport.Baseline> baseline(JsonFields chip) {
    if (chip.isNull("baseline")) {
      return Optional.empty();
    }
    JsonFields baseline =
        new JsonFields(chip.get("baseline"), chip.at("baseline"), Set.of("ref", "runs", "creep"));
    return Optional.of(
        new ChipReport.Baseline(
            baseline.text("ref", LONGEST),
            baseline.list(
                "runs",
                MOST_RUNS,
                (node, path) -> {
                  JsonFields run = new JsonFields(node, path, Set.of("commit", "time"));
                  return new ChipReport.Commit(commit(run), run.textOrNull("time", 64));
                }),
            baseline.list("creep", 100, (text, path) -> JsonFields.text(text, path, LONGEST))));
  }

  private static String commit(JsonFields fields) {
    String commit = fields.textOrNull("commit", 64);
    if (!commit.matches("[0-9a-fA-F]*")) {
      throw JsonFields.refuse(fields.at("commit"), "is no commit");
    }
    return commit;
  }

  private static Difference difference(JsonNode node, String path) {
    JsonFields difference = new JsonFields(node, path, Set.of("key", "baseline", "head"));
    return new Difference(
        difference.text("key", 64),
        difference.text("baseline", LONGEST),
        difference.text("head", LONGEST));
  }

  private static Report.Skipped skipped(JsonNode node, String path) {
    JsonFields skipped = new JsonFields(node, path, Set.of("chip", "why"));
    return new Report.Skipped(skipped.text("chip", LONGEST), skipped.text("why", 20_000));
  }

  private static Problem problem(JsonNode node, String path) {
    JsonFields problem = new JsonFields(node, path, Set.of("file", "line", "message"));
    return new Problem(
        problem.text("file", LONGEST),
        problem.count("line", Integer.MAX_VALUE),
        problem.text("message", 20_000));
  }
}
