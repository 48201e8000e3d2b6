package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.measure.RawCommit;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.text.ShortCommit;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the commit that a revision names, and fetches it where the checkout does not have it: its
 * name, or as in {@code HEAD^} and {@code main~2} the parent that the commit before names. A
 * shallow checkout has the names of parents without the parents.
 *
 * @param user where the revision is meant
 * @param git with the settings of how servers are reached
 * @param top a repository that borrows the checkout's objects, and keeps what is fetched
 */
record BaseCommit(Checkout user, Tool git, Path top) {
  private static final String LOCAL_REF = "refs/go-bench-reporter/base";

  /** {@code ^}, {@code ^2}, {@code ~}, {@code ~3} behind something. */
  private static final Pattern PARENT = Pattern.compile("(.+)([\\^~])(\\d{0,4})");

  /** What no server has under this name: a path, an expression, two revisions. */
  private static final Pattern NO_NAME = Pattern.compile("[~^:?*\\[\\\\\\s]|@\\{|\\.\\.|^-|^@?$");

  /** Whether it is the head or one of those before it, by its form. */
  static boolean isAncestorOfHead(String revision) {
    return revision.matches("(HEAD|@)([\\^~]\\d*)*");
  }

  /**
   * The full id.
   *
   * @throws ReporterException if there is no such commit, or the remote does not give it
   */
  String named(String revision) {
    return user.commit(revision).orElseGet(() -> elsewhere(revision, revision));
  }

  private String elsewhere(String revision, String given) {
    Matcher parent = PARENT.matcher(revision);
    if (!parent.matches()) {
      return fetch(revision, given);
    }
    String before = parent.group(1);
    int number = parent.group(3).isEmpty() ? 1 : Integer.parseInt(parent.group(3));
    String commit = user.commit(before).orElseGet(() -> elsewhere(before, given));
    if (parent.group(2).equals("^")) {
      return number == 0 ? commit : parent(commit, number, given);
    }
    for (int i = 0; i < number; i++) {
      commit = parent(commit, 1, given);
    }
    return commit;
  }

  /** As the commit itself names it, which the cut of a shallow checkout does not change. */
  private String parent(String commit, int number, String given) {
    fetchIfMissing(commit, given);
    List<String> parents =
        RawCommit.read(git, top, commit).map(RawCommit::parents).orElse(List.of());
    if (parents.size() < number) {
      throw ReporterException.input(
          "--base %s: commit %s has %s; name a commit that exists"
              .formatted(
                  given,
                  ShortCommit.of(commit),
                  parents.isEmpty() ? "no parent" : "no parent number " + number));
    }
    return parents.get(number - 1);
  }

  /** Makes the tree's repository have a commit of which the id is known. */
  void fetchIfMissing(String commit, String given) {
    if (!git.run(top, "cat-file", "-e", commit + "^{commit}").ok()) {
      fetch(commit, given);
    }
  }

  /** Fetches one commit, without history, into the tree's own repository. */
  private String fetch(String revision, String given) {
    String name = revision.replaceFirst("^(refs/remotes/)?origin/", "");
    if (NO_NAME.matcher(name).find() || user.remote().isEmpty()) {
      throw missing(revision, given, "check its name");
    }
    Tool.Answer fetched =
        git.run(
            top,
            "fetch",
            "--quiet",
            "--depth=1",
            "--no-tags",
            "--end-of-options",
            "origin",
            "+" + name + ":" + LOCAL_REF);
    if (!fetched.ok()) {
      String how =
          "check its name, or git fetch --depth 1 origin %s (in a workflow fetch-depth: 0)";
      throw missing(
          revision,
          given,
          "its remote does not give it (%s); ".formatted(fetched.why()) + how.formatted(name));
    }
    return git.run(top, "rev-parse", LOCAL_REF + "^{commit}").out().strip();
  }

  private ReporterException missing(String revision, String given, String more) {
    String what = revision.equals(given) ? "no such commit" : "no commit " + revision;
    return ReporterException.input(
        "--base %s: %s in %s; %s".formatted(given, what, user.top(), more));
  }
}
