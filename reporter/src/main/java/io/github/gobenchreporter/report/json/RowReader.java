package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a row of {@code report.json}, version 1 or 2. */
final class RowReader {
  private static final Set<String> FIELDS_1 =
      and(
          JudgementJson.FIELDS_1,
          Set.of("package", "benchmark", "unit", "better", "baseline", "head", "verdict", "notes"));
  private static final Set<String> FIELDS_2 =
      and(FIELDS_1, and(JudgementJson.FIELDS_2, Set.of(FailureJson.FIELD)));

  private final JsonFields row;
  private final boolean first;
  private final Verdict verdict;
  private final Optional<Side> baseline;
  private final Optional<Side> head;

  private RowReader(JsonNode node, String path, int version) {
    first = version == 1;
    row =
        first
            ? new JsonFields(node, path, FIELDS_1)
            : new JsonFields(node, path, FIELDS_2, Set.of(EvidenceJson.FIELD));
    verdict = row.word("verdict", Verdict.values(), Verdict::word);
    baseline = SideJson.BASELINE.read(row);
    head = SideJson.HEAD.read(row);
  }

  /**
   * The row.
   *
   * @param version of the report's form
   */
  static Row row(JsonNode node, String path, int version) {
    return new RowReader(node, path, version).row();
  }

  private static Set<String> and(Set<String> names, Set<String> more) {
    Set<String> all = new HashSet<>(names);
    all.addAll(more);
    return Set.copyOf(all);
  }

  private Row row() {
    Benchmark benchmark =
        new Benchmark(
            row.text("package", ReportLimits.NAME), row.textOrNull("benchmark", ReportLimits.NAME));
    if (first ? verdict == Verdict.FAILED : !row.isNull(FailureJson.FIELD)) {
      return said(
          first ? FailureJson.read1(benchmark, notes1()) : FailureJson.read(row, benchmark));
    }
    if (verdict == Verdict.IDENTICAL) {
      return identical(benchmark);
    }
    Unit unit = unit();
    List<Note> notes = notes();
    Optional<Row.Judgement> judgement =
        first
            ? JudgementJson.read1(row, verdict, baseline, head)
            : JudgementJson.read(row, baseline, head);
    if (baseline.isPresent() && head.isPresent()) {
      return judgement.isPresent()
          ? new Row.Compared(
              benchmark, unit, baseline.get(), head.get(), judgement.get(), verdict, notes)
          : said(new Row.Unusable(benchmark, unit, baseline.get(), head.get(), notes));
    }
    return said(
        head.isPresent()
            ? new Row.New(benchmark, unit, head.get(), notes)
            : new Row.Missing(benchmark, unit, baseline, notes));
  }

  /** What was not run has no values. */
  private Row identical(Benchmark benchmark) {
    if (baseline.isPresent() || head.isPresent() || !row.isNull("unit")) {
      throw JsonFields.refuse(row.at("verdict"), "is not what the row says");
    }
    return new Row.Identical(benchmark);
  }

  /** A row whose kind has its own verdict. */
  private Row said(Row read) {
    boolean unusable1 = first && read instanceof Row.Unusable && verdict == Verdict.CANNOT_TELL;
    if (read.verdict() != verdict && !unusable1) {
      throw JsonFields.refuse(row.at("verdict"), "is not what the row says");
    }
    return read;
  }

  private Unit unit() {
    String name = row.textOrNull("unit", ReportLimits.NAME);
    Better better = row.word("better", Better.values(), Better::word);
    Unit unit = name.isEmpty() ? Unit.NONE : new Unit(name);
    return unit.better() == better ? unit : unit.declared(better);
  }

  private List<Note> notes() {
    return first
        ? notes1().stream().map(text -> new Note(Note.Code.TEXT, text)).toList()
        : row.objects("notes", ReportLimits.NOTES, NoteJson.FIELDS, NoteJson::read);
  }

  private List<String> notes1() {
    return row.texts("notes", ReportLimits.NOTES, ReportLimits.MESSAGE);
  }
}
