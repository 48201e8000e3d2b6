package io.github.gobenchreporter.store.git;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.text.OneLine;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a branch with baselines is.
 *
 * @param remote a URL, the path of a repository, or the name of a remote of the checkout
 * @param branch its short name, as {@code git check-ref-format --branch} allows it
 * @param token what http(s) remotes are asked with, instead of what git is configured to do; never
 *     shown
 * @param server the beginning of the URLs that the token is for; "" for all
 * @param checkout the folder whose repository names remotes and holds credentials, only read; need
 *     not be a repository when {@code remote} is a URL or a path
 */
public record GitBranch(
    String remote, String branch, Optional<String> token, String server, Path checkout) {
  /** The branch unless the user names one. */
  public static final String DEFAULT_BRANCH = "bench-baselines";

  /** The remote of a checkout unless the user names one. */
  public static final String DEFAULT_REMOTE = "origin";

  private static final Pattern NOT_IN_A_BRANCH =
      Pattern.compile(
          "[\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|@\\{|//|^[-/.]|[/.]$|/\\.|\\.lock(/|$)|^@$");

  /** A branch whose token is for any server. */
  public GitBranch(String remote, String branch, Optional<String> token, Path checkout) {
    this(remote, branch, token, "", checkout);
  }

  /**
   * Checks both names.
   *
   * @throws ReporterException if git would not take the name or the remote
   */
  public GitBranch {
    if (branch.isEmpty() || NOT_IN_A_BRANCH.matcher(branch).find()) {
      throw ReporterException.input(
          "--baseline-branch '%s' is no name for a branch; write for example %s"
              .formatted(branch, DEFAULT_BRANCH));
    }
    if (remote.isBlank() || remote.startsWith("-") || !OneLine.marked(remote).equals(remote)) {
      throw ReporterException.input(
          "--git-remote '%s' is neither a URL nor a path nor a remote; write for example https://github.com/owner/name"
              .formatted(RemoteUrl.hidden(OneLine.marked(remote))));
    }
    token = token.filter(it -> !it.isBlank()).map(String::strip);
  }

  /** The token, if it is for this URL. */
  Optional<String> tokenFor(String url) {
    return token.filter(it -> url.startsWith(server));
  }

  /** Without the token. */
  @Override
  public String toString() {
    return branch + " of " + RemoteUrl.hidden(OneLine.marked(remote));
  }
}
