package io.github.gobenchreporter.measure;

import io.github.gobenchreporter.process.ChildEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Git in a checkout that foreign code may have had in its hands: of the programs that the
 * checkout's own settings name it starts none, but those by which a server is reached.
 */
public final class CheckoutGit {
  private CheckoutGit() {}

  /** Without hooks, and without a program that says which files changed. */
  public static Tool of(Map<String, String> environment, Duration patience) {
    ChildEnvironment quiet =
        ChildEnvironment.git(environment)
            .setting("core.hooksPath", "/dev/null")
            .setting("core.fsmonitor", "");
    return new Tool("git", quiet, patience);
  }

  /**
   * The same without the filters of the checkout's settings, through which git would read its
   * files; those of the user's settings stay.
   *
   * @param folder in the checkout
   */
  public static Tool withoutFilters(Tool git, Path folder) {
    ChildEnvironment environment = git.environment();
    for (String scope : new String[] {"--local", "--worktree"}) {
      String names = "^filter\\..*\\.(clean|smudge|process|required)$";
      Tool.Answer found =
          git.run(
              folder, "config", scope, "--includes", "-z", "--name-only", "--get-regexp", names);
      for (String name : found.ok() ? found.out().split("\0") : new String[0]) {
        environment = environment.setting(name, name.endsWith("required") ? "false" : "");
      }
    }
    return new Tool(git.program(), environment, git.patience());
  }
}
