package io.github.gobenchreporter.report;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.regression.BuildSettings;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes one report of the reports of several chips, chips in the order of their labels. */
public final class ReportMerge {
  private ReportMerge() {}

  /**
   * The one report.
   *
   * @param reports at least one; a chip in two of them is refused
   * @throws ReporterException if two of them tell of one chip
   */
  public static Report of(List<Report> reports) {
    List<ChipReport> chips = new ArrayList<>();
    List<Report.Skipped> skipped = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Policy policy = reports.get(0).policy();
    for (Report report : reports) {
      chips.addAll(report.chips());
      skipped.addAll(report.skipped());
      problems.addAll(report.problems());
      if (!report.policy().equals(policy)) {
        problems.add(
            new Problem(
                "report.json", 0, "the reports were judged by different thresholds or methods"));
      }
    }
    chips.sort(Comparator.comparing(ChipReport::label));
    Set<String> labels = new HashSet<>();
    for (ChipReport chip : chips) {
      if (!labels.add(chip.label().value())) {
        throw ReporterException.input(
            "two reports of %s; give one report a chip".formatted(chip.label()));
      }
    }
    BuildSettings.disagreements(chips)
        .forEach(it -> problems.add(new Problem("report.json", 0, it)));
    return new Report(chips, skipped, problems.stream().distinct().toList(), policy);
  }
}
