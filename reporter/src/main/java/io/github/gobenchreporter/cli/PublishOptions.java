package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.github.Comment;
import io.github.gobenchreporter.github.Publication.When;
import java.util.Optional;

/**
 * In which forms a report is shown on GitHub.
 *
 * @param comment when there is one
 * @param check whether the commit gets a check run
 * @param status whether it gets a status
 * @param name tells several reporters of one repository apart
 * @param author whose comments are ours
 * @param templates a folder with the user's own
 */
public record PublishOptions(
    When comment,
    boolean check,
    boolean status,
    String name,
    String author,
    Optional<String> templates) {
  static void addTo(Syntax syntax) {
    syntax.defaulted(
        "--comment",
        "WHEN",
        When.ALWAYS.toString(),
        Syntax.words(When.values()) + "; auto leaves it out where there is nothing to say");
    syntax.flag("--check", "Also add a check run to --sha.");
    syntax.flag("--status", "Also set a commit status of --sha.");
    syntax.defaulted(
        "--name",
        "NAME",
        "go-bench-reporter",
        "Tells several reporters of one repository apart; names the check and the status");
    syntax.defaulted("--author", "LOGIN", Comment.ACTIONS, "Whose comments are ours");
    syntax.option("--templates", "DIR", OutputOptions.TEMPLATES);
  }

  public static PublishOptions of(Arguments arguments) {
    return new PublishOptions(
        arguments.choice("--comment", When.values()),
        arguments.has("--check"),
        arguments.has("--status"),
        arguments.text("--name"),
        arguments.text("--author"),
        arguments.place("--templates"));
  }

  /** These forms, with the comment at another time. */
  public PublishOptions commenting(When when) {
    return new PublishOptions(when, check, status, name, author, templates);
  }
}
