package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.Freezer;
import io.github.gobenchreporter.baseline.Window;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.StoreOptions;

/** Takes a snapshot of a baseline, for a release. */
public record FreezeCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Keeps the newest runs of a baseline under a name of their own.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    syntax.defaulted("--ref", "REF", "main", "The baseline to freeze");
    syntax.required("--as", "NAME", "The snapshot's name, for example main@2026Q4.");
    syntax.option("--chip-label", "LABEL", "The chip to freeze.");
    syntax.flag("--all-chips", "Freeze every chip that has the baseline.");
    syntax.defaulted(
        "--runs", "N", String.valueOf(Window.DEFAULT_SIZE), "How many of the newest runs it gets");
    syntax.option("--why", "TEXT", "For the record.");
    syntax.option("--by", "NAME", "Who asks for it (default: GITHUB_ACTOR, else USER).");
    syntax.flag("--replace", "Overwrite a snapshot of that name.");
    StoreOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    job(arguments, console).run(console);
    return ExitCode.FINE;
  }

  /** The freezing that is asked for. */
  private static FreezeJob job(Arguments arguments, Console console) {
    FreezeJob job =
        new FreezeJob(
            freezer(
                arguments,
                console,
                new BaselineRef(arguments.text("--ref")),
                new BaselineRef(arguments.text("--as"))),
            arguments.find("--chip-label").map(ChipLabel::new),
            StoreOptions.of(arguments));
    if (arguments.has("--chip-label") == arguments.has("--all-chips")) {
      throw ReporterException.input("give either --chip-label LABEL or --all-chips");
    }
    return job;
  }

  /** The freezing of {@code ref} under the name {@code as}. */
  public static Freezer freezer(
      Arguments arguments, Console console, BaselineRef ref, BaselineRef as) {
    return new Freezer(
        ref,
        as,
        arguments.intValue("--runs"),
        arguments.has("--replace"),
        arguments.find("--by").orElseGet(() -> user(console)),
        arguments.find("--why").orElse(""));
  }

  /** Who asks, where nobody says. */
  private static String user(Console console) {
    return console
        .workflow()
        .actor()
        .orElseGet(() -> console.environment().getOrDefault("USER", ""));
  }
}
