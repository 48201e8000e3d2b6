package io.github.gobenchreporter.cli.publish;

import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.OutputOptions;
import io.github.gobenchreporter.github.Comment;
import io.github.gobenchreporter.github.Publication.When;
import io.github.gobenchreporter.github.Webhook;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * In which forms a report is shown on GitHub.
 *
 * @param comment when there is one
 * @param forms what there is beside it
 * @param name tells several reporters of one repository apart
 * @param author whose comments are ours; empty for who writes with the runner's token
 * @param templates a folder with the user's own
 * @param webhook gets report.json, too
 */
public record PublishOptions(
    When comment,
    Set<Form> forms,
    String name,
    Optional<String> author,
    Optional<String> templates,
    Optional<Webhook> webhook) {
  /** The name of a reporter that has its repository for itself. */
  private static final String ONLY = "go-bench-reporter";

  /** What a report can be beside a comment; an option each, by its word. */
  public enum Form {
    CHECK("Also add a check run to --sha."),
    STATUS("Also set a commit status of --sha."),
    ISSUE(
        "Also keep one issue open while there is a regression, and close it afterwards: for the main"
            + " branch.");

    private final String description;

    Form(String description) {
      this.description = description;
    }

    String option() {
      return "--" + name().toLowerCase(Locale.ROOT);
    }
  }

  public PublishOptions {
    forms = Set.copyOf(forms);
  }

  static void addTo(Syntax syntax) {
    syntax.defaulted(
        "--comment",
        "WHEN",
        When.ALWAYS.toString(),
        Syntax.words(When.values()) + "; auto leaves it out where there is nothing to say");
    syntax.oneOf("--comment", When.values());
    for (Form form : Form.values()) {
      syntax.flag(form.option(), form.description);
    }
    syntax.defaulted(
        "--name",
        "NAME",
        ONLY,
        "Tells several reporters of one repository apart; names the check and the status");
    syntax.defaulted("--author", "LOGIN", Comment.ACTIONS, "Whose comments are ours");
    syntax.option("--templates", "DIR", OutputOptions.TEMPLATES);
    syntax.option("--webhook", "URL", "Also send report.json there, by POST; https only.");
  }

  /** The name, where it is one of several; "" for the only one. */
  String suite() {
    return name.equals(ONLY) ? "" : name;
  }

  public static PublishOptions of(Arguments arguments) {
    Set<Form> forms = EnumSet.noneOf(Form.class);
    for (Form form : Form.values()) {
      if (arguments.has(form.option())) {
        forms.add(form);
      }
    }
    return new PublishOptions(
        arguments.choice("--comment", When.values()),
        forms,
        arguments.text("--name"),
        arguments.find("--author"),
        arguments.place("--templates"),
        arguments.place("--webhook").map(Webhook::of));
  }

  /** Whether anything is to be shown on GitHub. */
  boolean isShown() {
    return comment != When.NEVER || !forms.isEmpty();
  }

  /** These forms, with the comment at another time. */
  public PublishOptions commenting(When when) {
    return new PublishOptions(when, forms, name, author, templates, webhook);
  }

  /** These, without one of the forms. */
  public PublishOptions without(Form form) {
    Set<Form> others = EnumSet.copyOf(forms.isEmpty() ? EnumSet.noneOf(Form.class) : forms);
    others.remove(form);
    return new PublishOptions(comment, others, name, author, templates, webhook);
  }
}
