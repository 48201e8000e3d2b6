package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.CommonMove.Finding;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.Unit;
import java.util.Set;

/** Reads what the rows of a unit did together. */
final class MoveReader {
  private MoveReader() {}

  static CommonMove move(JsonNode node, String path) {
    JsonFields move =
        new JsonFields(
            node,
            path,
            Set.of(
                "unit", "better", "rows", "share", "move", "usual", "degrees", "p", "runs", "apart",
                "finding", "text"));
    Better better = RowReader.word(move, "better", Better.values(), Better::word);
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
        RowReader.word(move, "finding", Finding.values(), Finding::word));
  }
}
