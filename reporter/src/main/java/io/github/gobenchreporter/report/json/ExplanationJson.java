package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.measure.profile.AllocationChange;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.CallTree;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.Frame;
import io.github.gobenchreporter.measure.profile.FunctionChange;
import io.github.gobenchreporter.measure.profile.Resolution;
import io.github.gobenchreporter.measure.profile.Waits;
import io.github.gobenchreporter.regression.Explanation;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes what profiles say, for {@link ReportJson}. */
final class ExplanationJson {
  private final JsonGenerator json;
  private final FieldWriter fields;

  ExplanationJson(JsonGenerator json) {
    this.json = json;
    this.fields = new FieldWriter(json);
  }

  void write(Explanation explanation) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("package", explanation.benchmark().pkg());
    json.writeStringField("benchmark", explanation.benchmark().name());
    json.writeFieldName("touched");
    touched(explanation.touched());
    json.writeFieldName("cpu");
    if (explanation.cpu().isPresent()) {
      cpu(explanation.cpu().get());
    } else {
      json.writeNull();
    }
    json.writeFieldName("allocations");
    if (explanation.allocations().isPresent()) {
      allocations(explanation.allocations().get());
    } else {
      json.writeNull();
    }
    if (explanation.waiting().isPresent()) {
      wait(explanation.waiting().get());
    }
    json.writeEndObject();
  }

  private void wait(Waits.Wait wait) throws IOException {
    json.writeObjectFieldStart("wait");
    json.writeStringField("name", wait.function());
    frame(wait.place());
    json.writeStringField("callee", wait.callee());
    fields.number("base", wait.base());
    fields.number("head", wait.head());
    json.writeEndObject();
  }

  private void touched(Optional<Set<String>> touched) throws IOException {
    if (touched.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartArray();
    for (String function : new TreeSet<>(touched.get())) {
      json.writeString(function);
    }
    json.writeEndArray();
  }

  private void cpu(Difference cpu) throws IOException {
    json.writeStartObject();
    json.writeStringField("basis", cpu.basis().name().toLowerCase(Locale.ROOT));
    whole("base", cpu.base());
    whole("head", cpu.head());
    json.writeArrayFieldStart("functions");
    for (FunctionChange change : cpu.functions()) {
      function(change);
    }
    json.writeEndArray();
    json.writeFieldName("background");
    if (cpu.background().isPresent()) {
      function(cpu.background().get());
    } else {
      json.writeNull();
    }
    resolution(cpu.resolution());
    json.writeArrayFieldStart("calls");
    calls(cpu.stacks(), 0);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void whole(String field, Difference.Whole whole) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("profiles", whole.profiles());
    fields.number("samples", whole.samples());
    fields.number("seconds", whole.seconds());
    fields.number("amount", whole.amount());
    json.writeEndObject();
  }

  private void function(FunctionChange change) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", change.name());
    json.writeStringField("was", change.was().orElse(null));
    frame(change.place());
    json.writeNumberField("lastLine", change.lastLine());
    amount("flat", change.flat());
    amount("cumulative", change.cumulative());
    fields.number("p", change.p());
    fields.number("error", change.error());
    if (change.callee().isPresent()) {
      json.writeObjectFieldStart("callee");
      json.writeStringField("name", change.callee().get().name());
      amount("amount", change.callee().get().amount());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void frame(Frame frame) throws IOException {
    json.writeStringField("file", frame.file());
    json.writeNumberField("line", frame.line());
    json.writeNumberField("startLine", frame.startLine());
  }

  private void amount(String field, FunctionChange.Amount amount) throws IOException {
    json.writeObjectFieldStart(field);
    fields.number("base", amount.base());
    fields.number("head", amount.head());
    fields.number("baseSamples", amount.baseSamples());
    fields.number("headSamples", amount.headSamples());
    json.writeEndObject();
  }

  private void resolution(Resolution resolution) throws IOException {
    json.writeObjectFieldStart("resolution");
    fields.number("samples", resolution.samples());
    fields.number("seconds", resolution.seconds());
    fields.number("z", resolution.z());
    fields.number("dispersion", resolution.dispersion());
    fields.number("candidate", resolution.candidate());
    json.writeEndObject();
  }

  /** One call after the other, each with its depth, so that no reader has to nest as deep. */
  private void calls(CallTree call, int depth) throws IOException {
    json.writeStartObject();
    json.writeNumberField("depth", depth);
    json.writeStringField("name", call.frame().function());
    frame(call.frame());
    fields.number("base", call.base());
    fields.number("head", call.head());
    fields.number("error", call.error());
    json.writeNumberField("dropped", call.dropped());
    json.writeEndObject();
    for (CallTree callee : call.callees()) {
      calls(callee, depth + 1);
    }
  }

  private void allocations(Allocations allocations) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("exact", allocations.exact());
    fields.number("baseBytes", allocations.baseBytes());
    fields.number("headBytes", allocations.headBytes());
    json.writeArrayFieldStart("changes");
    for (AllocationChange change : allocations.changes()) {
      json.writeStartObject();
      json.writeStringField("name", change.function());
      frame(change.place());
      fields.number("baseBytes", change.baseBytes());
      fields.number("headBytes", change.headBytes());
      fields.number("baseObjects", change.baseObjects());
      fields.number("headObjects", change.headObjects());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
