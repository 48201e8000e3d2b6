package io.github.gobenchreporter.cli.calibrate;

import io.github.gobenchreporter.cli.ab.AbOptions;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.PolicyOptions;
import java.util.List;

/** What comparisons would see on this host, told by runs of the same code. */
public record CalibrateCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Measures the same code again and again and says which changes of each benchmark a comparison"
        + " would see on this host, and what that takes.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    AbOptions.addWhatTo(syntax);
    syntax.defaulted("--runs", "K", "8", "How many runs, one after the other; 4 at least");
    syntax.defaulted(
        "--count", "N", "6", "Samples of each benchmark in a run, as go test -count; 2 at least");
    syntax.output(
        "Keep the runs there, a file each as record takes it (run-01.txt ...), and calibration.json."
            + " Files of those names are removed first.",
        List.of(CalibrateJob.DATA, "run-[0-9][0-9].txt", "run-[0-9][0-9][0-9].txt"));
    syntax.flag("--json", "Print JSON instead of a table.");
    PolicyOptions.addThresholdsTo(syntax);
    PolicyOptions.addAlphaTo(syntax);
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    return CalibrateJob.of(arguments).run(console);
  }
}
