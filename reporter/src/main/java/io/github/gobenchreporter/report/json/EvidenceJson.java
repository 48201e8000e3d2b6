package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.stats.Evidence;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** What a p-value rests on, as {@code report.json} has it; null where a method has none. */
final class EvidenceJson {
  /** The field of a row. */
  static final String FIELD = "evidence";

  private static final Set<String> FIELDS =
      Set.of(
          "change",
          "standardError",
          "degrees",
          "withinHead",
          "withinStored",
          "step",
          "tail",
          "proven",
          "weight");

  /** Those that came later, and those of the prior. */
  private static final Set<String> LATER = Set.of("share", "prior");

  private static final Set<String> PRIOR = Set.of("size", "heavy", "jumping");

  private static final Evidence.Prior UNTOLD =
      new Evidence.Prior(Double.NaN, Double.NaN, Double.NaN);

  private EvidenceJson() {}

  static void write(JsonGenerator json, Optional<Evidence> evidence) throws IOException {
    if (evidence.isEmpty()) {
      json.writeNullField(FIELD);
      return;
    }
    Evidence it = evidence.get();
    FieldWriter fields = new FieldWriter(json);
    json.writeObjectFieldStart(FIELD);
    fields.number("change", it.change());
    fields.number("standardError", it.standardError());
    json.writeNumberField("degrees", it.degrees());
    fields.number("withinHead", it.withinHead());
    fields.number("withinStored", it.withinStored());
    fields.number("step", it.step());
    fields.number("tail", it.tail());
    fields.number("proven", it.proven());
    fields.number("weight", it.weight());
    fields.number("share", it.share());
    json.writeObjectFieldStart("prior");
    fields.number("size", it.prior().size());
    fields.number("heavy", it.prior().heavy());
    fields.number("jumping", it.prior().jumping());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Of a row; older reports have no such field. */
  static Optional<Evidence> read(JsonFields row) {
    return row.ifThere(FIELD, name -> evidence(row.object(name, FIELDS, LATER)));
  }

  private static Evidence evidence(JsonFields it) {
    return new Evidence(
        it.number("change"),
        it.number("standardError"),
        it.count("degrees", ReportLimits.RUNS),
        it.number("withinHead"),
        it.number("withinStored"),
        it.number("step"),
        it.number("tail"),
        it.number("proven"),
        it.number("weight"),
        it.has("share") ? it.number("share") : Double.NaN,
        it.has("prior") ? prior(it.object("prior", PRIOR)) : UNTOLD);
  }

  private static Evidence.Prior prior(JsonFields it) {
    return new Evidence.Prior(it.number("size"), it.number("heavy"), it.number("jumping"));
  }
}
