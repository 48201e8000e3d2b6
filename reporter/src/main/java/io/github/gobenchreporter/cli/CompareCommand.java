package io.github.gobenchreporter.cli;

/** The main job: head against baseline of the same chip. */
record CompareCommand(Console console) implements Command {
  /** When the exit code says that something is wrong. */
  enum FailOn {
    regression,
    never
  }

  @Override
  public String description() {
    return "Compares results with the same chip's baseline and reports regressions.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    HeadOptions.addTo(syntax);
    syntax.defaulted(
        "--baseline-ref",
        "REF",
        "main",
        "The baseline: a branch, a tag or a snapshot such as main@2026Q4");
    StoreOptions.addTo(syntax);
    PolicyOptions.addTo(syntax);
    ConfirmOptions.addTo(syntax);
    syntax.option("--commit", "SHA", "The measured commit, to name it in the report.");
    OutputOptions.addTo(syntax);
    syntax.defaulted(
        "--fail-on",
        "WHAT",
        FailOn.regression.toString(),
        Syntax.words(FailOn.values())
            + ": whether a regression or a failed benchmark exits with "
            + ExitCode.REGRESSION);
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    return new CompareJob(console, arguments).run();
  }
}
