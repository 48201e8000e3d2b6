package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.StoreOptions;
import java.nio.file.Path;

/** Writes the pages of a store; a page that would be as it is stays as it is. */
record BaselinesSiteCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Writes a static site: every baseline's history, baselines side by side, the noisiest"
        + " benchmarks.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    syntax.required("--out", "DIR", "Write it there.");
    syntax.option(
        "--repository",
        "URL",
        "Where commits are to be seen, https://github.com/owner/name (default: in a workflow, its"
            + " repository).");
    StoreOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    Path folder = console.directory().resolve(arguments.place("--out").orElseThrow());
    String commits = arguments.find("--repository").orElseGet(console.workflow()::repositoryUrl);
    new SiteJob(folder, commits, StoreOptions.of(arguments)).run(console);
    return ExitCode.FINE;
  }
}
