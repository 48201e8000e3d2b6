package io.github.gobenchreporter.cli.compare;

import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.comparison.Compared;
import io.github.gobenchreporter.cli.options.FailOn;
import io.github.gobenchreporter.cli.options.HeadOptions;
import io.github.gobenchreporter.cli.options.OutputOptions;
import io.github.gobenchreporter.cli.options.PolicyOptions;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.cli.profile.ProfileOptions;
import java.util.Optional;

/** The main job: head against baseline of the same chip. */
public record CompareCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Compares results with the same chip's baseline and reports regressions.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    HeadOptions.addTo(syntax);
    syntax.flag(
        "--partial",
        "The results are of some benchmarks only, on purpose: the others are not missing.");
    syntax.defaulted(
        "--baseline-ref",
        "REF",
        "main",
        "The baseline: a branch, a tag or a snapshot such as main@2026Q4");
    syntax.flag(
        "--allow-missing-baseline",
        "Nothing may be stored under that ref yet though there is under others: it is a new one.");
    StoreOptions.addTo(syntax);
    PolicyOptions.addTo(syntax);
    ConfirmOptions.addTo(syntax);
    ProfileOptions.addTo(syntax);
    syntax.option("--commit", "SHA", "The measured commit, to name it in the report.");
    OutputOptions.addTo(syntax);
    syntax.repeated(
        "--base",
        "FILE",
        "Compare with results in these files or globs instead of stored ones; repeatable. With"
            + " --confirm ab, the revision to measure beside. Sides that"
            + " both have round: lines, as ab writes them, are compared in pairs.");
    FailOn.addTo(syntax);
    return syntax;
  }

  /** What a comparison of files does not ask. */
  private static final String[] OF_STORED_RUNS = {
    "--baseline-ref",
    "--allow-missing-baseline",
    "--baselines",
    "--git-remote",
    "--baseline-branch",
    "--window",
    "--until",
    "--ask-host",
    "--earlier",
    "--confirm-command",
    "--confirm-rounds",
    "--confirm-timeout",
    "--confirm-budget",
    "--env",
    "--profile",
    "--base-profile"
  };

  @Override
  public int run(Arguments arguments) {
    FailOn failOn = FailOn.of(arguments);
    boolean files = arguments.has("--base") && !ConfirmOptions.isSideBySide(arguments);
    if (files) {
      arguments.refuse("is for stored runs, --base FILE compares with files", OF_STORED_RUNS);
    }
    Compared compared = files ? SidesJob.of(arguments).run(console) : job(arguments).run(console);
    compared.refusal().ifPresent(why -> console.error("not compared: " + why));
    return compared.exitCode(failOn, console::note);
  }

  /** The comparison that is asked for. */
  public static CompareJob job(Arguments arguments) {
    return new CompareJob(
        HeadOptions.of(arguments),
        new BaselineRef(arguments.text("--baseline-ref")),
        StoreOptions.of(arguments),
        PolicyOptions.of(arguments),
        ConfirmOptions.of(arguments),
        ProfileOptions.of(arguments),
        OutputOptions.of(arguments),
        arguments.has("--allow-missing-baseline"),
        Optional.empty());
  }
}
