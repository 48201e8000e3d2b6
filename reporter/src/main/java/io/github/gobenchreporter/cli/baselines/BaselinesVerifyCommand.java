package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.baseline.Cadence;
import io.github.gobenchreporter.baseline.Overview;
import io.github.gobenchreporter.baseline.Verifier;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.text.OneLine;
import java.util.Optional;

/** Checks everything stored. */
record BaselinesVerifyCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Reads everything stored; one line a finding, and exit code 1.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    StoreOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    try (BaselineStore store = StoreOptions.of(arguments).open(console)) {
      Verifier.Report report = Verifier.verify(store);
      report
          .findings()
          .forEach(finding -> console.print(OneLine.marked(finding.toString()) + "\n"));
      Baselines baselines = new Baselines(store);
      for (BaselineKey key : baselines.all()) {
        Optional<Cadence> late =
            key.ref().isSnapshot()
                ? Optional.empty()
                : Cadence.late(Overview.times(baselines.runFiles(key)), console.now());
        late.ifPresent(
            it -> console.note("%s: %s; does its job still record?".formatted(key, it.sentence())));
      }
      console.note(
          "%s: %s read, %s"
              .formatted(
                  store.location(),
                  Words.count(report.runs(), "run"),
                  Words.count(report.findings().size(), "finding")));
      if (report.runs() == 0 && report.findings().isEmpty()) {
        throw ReporterException.input(
            store.location()
                + " holds no baseline; name the folder by --baselines, or the branch by --baseline-branch");
      }
      return report.findings().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
  }
}
