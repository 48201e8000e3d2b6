package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.measure.CheckoutGit;
import io.github.gobenchreporter.measure.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The user's work tree, which is only ever read.
 *
 * @param git for this checkout
 * @param top its top folder
 * @param folder where the user stands: in it, at or below the top
 * @param head the commit checked out; "" before the first
 */
record Checkout(Tool git, Path top, Path folder, String head) {

  /** The checkout around {@code folder}. */
  static Checkout around(Path folder, Tool git) {
    Path real = folder.toAbsolutePath().normalize();
    Tool quiet = trusting(git, real).with("GIT_OPTIONAL_LOCKS", "0");
    Tool.Answer top = quiet.run(real, "rev-parse", "--show-toplevel", "--show-prefix");
    if (!top.ok()) {
      throw ReporterException.input(
          "%s: no git work tree (%s); run ab in a checkout of the module"
              .formatted(real, top.why()));
    }
    List<String> lines = Arrays.asList(top.out().split("\n", -1));
    Path root = Path.of(lines.get(0));
    Tool trusted = trusting(git, root).with("GIT_OPTIONAL_LOCKS", "0");
    Tool there = CheckoutGit.withoutFilters(trusted, root);
    Tool.Answer head = there.run(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}");
    return new Checkout(there, root, root.resolve(lines.get(1)), head.out().strip());
  }

  /** In a container the checkout often belongs to another user; it is the one the user named. */
  private static Tool trusting(Tool git, Path folder) {
    return git.guard("safe.directory", folder.toString());
  }

  /** What git says, without surrounding blanks; empty where it fails. */
  Optional<String> ask(String... arguments) {
    Tool.Answer answer = git.run(top, arguments);
    return answer.ok() ? Optional.of(answer.out().strip()) : Optional.empty();
  }

  /**
   * Whether files differ from the commit; ignored ones and those of submodules do not count.
   *
   * @param out whose files are ours, and do not count either
   */
  boolean isDirty(Path out) {
    List<String> status =
        new ArrayList<>(
            List.of(
                "status",
                "--porcelain",
                "--untracked-files=all",
                CheckoutGit.NOT_IN_SUBMODULES,
                "--",
                "."));
    if (out.startsWith(top) && !out.equals(top)) {
      status.add(":(exclude,literal)" + top.relativize(out));
    }
    return ask(status.toArray(String[]::new)).map(it -> !it.isEmpty()).orElse(false);
  }

  /** Whether history was cut off. */
  boolean isShallow() {
    return ask("rev-parse", "--is-shallow-repository").equals(Optional.of("true"));
  }

  /** The commit that a revision names, where it is here. */
  Optional<String> commit(String revision) {
    return ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
  }

  /** The remote that branches come from: {@code origin}, or the only one. */
  Optional<String> remote() {
    List<String> remotes = ask("remote").orElse("").lines().toList();
    if (remotes.contains("origin") || remotes.isEmpty()) {
      return remotes.stream().filter("origin"::equals).findFirst();
    }
    return Optional.of(remotes.get(0));
  }

  /**
   * The checkout's own settings that say how servers are reached, as names and values; that is
   * where actions/checkout keeps a job's credentials.
   */
  List<String[]> access() {
    String read = "^(http|credential|url|ssh)\\..*|^core\\.(sshcommand|gitproxy|askpass)$";
    List<String[]> settings = new ArrayList<>();
    for (String entry :
        ask("config", "--local", "--includes", "-z", "--get-regexp", read).orElse("").split("\0")) {
      int end = entry.indexOf('\n');
      if (end > 0) {
        settings.add(new String[] {entry.substring(0, end), entry.substring(end + 1)});
      }
    }
    return settings;
  }
}
