package io.github.gobenchreporter.store.git;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.text.OneLine;
import io.github.gobenchreporter.text.Truncate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What git said when it failed, in one line: which remote, what it said, what to do.
 *
 * @param access to the remote
 */
public record GitFailure(GitAccess access) {
  private static final Pattern SPEAKS = Pattern.compile("^(fatal|error|remote|ssh|ERROR)\\b.*");

  /** What git adds whatever the cause. */
  private static final Pattern ALWAYS_SAID =
      Pattern.compile("correct access rights|^and the repository exists|^(hint|To|Done)\\b");

  private enum Cause {
    DISK(
        "no space left|quota exceeded|disk full|not enough space",
        "no space is left, here in TMPDIR or there; make some and try again"),
    NAME(
        "exists; cannot create|directory file conflict|name too long",
        "no branch of this name can be there; give another --baseline-branch"),
    REDIRECTED(
        "unable to update url base from redirection|requested url returned error: 30[1278]",
        "the server leads elsewhere, and no token is sent there; give the repository's present URL"),
    PERMISSION(
        "could not read (username|password)|authentication failed|invalid credentials|permission (to .* )?denied"
            + "|access (denied|rights)|error: 40[13]|write access|dubious ownership|insufficient permission"
            + "|unable to create temporary|read-only",
        "no permission; give a token or key that may read and push (in a workflow: permissions: contents: write)"),
    PROTECTED(
        "protected branch|hook declined|gh006|gh013",
        "the server's rules refuse this push; allow it for this branch"),
    MISSING(
        "repository .*not found|not appear to be a git repository|does not exist|no such (file|repository)|error: 404|not found",
        "no such repository, or none you may see; check --git-remote"),
    NETWORK(
        "could not resolve|failed to connect|couldn't connect|connection (refused|reset|timed out)|network is unreachable"
            + "|operation timed out|no route to host|transfer closed|early eof|hung up|error: 5\\d\\d|http 5\\d\\d|tls|ssl|low speed",
        "cannot be reached; check the URL and the network, then try again"),
    OTHER("", "git failed; try the same with git by hand");

    private final Pattern words;
    private final String advice;

    Cause(String words, String advice) {
      this.words = Pattern.compile(words);
      this.advice = advice;
    }
  }

  /** The exception for a command that failed. */
  public ReporterException of(GitProcess.Result result) {
    String text = access.redact(result.errors() + "\n" + result.text());
    List<String> lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !ALWAYS_SAID.matcher(line).find())
            .toList();
    String all = String.join("\n", lines).toLowerCase(Locale.ROOT);
    Cause cause = Cause.OTHER;
    for (Cause each : Cause.values()) {
      if (each.words.matcher(all).find()) {
        cause = each;
        break;
      }
    }
    return ReporterException.outside(
        "%s: %s (git: %s)".formatted(access.url(), cause.advice, essence(lines, cause)));
  }

  /** The line that tells most: the first one about the cause, else the first of git's own. */
  private static String essence(List<String> lines, Cause cause) {
    return lines.stream()
        .filter(line -> cause.words.matcher(line.toLowerCase(Locale.ROOT)).find())
        .filter(line -> cause != Cause.OTHER || SPEAKS.matcher(line).matches())
        .findFirst()
        .or(() -> lines.stream().findFirst())
        .map(OneLine::joined)
        .map(line -> Truncate.text(line, 200))
        .orElse("git gave no reason");
  }
}
