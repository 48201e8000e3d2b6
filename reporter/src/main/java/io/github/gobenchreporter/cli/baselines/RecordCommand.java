package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.CommitTimes;
import io.github.gobenchreporter.baseline.Recorder;
import io.github.gobenchreporter.cli.baselines.RecordJob.Mode;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.HeadOptions;
import io.github.gobenchreporter.cli.options.StoreOptions;

/** Stores results as one run of a baseline, or another tool's history as many. */
public record RecordCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Stores results as a run of the chip's baseline.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    HeadOptions.addTo(syntax);
    syntax.defaulted("--ref", "REF", "main", "The baseline to add to");
    syntax.option(
        "--commit", "SHA", "The full id of the measured commit. Required, except with --import.");
    syntax.option(
        "--commit-time",
        "T",
        "When the commit was made, for example 2026-11-20T10:22:31Z (default: as the repository here"
            + " knows it, else now).");
    StoreOptions.addTo(syntax);
    syntax.defaulted(
        "--keep",
        "N",
        "" + Recorder.DEFAULT_KEEP,
        "How many runs of a chip and ref stay; older ones go, on a branch into its history");
    syntax.flag(
        "--allow-failed",
        "Exit with 0 where benchmarks failed; the rest is recorded with or without it.");
    syntax.flag(
        "--yes", "Record on a branch that holds other files, too, such as the code's own branch.");
    syntax.flag(
        "--import",
        "RESULTS are the history of another tool: data.js of github-action-benchmark (tool go"
            + " and the custom ones; also with columns), benchmarks.json of gobenchdata, or bench files named after their commits, or folders"
            + " of them.");
    syntax.option(
        "--package",
        "PATH",
        "With --import, the import path of benchmarks for which the history names no package.");
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    RecordJob job = job(arguments);
    checkRef(job.baseline());
    job.head().commit().ifPresent(this::noteUnknown);
    RecordJob.Recorded recorded = job.run(console);
    if (!recorded.failed().isEmpty()) {
      console.note("not recorded, because it failed: " + String.join(", ", recorded.failed()));
    }
    return job.mode() == Mode.ALLOW_FAILED ? ExitCode.FINE : recorded.exitCode();
  }

  /** What somebody types who means a snapshot, or no branch at all. */
  private static void checkRef(BaselineRef ref) {
    if (ref.isSnapshot()) {
      throw ReporterException.input(
          "--ref %s: a name with @ is a snapshot's, to which nothing is added; record into --ref %s, and keep it by freeze --as %s"
              .formatted(ref, ref.base(), ref));
    }
    if (ref.name().matches(".*\\s.*")) {
      throw ReporterException.input(
          "--ref '%s' has a blank, as no branch has; give the branch's name".formatted(ref));
    }
  }

  private void noteUnknown(String commit) {
    if (!console.workflow().isWorkflow() && CommitTimes.isUnknown(console.directory(), commit)) {
      console.note(
          "--commit %s: the repository here has no such commit; where the results are of this one, record again with the full id that git rev-parse HEAD prints"
              .formatted(commit));
    }
  }

  /** The recording that is asked for. */
  public static RecordJob job(Arguments arguments) {
    if (arguments.has("--import")) {
      String why = "is of one run, --import reads those of a history";
      arguments.refuse(why, "--commit", "--commit-time", "--ask-host");
    } else {
      arguments.refuse("belongs to --import, which is not given", "--package");
    }
    Mode mode =
        arguments.has("--import")
            ? Mode.IMPORT
            : arguments.has("--allow-failed") ? Mode.ALLOW_FAILED : Mode.MEASURED;
    return new RecordJob(
        HeadOptions.of(arguments),
        new BaselineRef(arguments.text("--ref")),
        arguments.find("--commit-time"),
        StoreOptions.of(arguments),
        arguments.intValue("--keep"),
        mode,
        arguments.find("--package"),
        arguments.has("--yes"));
  }
}
