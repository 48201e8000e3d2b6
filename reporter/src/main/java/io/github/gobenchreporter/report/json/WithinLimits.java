package io.github.gobenchreporter.report.json;

import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.Drifted;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.ThresholdRule;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.stats.noise.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A report cut down to {@link ReportLimits}; a problem tells what is missing. */
final class WithinLimits {
  private final Cut cut = new Cut();
  private final RowsWithinLimits rows;

  private WithinLimits(int mostRows) {
    rows = new RowsWithinLimits(mostRows, cut);
  }

  /**
   * The report, or as much of it as may be.
   *
   * @param mostRows of a chip
   */
  static Report of(Report report, int mostRows) {
    return new WithinLimits(mostRows).report(report);
  }

  private Report report(Report report) {
    List<ChipReport> chips =
        cut.first(report.chips(), ReportLimits.CHIPS).stream().map(this::chip).toList();
    List<Report.Skipped> skipped =
        cut.first(report.skipped(), ReportLimits.CHIPS).stream()
            .map(
                it ->
                    new Report.Skipped(
                        cut.name(it.chip()), cut.text(it.why(), ReportLimits.MESSAGE)))
            .toList();
    List<Problem> problems = new ArrayList<>();
    for (Problem problem : cut.first(report.problems(), ReportLimits.PROBLEMS - 1)) {
      long line = Math.min(problem.line(), Integer.MAX_VALUE);
      problems.add(
          new Problem(
              cut.name(problem.file()), line, cut.text(problem.message(), ReportLimits.MESSAGE)));
    }
    Policy policy = policy(report.policy());
    if (rows.rows() + rows.samples() + cut.entries() + cut.texts() > 0) {
      problems.add(
          new Problem(
              "report.json",
              0,
              "too large to be read again whole: %d rows, %d samples and %d other entries are left out, %d texts are cut; the other files have them"
                  .formatted(rows.rows(), rows.samples(), cut.entries(), cut.texts())));
    }
    return new Report(chips, skipped, problems, policy);
  }

  private Policy policy(Policy policy) {
    List<ThresholdRule> rules =
        policy.thresholds().rules().stream()
            .filter(rule -> rule.toString().length() <= ReportLimits.NAME)
            .limit(ReportLimits.RULES)
            .toList();
    cut.leftOut(policy.thresholds().rules().size() - rules.size());
    return new Policy(
        policy.method(),
        policy.alpha(),
        Math.min(policy.window(), ReportLimits.WINDOW),
        new Thresholds(rules));
  }

  private ChipReport chip(ChipReport chip) {
    return new ChipReport(
        chip.label(),
        chip.cpu().map(cut::name),
        chip.verified(),
        chip.baseline().map(this::baseline),
        new ChipReport.Head(
            cut.commit(chip.head().commit()),
            Math.min(chip.head().runs(), ReportLimits.RUNS),
            settings(chip.head().settings()),
            chip.head().spent()),
        cut.first(chip.differences(), ReportLimits.NOTES).stream().map(this::difference).toList(),
        cut.first(chip.moves(), ReportLimits.NOTES).stream().map(this::move).toList(),
        cut.messages(chip.notes()),
        explanations(chip.explanations()),
        rows.of(chip.rows()));
  }

  private Map<String, String> settings(Map<String, String> settings) {
    Map<String, String> kept = new TreeMap<>();
    settings.forEach((key, value) -> kept.put(key, cut.name(value)));
    return kept;
  }

  private ChipReport.Baseline baseline(ChipReport.Baseline baseline) {
    return new ChipReport.Baseline(
        cut.name(baseline.ref()),
        cut.last(baseline.runs(), ReportLimits.RUNS).stream()
            .map(run -> new ChipReport.Commit(cut.commit(run.id()), Cut.time(run.time())))
            .toList(),
        baseline.extent(),
        cut.first(baseline.drift(), ReportLimits.NOTES).stream().map(this::drift).toList(),
        baseline.late());
  }

  private CommonMove move(CommonMove move) {
    Together all = move.together();
    Together kept =
        new Together(
            Math.min(all.rows(), ReportLimits.ROWS),
            all.share(),
            all.move(),
            all.usual(),
            all.degrees(),
            all.p(),
            Math.min(all.runs(), ReportLimits.RUNS),
            all.apart(),
            all.movedApart());
    return new CommonMove(cut.name(move.unit()), kept, move.finding());
  }

  private Drifted drift(Drifted drift) {
    return new Drifted(
        cut.name(drift.benchmark()),
        cut.name(drift.unit()),
        drift.change(),
        drift.low(),
        drift.high(),
        drift.budget(),
        cut.name(drift.since()),
        drift.beyond());
  }

  /** One that its reader refuses is left out. */
  private List<Explanation> explanations(List<Explanation> all) {
    List<Explanation> kept =
        all.stream().filter(ExplanationReader::reads).limit(ReportLimits.EXPLANATIONS).toList();
    cut.leftOut(all.size() - kept.size());
    return kept;
  }

  private Difference difference(Difference difference) {
    return new Difference(
        cut.text(difference.key(), ReportLimits.WORD),
        cut.name(difference.baseline()),
        cut.name(difference.head()));
  }
}
