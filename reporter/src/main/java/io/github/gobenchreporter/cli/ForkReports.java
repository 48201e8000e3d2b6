package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.github.Marker;
import io.github.gobenchreporter.github.PullRequestLookup;
import io.github.gobenchreporter.github.WorkflowRun;
import io.github.gobenchreporter.regression.Reevaluation;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.store.BaselineStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;

/**
 * Judges reports that the run of a fork has left behind: nothing is believed of them but their
 * samples, and the pull request is found by GitHub's word alone.
 *
 * @param event the file that describes the finished run
 * @param ref of the baseline; empty for the branch that the pull request goes to
 * @param stores where baselines are kept
 * @param policies how it is judged
 */
public record ForkReports(
    String event, Optional<String> ref, StoreOptions stores, PolicyOptions policies) {
  /**
   * The report as the base judges it.
   *
   * @param name of the reporter, for its marker
   */
  public Delivery judged(Console console, String name, Report claimed) {
    WorkflowRun run = run(console);
    PullRequestLookup.Found found = console.workflow().access().lookup().find(run);
    BaselineRef baseline = new BaselineRef(ref.orElse(found.base()));
    try (BaselineStore store = stores.open(console)) {
      Baselines baselines = new Baselines(store);
      Report judged =
          new Reevaluation(
                  baseline.name(),
                  run.headSha(),
                  chip -> baselines.runs(chip, baseline, policies.window()),
                  policies.policy(console))
              .of(claimed);
      Marker marker = Marker.of(name, run.headSha(), run.id(), run.attempt());
      return new Delivery(policies.accept(judged), found.target(), marker);
    }
  }

  private WorkflowRun run(Console console) {
    try (InputStream in = Files.newInputStream(console.directory().resolve(event))) {
      return WorkflowRun.read(in);
    } catch (IOException e) {
      throw ReporterException.input("--event %s: cannot be read".formatted(event));
    }
  }
}
