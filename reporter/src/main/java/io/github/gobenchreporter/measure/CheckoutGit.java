package io.github.gobenchreporter.measure;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.process.ChildEnvironment;
import io.github.gobenchreporter.text.OneLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Git in a checkout that foreign code may have had in its hands: of the programs that the
 * checkout's own settings name it starts none, but those by which a server is reached.
 */
public final class CheckoutGit {
  /** Whose settings are not the user's own. */
  private static final List<String> SCOPES = List.of("--local", "--worktree");

  private static final String FILTERS = "^filter\\..*\\.(clean|smudge|process|required)$";

  /** Names that reach every git as they are: in any language's environment, and before 2.31. */
  private static final String SAYABLE = "[ -~&&[^=]]+";

  /**
   * Goes with every command that looks at files: a submodule has settings of its own, in which git
   * would start what is named there.
   */
  public static final String NOT_IN_SUBMODULES = "--ignore-submodules=dirty";

  private CheckoutGit() {}

  /** Without hooks, and without a program that says which files changed. */
  public static Tool of(Map<String, String> environment, Duration patience) {
    ChildEnvironment quiet =
        ChildEnvironment.git(environment)
            .guard("core.hooksPath", "/dev/null")
            .guard("core.fsmonitor", "");
    return new Tool("git", quiet, patience);
  }

  /** The same, which reaches no server: what is not in the clone is not there. */
  public static Tool offline(Map<String, String> environment, Duration patience) {
    return of(environment, patience).with("GIT_ALLOW_PROTOCOL", "none");
  }

  /**
   * The same without the filters of the checkout's settings, through which git would read its
   * files; those of the user's settings stay.
   *
   * @param folder in the checkout
   * @throws ReporterException if a filter has a name that git cannot be told
   */
  public static Tool withoutFilters(Tool git, Path folder) {
    ChildEnvironment environment = git.environment();
    for (String scope : SCOPES) {
      Tool.Answer found =
          git.run(
              folder, "config", scope, "--includes", "-z", "--name-only", "--get-regexp", FILTERS);
      for (String name : found.ok() ? found.out().split("\0") : new String[0]) {
        if (!name.matches(SAYABLE)) {
          throw ReporterException.input(
              "%s: the settings of this checkout have a filter %s; no git can be told to leave it"
                      .formatted(folder, OneLine.marked(name))
                  + " out, give it a name of letters and digits");
        }
        environment = environment.guard(name, name.endsWith("required") ? "false" : "");
      }
    }
    return new Tool(git.program(), environment, git.patience());
  }
}
