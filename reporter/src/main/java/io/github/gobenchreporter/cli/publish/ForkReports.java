package io.github.gobenchreporter.cli.publish;

import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.comparison.StoredBaseline;
import io.github.gobenchreporter.cli.config.AcceptedLine;
import io.github.gobenchreporter.cli.options.PolicyOptions;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.github.Marker;
import io.github.gobenchreporter.github.PullRequestLookup;
import io.github.gobenchreporter.github.WorkflowEvent;
import io.github.gobenchreporter.github.WorkflowRun;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Reevaluation;
import io.github.gobenchreporter.regression.Reevaluation.Claimed;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.store.BaselineStore;
import java.util.List;
import java.util.Optional;

/**
 * Judges reports that the run of a fork has left behind: nothing is believed of them but their
 * samples, and the pull requests are found by GitHub's word alone.
 *
 * @param event the finished run
 * @param ref of the baseline; empty for the branch that the pull request goes to
 * @param stores where baselines are kept
 * @param policies how it is judged
 */
public record ForkReports(
    WorkflowEvent event, Optional<String> ref, StoreOptions stores, PolicyOptions policies) {
  /**
   * The report as the base judges it, once for each pull request of the measured commit.
   *
   * @param name of the reporter, for its marker
   * @param files what the fork has left
   */
  public List<Delivery> judged(Console console, String name, ReportFiles files) {
    WorkflowRun run = WorkflowRun.of(event);
    List<PullRequestLookup.Found> found = console.workflow().access().lookup().find(run);
    if (found.isEmpty()) {
      console.note(
          "no open pull request has the head %s any more; nothing is published"
              .formatted(run.headSha()));
      return List.of();
    }
    Marker marker = Marker.of(name, run.headSha(), run.id(), run.attempt());
    Claimed claimed = files.claimed(console);
    try (BaselineStore store = stores.open(console)) {
      Baselines baselines = new Baselines(store);
      return found.stream()
          .map(it -> new Delivery(judge(console, baselines, it, run, claimed), it.target(), marker))
          .toList();
    }
  }

  private Report judge(
      Console console,
      Baselines baselines,
      PullRequestLookup.Found found,
      WorkflowRun run,
      Claimed claimed) {
    BaselineRef asked = new BaselineRef(ref.orElse(found.base()));
    Optional<BaselineRef> otherwise =
        ref.isPresent() ? Optional.empty() : event.defaultBranch().map(BaselineRef::new);
    boolean falls = otherwise.isPresent() && expected(baselines, asked).isEmpty();
    BaselineRef baseline = falls ? otherwise.get() : asked;
    List<ChipLabel> expected = expected(baselines, baseline);
    Report judged =
        new Reevaluation(
                baseline.name(),
                run.headSha(),
                chip -> baselines.runs(chip, baseline, policies.window()),
                policies.ofStored(console))
            .of(claimed, expected)
            .withChips(chip -> noted(console, baselines, chip, asked, baseline));
    return policies.and(AcceptedLine.of(found.labels())).accept(judged);
  }

  private static List<ChipLabel> expected(Baselines baselines, BaselineRef baseline) {
    return baselines.chips().stream()
        .filter(chip -> baselines.isRecorded(new BaselineKey(chip, baseline)))
        .toList();
  }

  /** What is to be known of the baseline itself. */
  private ChipReport noted(
      Console console, Baselines baselines, ChipReport chip, BaselineRef asked, BaselineRef used) {
    List<StoredRun> runs = baselines.runs(chip.label(), used, policies.window());
    ChipReport dated =
        policies.window().until().isPresent()
            ? chip
            : chip.withLate(StoredBaseline.late(used, runs, console.now()));
    return used.equals(asked)
        ? dated
        : dated.withNotes(List.of(StoredBaseline.instead(chip.label(), asked, used)));
  }
}
