package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.profile.AllocationChange;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.Frame;
import io.github.gobenchreporter.measure.profile.FunctionChange;
import io.github.gobenchreporter.measure.profile.Resolution;
import io.github.gobenchreporter.measure.profile.Waits;
import io.github.gobenchreporter.measure.profile.Work.Basis;
import io.github.gobenchreporter.regression.Explanation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what profiles say, as {@link ExplanationJson} writes it. */
final class ExplanationReader {
  /** Bounds for what strangers send; {@link WithinLimits} leaves out what is beyond them. */
  private static final int MOST_FUNCTIONS = 1000;

  private static final int MOST_CALLS = 10_000;
  private static final Set<String> SITE =
      Set.of(
          "name",
          "file",
          "line",
          "startLine",
          "baseBytes",
          "headBytes",
          "baseObjects",
          "headObjects");

  private ExplanationReader() {}

  /** Whether what is written of an explanation can be read. */
  static boolean reads(Explanation explanation) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      new ExplanationJson(json).write(explanation);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    try {
      explanation(new ObjectMapper().readTree(text.toString()), "");
      return true;
    } catch (JsonProcessingException | ReporterException tooMuch) {
      return false;
    }
  }

  static Explanation explanation(JsonNode node, String path) {
    JsonFields fields =
        new JsonFields(
            node,
            path,
            Set.of("package", "benchmark", "touched", "cpu", "allocations"),
            Set.of("wait"));
    return new Explanation(
        new Benchmark(
            fields.text("package", ReportLimits.NAME), fields.text("benchmark", ReportLimits.NAME)),
        fields.isNull("cpu")
            ? Optional.empty()
            : Optional.of(cpu(fields.get("cpu"), fields.at("cpu"))),
        fields.isNull("allocations")
            ? Optional.empty()
            : Optional.of(allocations(fields.get("allocations"), fields.at("allocations"))),
        fields.has("wait")
            ? Optional.of(wait(fields.get("wait"), fields.at("wait")))
            : Optional.empty(),
        fields.isNull("touched")
            ? Optional.empty()
            : Optional.of(
                new HashSet<>(
                    fields.list(
                        "touched",
                        MOST_FUNCTIONS,
                        (name, at) -> JsonFields.text(name, at, ReportLimits.NAME)))));
  }

  private static Waits.Wait wait(JsonNode node, String path) {
    JsonFields wait =
        new JsonFields(
            node, path, Set.of("name", "file", "line", "startLine", "callee", "base", "head"));
    return new Waits.Wait(
        wait.text("name", ReportLimits.NAME),
        frame(wait),
        wait.text("callee", ReportLimits.NAME),
        wait.amount("base"),
        wait.amount("head"));
  }

  private static Difference cpu(JsonNode node, String path) {
    JsonFields cpu =
        new JsonFields(
            node,
            path,
            Set.of("basis", "base", "head", "functions", "background", "resolution", "calls"));
    return new Difference(
        basis(cpu),
        whole(cpu.get("base"), cpu.at("base")),
        whole(cpu.get("head"), cpu.at("head")),
        cpu.list("functions", MOST_FUNCTIONS, ExplanationReader::function),
        cpu.isNull("background")
            ? Optional.empty()
            : Optional.of(function(cpu.get("background"), cpu.at("background"))),
        resolution(cpu.get("resolution"), cpu.at("resolution")),
        new CallsReader(cpu.list("calls", MOST_CALLS, CallsReader::call), cpu.at("calls")).tree());
  }

  private static Basis basis(JsonFields cpu) {
    String word = cpu.text("basis", 20);
    for (Basis basis : Basis.values()) {
      if (basis.name().toLowerCase(Locale.ROOT).equals(word)) {
        return basis;
      }
    }
    throw JsonFields.refuse(cpu.at("basis"), "is no basis");
  }

  private static Difference.Whole whole(JsonNode node, String path) {
    JsonFields whole =
        new JsonFields(node, path, Set.of("profiles", "samples", "seconds", "amount"));
    return new Difference.Whole(
        whole.count("profiles", Integer.MAX_VALUE),
        whole.amount("samples"),
        whole.amount("seconds"),
        whole.amount("amount"));
  }

  private static FunctionChange function(JsonNode node, String path) {
    JsonFields function =
        new JsonFields(
            node,
            path,
            Set.of(
                "name",
                "was",
                "file",
                "line",
                "startLine",
                "lastLine",
                "flat",
                "cumulative",
                "p",
                "error"),
            Set.of("callee"));
    return new FunctionChange(
        function.text("name", ReportLimits.NAME),
        function.isNull("was")
            ? Optional.empty()
            : Optional.of(function.text("was", ReportLimits.NAME)),
        frame(function),
        function.count("lastLine", Integer.MAX_VALUE),
        amount(function.get("flat"), function.at("flat")),
        amount(function.get("cumulative"), function.at("cumulative")),
        function.amount("p"),
        function.amount("error"),
        function.has("callee")
            ? Optional.of(callee(function.get("callee"), function.at("callee")))
            : Optional.empty());
  }

  private static FunctionChange.Callee callee(JsonNode node, String path) {
    JsonFields callee = new JsonFields(node, path, Set.of("name", "amount"));
    return new FunctionChange.Callee(
        callee.text("name", ReportLimits.NAME), amount(callee.get("amount"), callee.at("amount")));
  }

  static Frame frame(JsonFields fields) {
    return new Frame(
        fields.text("name", ReportLimits.NAME),
        fields.text("file", ReportLimits.NAME),
        fields.count("line", Integer.MAX_VALUE),
        fields.count("startLine", Integer.MAX_VALUE));
  }

  private static FunctionChange.Amount amount(JsonNode node, String path) {
    JsonFields amount =
        new JsonFields(node, path, Set.of("base", "head", "baseSamples", "headSamples"));
    return new FunctionChange.Amount(
        amount.amount("base"),
        amount.amount("head"),
        amount.amount("baseSamples"),
        amount.amount("headSamples"));
  }

  private static Resolution resolution(JsonNode node, String path) {
    JsonFields resolution =
        new JsonFields(node, path, Set.of("samples", "seconds", "z", "dispersion", "candidate"));
    return new Resolution(
        resolution.amount("samples"),
        resolution.amount("seconds"),
        resolution.amount("z"),
        resolution.amount("dispersion"),
        resolution.amount("candidate"));
  }

  private static Allocations allocations(JsonNode node, String path) {
    JsonFields allocations =
        new JsonFields(node, path, Set.of("exact", "baseBytes", "headBytes", "changes"));
    return new Allocations(
        allocations.list("changes", MOST_FUNCTIONS, ExplanationReader::site),
        allocations.amount("baseBytes"),
        allocations.amount("headBytes"),
        allocations.bool("exact"));
  }

  private static AllocationChange site(JsonNode node, String path) {
    JsonFields site = new JsonFields(node, path, SITE);
    return new AllocationChange(
        site.text("name", ReportLimits.NAME),
        frame(site),
        site.amount("baseBytes"),
        site.amount("headBytes"),
        site.amount("baseObjects"),
        site.amount("headObjects"));
  }
}
