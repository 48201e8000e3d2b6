package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.CommonMove.Finding;
import io.github.gobenchreporter.report.CommonMoveText;
import io.github.gobenchreporter.stats.noise.Together;
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
    Together together = move.together();
    json.writeStartObject();
    json.writeStringField("unit", move.unit().name());
    json.writeStringField("better", move.unit().better().word());
    json.writeNumberField("rows", together.rows());
    fields.number("share", together.share());
    fields.number("move", together.move());
    fields.number("usual", together.usual());
    fields.number("degrees", together.degrees());
    fields.number("p", together.p());
    json.writeNumberField("runs", together.runs());
    fields.number("apart", together.apart());
    json.writeStringField("finding", move.finding().word());
    fields.text("text", CommonMoveText.sentence(move).orElse(""));
    json.writeEndObject();
  }

  static CommonMove read(JsonFields move) {
    Better better = move.word("better", Better.values(), Better::word);
    Unit unit = new Unit(move.text("unit", ReportLimits.NAME));
    Finding finding = move.word("finding", Finding.values(), Finding::word);
    return new CommonMove(
        unit.better() == better ? unit : unit.declared(better),
        new Together(
            move.count("rows", ReportLimits.ROWS),
            move.number("share"),
            move.number("move"),
            move.number("usual"),
            move.number("degrees"),
            move.number("p"),
            move.count("runs", ReportLimits.RUNS),
            move.number("apart"),
            finding == Finding.APART),
        finding);
  }
}
