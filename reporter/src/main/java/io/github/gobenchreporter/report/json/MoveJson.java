package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.CommonMove.Finding;
import io.github.gobenchreporter.report.CommonMoveText;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.Unit;
import java.io.IOException;
import java.util.Set;

/** What the rows of a unit did together, as {@code report.json} has it. */
final class MoveJson {
  static final Set<String> FIELDS =
      Set.of(
          "unit", "better", "rows", "share", "move", "usual", "degrees", "p", "runs", "apart",
          "finding", "text");

  private MoveJson() {}

  static void write(JsonGenerator json, CommonMove move) throws IOException {
    FieldWriter fields = new FieldWriter(json);
    json.writeStartObject();
    json.writeStringField("unit", move.unit().name());
    json.writeStringField("better", move.unit().better().word());
    json.writeNumberField("rows", move.rows());
    fields.number("share", move.share());
    fields.number("move", move.move());
    fields.number("usual", move.usual());
    fields.number("degrees", move.degrees());
    fields.number("p", move.p());
    json.writeNumberField("runs", move.runs());
    fields.number("apart", move.apart());
    json.writeStringField("finding", move.finding().word());
    fields.text("text", CommonMoveText.sentence(move).orElse(""));
    json.writeEndObject();
  }

  static CommonMove read(JsonFields move) {
    Better better = move.word("better", Better.values(), Better::word);
    Unit unit = new Unit(move.text("unit", ReportLimits.NAME));
    return new CommonMove(
        unit.better() == better ? unit : unit.declared(better),
        move.count("rows", ReportLimits.ROWS),
        move.number("share"),
        move.number("move"),
        move.number("usual"),
        move.number("degrees"),
        move.number("p"),
        move.count("runs", ReportLimits.RUNS),
        move.number("apart"),
        move.word("finding", Finding.values(), Finding::word));
  }
}
