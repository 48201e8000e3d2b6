package io.github.gobenchreporter.report.json;

import io.github.gobenchreporter.baseline.Cadence;
import io.github.gobenchreporter.baseline.Extent;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.BuildSettings;
import io.github.gobenchreporter.regression.ChipReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a chip of {@code report.json}, version 1 or 2; {@link ChipWriter} writes it. */
final class ChipReader {
  static final Set<String> FIELDS =
      Set.of("label", "cpu", "verified", "baseline", "head", "differences", "notes", "rows");

  /** Those that came later. */
  static final Set<String> OPTIONAL = Set.of("explanations", "moves");

  private ChipReader() {}

  static ChipReport read(JsonFields chip, int version) {
    String label = chip.text("label", ReportLimits.WORD);
    if (!ChipLabel.isValid(label)) {
      throw JsonFields.refuse(chip.at("label"), "is no chip label");
    }
    JsonFields head = chip.object("head", Set.of("commit", "runs"), Set.of("settings", "spent"));
    return new ChipReport(
        new ChipLabel(label),
        Optional.of(chip.textOrNull("cpu", ReportLimits.NAME)).filter(cpu -> !cpu.isEmpty()),
        chip.bool("verified"),
        baseline(chip),
        new ChipReport.Head(
            commit(head),
            head.count("runs", ReportLimits.RUNS),
            settings(head),
            head.has("spent") ? Optional.of(SpentJson.read(head)) : Optional.empty()),
        chip.objects(
            "differences",
            ReportLimits.NOTES,
            Set.of("key", "baseline", "head"),
            ChipReader::difference),
        chip.has("moves")
            ? chip.objects("moves", ReportLimits.NOTES, MoveJson.FIELDS, MoveJson::read)
            : List.of(),
        chip.texts("notes", ReportLimits.NOTES, ReportLimits.MESSAGE),
        chip.has("explanations")
            ? chip.objects(
                "explanations",
                ReportLimits.EXPLANATIONS,
                ExplanationReader.FIELDS,
                ExplanationReader.OPTIONAL,
                ExplanationReader::explanation)
            : List.of(),
        chip.list("rows", ReportLimits.ROWS, (row, at) -> RowReader.row(row, at, version)));
  }

  private static Map<String, String> settings(JsonFields head) {
    Map<String, String> settings = new TreeMap<>();
    if (head.has("settings")) {
      JsonFields all = head.object("settings", Set.of(), BuildSettings.KEYS);
      for (String key : BuildSettings.KEYS) {
        if (all.has(key)) {
          settings.put(key, all.text(key, ReportLimits.NAME));
        }
      }
    }
    return settings;
  }

  private static Optional<ChipReport.Baseline> baseline(JsonFields chip) {
    if (chip.isNull("baseline")) {
      return Optional.empty();
    }
    JsonFields baseline =
        chip.object("baseline", Set.of("ref", "runs"), Set.of("extent", "drift", "creep", "late"));
    return Optional.of(
        new ChipReport.Baseline(
            baseline.text("ref", ReportLimits.NAME),
            baseline.objects(
                "runs",
                ReportLimits.RUNS,
                Set.of("commit", "time"),
                run ->
                    new ChipReport.Commit(commit(run), run.textOrNull("time", ReportLimits.WORD))),
            baseline.has("extent") ? extent(baseline) : Extent.ALL,
            baseline.has("drift")
                ? baseline.objects("drift", ReportLimits.NOTES, DriftJson.FIELDS, DriftJson::read)
                : baseline.texts("creep", ReportLimits.NOTES, ReportLimits.MESSAGE).stream()
                    .flatMap(DriftJson::ofText)
                    .toList(),
            baseline.ifThere("late", name -> late(baseline.object(name, Set.of("usual", "age"))))));
  }

  private static Cadence late(JsonFields late) {
    return new Cadence(
        Duration.ofSeconds(late.count("usual", Integer.MAX_VALUE)),
        Duration.ofSeconds(late.count("age", Integer.MAX_VALUE)));
  }

  private static Extent extent(JsonFields baseline) {
    JsonFields extent = baseline.object("extent", Set.of("end", "branched", "older", "later"));
    return new Extent(
        extent.word("end", Extent.End.values(), Extent.End::word),
        commit(extent, "branched"),
        extent.count("older", Integer.MAX_VALUE),
        extent.count("later", Integer.MAX_VALUE));
  }

  private static String commit(JsonFields fields) {
    return commit(fields, "commit");
  }

  private static String commit(JsonFields fields, String name) {
    String commit = fields.textOrNull(name, ReportLimits.WORD);
    if (!ReportLimits.isCommit(commit)) {
      throw JsonFields.refuse(fields.at(name), "is no commit");
    }
    return commit;
  }

  private static Difference difference(JsonFields difference) {
    return new Difference(
        difference.text("key", ReportLimits.WORD),
        difference.text("baseline", ReportLimits.NAME),
        difference.text("head", ReportLimits.NAME));
  }
}
