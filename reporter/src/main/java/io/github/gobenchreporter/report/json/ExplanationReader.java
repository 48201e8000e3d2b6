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
import java.util.Set;

/** Reads what profiles say, as {@link ExplanationJson} writes it. */
final class ExplanationReader {
  /** Bounds for what strangers send; {@link WithinLimits} leaves out what is beyond them. */
  private static final int MOST_FUNCTIONS = 1000;

  private static final int MOST_CALLS = 10_000;

  static final Set<String> FIELDS = Set.of("package", "benchmark", "touched", "cpu", "allocations");

  /** Those that came later. */
  static final Set<String> OPTIONAL = Set.of("wait");

  private static final Set<String> WAIT =
      Set.of("name", "file", "line", "startLine", "callee", "base", "head");
  private static final Set<String> CPU =
      Set.of("basis", "base", "head", "functions", "background", "resolution", "calls");
  private static final Set<String> WHOLE = Set.of("profiles", "samples", "seconds", "amount");
  private static final Set<String> FUNCTION =
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
          "error");
  private static final Set<String> FUNCTION_OPTIONAL = Set.of("callee");
  private static final Set<String> CALLEE = Set.of("name", "amount");
  private static final Set<String> AMOUNT = Set.of("base", "head", "baseSamples", "headSamples");
  private static final Set<String> RESOLUTION =
      Set.of("samples", "seconds", "z", "dispersion", "candidate");
  private static final Set<String> ALLOCATIONS =
      Set.of("exact", "baseBytes", "headBytes", "changes");
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
      JsonNode node = new ObjectMapper().readTree(text.toString());
      explanation(new JsonFields(node, "", FIELDS, OPTIONAL));
      return true;
    } catch (JsonProcessingException | ReporterException tooMuch) {
      return false;
    }
  }

  static Explanation explanation(JsonFields fields) {
    return new Explanation(
        new Benchmark(
            fields.text("package", ReportLimits.NAME), fields.text("benchmark", ReportLimits.NAME)),
        fields.ifThere("cpu", name -> cpu(fields.object(name, CPU))),
        fields.ifThere("allocations", name -> allocations(fields.object(name, ALLOCATIONS))),
        fields.ifThere("wait", name -> wait(fields.object(name, WAIT))),
        fields.ifThere(
            "touched",
            name -> new HashSet<>(fields.texts(name, MOST_FUNCTIONS, ReportLimits.NAME))));
  }

  private static Waits.Wait wait(JsonFields wait) {
    return new Waits.Wait(
        wait.text("name", ReportLimits.NAME),
        frame(wait),
        wait.text("callee", ReportLimits.NAME),
        wait.amount("base"),
        wait.amount("head"));
  }

  private static Difference cpu(JsonFields cpu) {
    return new Difference(
        basis(cpu),
        whole(cpu.object("base", WHOLE)),
        whole(cpu.object("head", WHOLE)),
        cpu.objects(
            "functions", MOST_FUNCTIONS, FUNCTION, FUNCTION_OPTIONAL, ExplanationReader::function),
        cpu.ifThere("background", name -> function(cpu.object(name, FUNCTION, FUNCTION_OPTIONAL))),
        resolution(cpu.object("resolution", RESOLUTION)),
        new CallsReader(
                cpu.objects("calls", MOST_CALLS, CallsReader.FIELDS, CallsReader::call),
                cpu.at("calls"))
            .tree());
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

  private static Difference.Whole whole(JsonFields whole) {
    return new Difference.Whole(
        whole.count("profiles", Integer.MAX_VALUE),
        whole.amount("samples"),
        whole.amount("seconds"),
        whole.amount("amount"));
  }

  private static FunctionChange function(JsonFields function) {
    return new FunctionChange(
        function.text("name", ReportLimits.NAME),
        function.ifThere("was", name -> function.text(name, ReportLimits.NAME)),
        frame(function),
        function.count("lastLine", Integer.MAX_VALUE),
        amount(function, "flat"),
        amount(function, "cumulative"),
        function.amount("p"),
        function.amount("error"),
        function.ifThere("callee", name -> callee(function.object(name, CALLEE))));
  }

  private static FunctionChange.Callee callee(JsonFields callee) {
    return new FunctionChange.Callee(
        callee.text("name", ReportLimits.NAME), amount(callee, "amount"));
  }

  static Frame frame(JsonFields fields) {
    return new Frame(
        fields.text("name", ReportLimits.NAME),
        fields.text("file", ReportLimits.NAME),
        fields.count("line", Integer.MAX_VALUE),
        fields.count("startLine", Integer.MAX_VALUE));
  }

  private static FunctionChange.Amount amount(JsonFields of, String name) {
    JsonFields amount = of.object(name, AMOUNT);
    return new FunctionChange.Amount(
        amount.amount("base"),
        amount.amount("head"),
        amount.amount("baseSamples"),
        amount.amount("headSamples"));
  }

  private static Resolution resolution(JsonFields resolution) {
    return new Resolution(
        resolution.amount("samples"),
        resolution.amount("seconds"),
        resolution.amount("z"),
        resolution.amount("dispersion"),
        resolution.amount("candidate"));
  }

  private static Allocations allocations(JsonFields allocations) {
    return new Allocations(
        allocations.objects("changes", MOST_FUNCTIONS, SITE, ExplanationReader::site),
        allocations.amount("baseBytes"),
        allocations.amount("headBytes"),
        allocations.bool("exact"));
  }

  private static AllocationChange site(JsonFields site) {
    return new AllocationChange(
        site.text("name", ReportLimits.NAME),
        frame(site),
        site.amount("baseBytes"),
        site.amount("headBytes"),
        site.amount("baseObjects"),
        site.amount("headObjects"));
  }
}
