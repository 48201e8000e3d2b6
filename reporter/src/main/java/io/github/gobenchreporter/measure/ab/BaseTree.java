package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.measure.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The base's files in a repository of their own, which borrows the user's objects: the user's
 * repository is not written to, so nothing there tells of it however this process ends.
 *
 * @param top the top folder of the tree
 * @param commit what is laid out
 * @param notes what the reader of the report should know about it
 */
record BaseTree(Path top, String commit, List<String> notes) {
  /**
   * Lays out the merge base of a revision and the head.
   *
   * @param exact whether to take the revision itself
   * @param scratch where to; the tree lies at the same path below it as the user's below the root,
   *     so that {@code replace => ../x} can be made to work
   */
  static BaseTree layOut(Checkout user, String revision, boolean exact, Path scratch) {
    Path top = scratch.resolve(user.top().toString().substring(1));
    Tool git = tool(user);
    List<String> notes = new ArrayList<>();
    prepare(user, git, top);
    BaseCommit base = new BaseCommit(user, git, top);
    String named = base.named(revision);
    boolean itself = exact || BaseCommit.isAncestorOfHead(revision);
    String commit = itself ? named : mergeBase(user, revision, named, notes);
    base.fetchIfMissing(commit, revision);
    Tool.Answer laid = git.run(top, "checkout", "--quiet", "--detach", "--force", commit);
    if (!laid.ok()) {
      throw ReporterException.outside(
          "--base %s: commit %s cannot be laid out (%s); fetch it, or check the space in %s"
              .formatted(revision, commit, laid.why(), scratch));
    }
    return new BaseTree(top, commit, List.copyOf(notes));
  }

  /** Git with the checkout's settings of how servers are reached. */
  private static Tool tool(Checkout user) {
    Tool git = user.git();
    for (String[] setting : user.access()) {
      git = git.setting(setting[0], setting[1]);
    }
    return git.with("GIT_TERMINAL_PROMPT", "0");
  }

  /** Makes a tree with the head's files a repository at its commit. */
  static void repository(Checkout user, Path top) {
    Tool git = tool(user);
    prepare(user, git, top);
    if (!user.head().isEmpty()) {
      must(git.run(top, "update-ref", "--no-deref", "HEAD", user.head()), top);
      must(git.run(top, "read-tree", "HEAD"), top);
    }
  }

  private static void prepare(Checkout user, Tool git, Path top) {
    Path common =
        user.top().resolve(user.ask("rev-parse", "--git-common-dir").orElse(".git")).normalize();
    String format = user.ask("rev-parse", "--show-object-format").orElse("sha1");
    try {
      Files.createDirectories(top);
      List<String> init = new ArrayList<>(List.of("init", "--quiet", "--template="));
      if (!format.equals("sha1")) {
        init.add("--object-format=" + format);
      }
      must(git.run(top, init), top);
      Path own = top.resolve(".git");
      Files.createDirectories(own.resolve("objects/info"));
      Files.writeString(own.resolve("objects/info/alternates"), common.resolve("objects") + "\n");
      if (Files.exists(common.resolve("shallow"))) {
        Files.copy(common.resolve("shallow"), own.resolve("shallow"));
      }
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s cannot be written (%s); check the space there".formatted(top, e.getMessage()), e);
    }
    Optional<String> remote = user.remote();
    remote
        .flatMap(it -> user.ask("remote", "get-url", it))
        .ifPresent(url -> must(git.run(top, "remote", "add", "origin", absolute(url, user)), top));
    remote
        .flatMap(it -> user.ask("config", "remote." + it + ".promisor"))
        .ifPresent(
            promisor -> must(git.run(top, "config", "remote.origin.promisor", promisor), top));
  }

  /** A path stays what it was although git runs elsewhere. */
  private static String absolute(String url, Checkout user) {
    boolean elsewhere = url.contains("://") || url.matches("[^/\\\\]{2,}:.*");
    return elsewhere ? url : user.top().resolve(url).normalize().toString();
  }

  private static String mergeBase(
      Checkout user, String revision, String named, List<String> notes) {
    Optional<String> found = user.ask("merge-base", named, "HEAD");
    if (found.isEmpty() && !user.head().isEmpty()) {
      notes.add(
          user.isShallow()
              ? "the checkout is shallow: compared with %s itself, not with the merge base"
                  .formatted(revision)
              : "%s and the head have no commit in common: compared with %s itself"
                  .formatted(revision, revision));
    }
    return found.orElse(named);
  }

  private static void must(Tool.Answer answer, Path top) {
    if (!answer.ok()) {
      throw ReporterException.outside(
          "git cannot make a repository in %s: %s; check the space there"
              .formatted(top, answer.why()));
    }
  }
}
