package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.github.Comment;

/** Shows reports on GitHub. */
record PublishCommand(Console console) implements Command {
  /** When a comment is made. */
  enum Comments {
    always,
    auto,
    never
  }

  @Override
  public String description() {
    return "Comments on a pull request, or a commit, with the reports of all chips. Reads GITHUB_TOKEN and"
        + " GITHUB_API_URL.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    syntax.operands("REPORT.json", "What compare wrote, one report a chip.");
    syntax.option("--repo", "OWNER/NAME", "The repository (default: GITHUB_REPOSITORY).");
    syntax.option("--pull", "N", "The pull request's number.");
    syntax.option("--sha", "SHA", "The commit's full id.");
    addForms(syntax);
    syntax.option("--templates", "DIR", OutputOptions.TEMPLATES);
    syntax.option(
        "--event",
        "FILE",
        "A workflow_run event: finds its pull request and judges the reports again, by these"
            + " baselines and this policy, because a fork may have written them.");
    syntax.option(
        "--baseline-ref",
        "REF",
        "With --event: the baseline (default: the branch the pull request is to go to).");
    StoreOptions.addTo(syntax);
    PolicyOptions.addTo(syntax);
    syntax.option(
        "--out", "DIR", "Write the report of all chips there: report.md, .json, .csv and .html.");
    return syntax;
  }

  private static void addForms(Syntax syntax) {
    syntax.defaulted(
        "--comment",
        "WHEN",
        Comments.always.toString(),
        Syntax.words(Comments.values()) + "; auto leaves it out where there is nothing to say");
    syntax.flag("--check", "Also add a check run to --sha.");
    syntax.flag("--status", "Also set a commit status of --sha.");
    syntax.defaulted(
        "--name",
        "NAME",
        "go-bench-reporter",
        "Tells several reporters of one repository apart; names the check and the status");
    syntax.defaulted("--author", "LOGIN", Comment.ACTIONS, "Whose comments are ours");
  }

  @Override
  public int run(Arguments arguments) {
    return new PublishJob(console, arguments).run();
  }
}
