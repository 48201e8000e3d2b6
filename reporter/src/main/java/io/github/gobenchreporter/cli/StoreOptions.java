package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineStore;
import io.github.gobenchreporter.baseline.DirectoryStore;
import io.github.gobenchreporter.baseline.GitBranch;
import io.github.gobenchreporter.baseline.GitBranchStore;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where baselines are kept: in a folder, or on a branch of a git repository. */
final class StoreOptions {
  /** A token for the remote, whoever hosts it. */
  private static final String TOKEN = "GO_BENCH_REPORTER_TOKEN";

  @Option(
      names = "--baselines",
      paramLabel = "DIR",
      description = "Folder that holds the baselines (default: baselines).")
  private String directory;

  @Option(
      names = "--git-remote",
      paramLabel = "URL|PATH",
      description =
          "Repository with a branch of baselines: a URL, a path or a remote of the checkout (default with"
              + " --baseline-branch: origin). A token is taken from "
              + TOKEN
              + ", or from GITHUB_TOKEN for GitHub itself.")
  private String remote;

  @Option(
      names = "--baseline-branch",
      paramLabel = "NAME",
      description = "That branch (default with --git-remote: bench-baselines).")
  private String branch;

  /** The store; the caller closes it. */
  BaselineStore open(Console console) {
    if (remote == null && branch == null) {
      String folder = directory == null ? "baselines" : directory;
      return new DirectoryStore(console.directory().resolve(folder));
    }
    if (directory != null) {
      throw ReporterException.input(
          "--baselines and --git-remote name two places; give one of them");
    }
    String from = remote == null ? GitBranch.DEFAULT_REMOTE : remote;
    String name = branch == null ? GitBranch.DEFAULT_BRANCH : branch;
    return GitBranchStore.open(
        new GitBranch(from, name, token(console, from), console.directory()));
  }

  /** GitHub's token goes to nobody but GitHub. */
  private static Optional<String> token(Console console, String url) {
    String server = console.environment().getOrDefault("GITHUB_SERVER_URL", "https://github.com");
    Optional<String> own = Optional.ofNullable(console.environment().get(TOKEN));
    return url.startsWith(server + "/")
        ? own.or(() -> Optional.ofNullable(console.environment().get("GITHUB_TOKEN")))
        : own;
  }
}
