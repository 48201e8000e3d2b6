package io.github.gobenchreporter.cli.ab;

import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.FailOn;
import io.github.gobenchreporter.cli.options.OutputOptions;
import io.github.gobenchreporter.cli.options.PolicyOptions;
import io.github.gobenchreporter.measure.ab.PairFiles;
import java.util.List;

/** Base and head in turns on this host. */
public record AbCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Measures the base and the head of a Go module in turns on this host, and reports what the"
        + " change did. Needs no baseline.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    AbOptions.addTo(syntax);
    PolicyOptions.addThresholdsTo(syntax);
    PolicyOptions.addAlphaTo(syntax);
    OutputOptions.addTo(
        syntax, "base.txt and head.txt, all pairs", List.of(PairFiles.BASE, PairFiles.HEAD));
    FailOn.addTo(syntax);
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    return AbJob.of(arguments).run(console).exitCode(FailOn.of(arguments), console::note);
  }
}
