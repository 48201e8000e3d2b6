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
import io.github.gobenchreporter.regression.Headline.Sign;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.regression.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads {@code report.json} as {@link ReportJson} writes it, and nothing else: the file may come
 * from somebody who means harm, so size, depth and counts are bounded, unknown fields refused,
 * numbers finite, and what it says of itself must agree with its rows.
 */
public final class ReportReader {
  private static final int SCHEMA_VERSION = ReportJson.SCHEMA_VERSION;
  private static final List<Verdict> VERDICTS_1 =
      List.of(
          Verdict.REGRESSION,
          Verdict.IMPROVEMENT,
          Verdict.UNCHANGED,
          Verdict.CANNOT_TELL,
          Verdict.NEW,
          Verdict.MISSING,
          Verdict.FAILED);

  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(12)
                          .maxStringLength(ReportLimits.MESSAGE)
                          .maxNumberLength(40)
                          .maxNameLength(64)
                          .maxDocumentLength(ReportLimits.BYTES)
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
    byte[] bytes = in.readNBytes(ReportLimits.BYTES + 1);
    if (bytes.length > ReportLimits.BYTES) {
      throw JsonFields.refuse(name, "is larger than " + ReportLimits.BYTES + " bytes");
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
    int version = version(root, name);
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
                "problems"),
            Set.of("signs"));
    Report report =
        new Report(
            fields.objects(
                "chips",
                ReportLimits.CHIPS,
                ChipReader.FIELDS,
                ChipReader.OPTIONAL,
                chip -> ChipReader.read(chip, version)),
            fields.objects(
                "skipped", ReportLimits.CHIPS, Set.of("chip", "why"), ReportReader::skipped),
            fields.objects(
                "problems",
                ReportLimits.PROBLEMS,
                Set.of("file", "line", "message"),
                ReportReader::problem),
            policy(fields.object("policy", Set.of("method", "alpha", "window", "thresholds"))));
    fields.text("headline", ReportLimits.MESSAGE);
    check(fields, report, version);
    return report;
  }

  private static int version(JsonNode root, String name) {
    JsonNode version = root.path("schemaVersion");
    if (!version.isInt() || version.intValue() < 1 || version.intValue() > SCHEMA_VERSION) {
      throw JsonFields.refuse(
          name, "is not of schemaVersion 1 to %d, those known here".formatted(SCHEMA_VERSION));
    }
    return version.intValue();
  }

  /** A report that contradicts its rows was not written by us. */
  private static void check(JsonFields fields, Report report, int version) {
    List<Verdict> verdicts = version == 1 ? VERDICTS_1 : List.of(Verdict.values());
    Set<String> words = verdicts.stream().map(Verdict::word).collect(Collectors.toSet());
    JsonFields counts = fields.object("counts", words);
    for (Verdict verdict : verdicts) {
      int count = version == 1 ? rows(report, verdict) : report.headline().count(verdict);
      int claimed =
          counts.has(verdict.word()) ? counts.count(verdict.word(), Integer.MAX_VALUE) : 0;
      if (claimed != count) {
        throw JsonFields.refuse(counts.at(verdict.word()), "is not what the rows say");
      }
    }
    if (fields.has("signs")
        && !fields
            .texts("signs", Sign.values().length, JsonFields.WORD)
            .equals(
                Arrays.stream(Sign.values())
                    .filter(report.headline().signs()::contains)
                    .map(Sign::word)
                    .toList())) {
      throw JsonFields.refuse(fields.at("signs"), "are not what the chips say");
    }
    if (!fields.text("verdict", JsonFields.WORD).equals(report.verdict().word())) {
      throw JsonFields.refuse(fields.at("verdict"), "is not what the rows say");
    }
  }

  /** Version 1 counts rows. */
  private static int rows(Report report, Verdict verdict) {
    return report.chips().stream().mapToInt(chip -> chip.rows(verdict).size()).sum();
  }

  private static Policy policy(JsonFields policy) {
    Method method =
        Method.ofWord(policy.text("method", JsonFields.WORD))
            .orElseThrow(() -> JsonFields.refuse(policy.at("method"), "is no method"));
    List<String> rules = policy.texts("thresholds", ReportLimits.RULES, ReportLimits.NAME);
    return new Policy(
        method,
        policy.number("alpha"),
        policy.count("window", ReportLimits.WINDOW),
        new Thresholds(List.of()).and(rules));
  }

  private static Report.Skipped skipped(JsonFields skipped) {
    return new Report.Skipped(
        skipped.text("chip", ReportLimits.NAME), skipped.text("why", ReportLimits.MESSAGE));
  }

  private static Problem problem(JsonFields problem) {
    return new Problem(
        problem.text("file", ReportLimits.NAME),
        problem.count("line", Integer.MAX_VALUE),
        problem.text("message", ReportLimits.MESSAGE));
  }
}
