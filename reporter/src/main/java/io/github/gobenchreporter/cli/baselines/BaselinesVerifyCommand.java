package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.baseline.Verifier;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.text.OneLine;

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
      console.note(
          "%s: %d runs read, %d findings"
              .formatted(store.location(), report.runs(), report.findings().size()));
      return report.findings().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
  }
}
