package io.github.gobenchreporter.report.markdown;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a report is to be read, and how much room there is.
 *
 * @param marker the HTML comment it starts with; "" for none
 * @param commit what was measured, for a report that does not tell; "" for none
 * @param suite tells several reports of one repository apart; "" for the only one
 * @param url where the whole report is; "" where there is no such page
 * @param repository the address of the repository's pages, for links to commits; "" for none
 * @param now ages are told at this time; without it, dates are
 * @param files where the head's files are
 * @param limit how long it may be
 */
public record Destination(
    String marker,
    String commit,
    String suite,
    String url,
    String repository,
    Optional<Instant> now,
    SourceFiles files,
    SizeLimit limit) {
  private static final Pattern URL =
      Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+(?:/[A-Za-z0-9._~/?=&%#+-]*)?");

  /** A file: as long as a job summary may be. */
  public static final Destination FILE = of(SizeLimit.JOB_SUMMARY);

  /** A comment of GitHub's. */
  public static final Destination COMMENT = of(SizeLimit.COMMENT);

  private static Destination of(SizeLimit limit) {
    return new Destination("", "", "", "", "", Optional.empty(), SourceFiles.NONE, limit);
  }

  public Destination {
    if (!url.isEmpty() && !URL.matcher(url).matches()) {
      url = "";
    }
  }

  /** This place with a marker. */
  public Destination marked(String marker) {
    return new Destination(marker, commit, suite, url, repository, now, files, limit);
  }

  /** This place, where people know that {@code commit} was measured. */
  public Destination of(String commit) {
    return new Destination(marker, commit, suite, url, repository, now, files, limit);
  }

  /** This place, where a report is one of several suites. */
  public Destination ofSuite(String suite) {
    return new Destination(marker, commit, suite, url, repository, now, files, limit);
  }

  /** This place with a link to the whole report, and to commits where that is a workflow's run. */
  public Destination linked(String url) {
    return new Destination(marker, commit, suite, url, repositoryOf(url), now, files, limit);
  }

  /** This place, which belongs to the workflow's run at {@code url}: commits are linked. */
  public Destination ofRun(String url) {
    return new Destination(marker, commit, suite, this.url, repositoryOf(url), now, files, limit);
  }

  private static String repositoryOf(String url) {
    int end = url.indexOf("/actions/runs/");
    return end < 0 || !URL.matcher(url).matches() ? "" : url.substring(0, end);
  }

  /** This place with ages told at {@code now}. */
  public Destination at(Instant now) {
    return new Destination(marker, commit, suite, url, repository, Optional.of(now), files, limit);
  }

  /** This place, where the head's files are at hand. */
  public Destination with(SourceFiles files) {
    return new Destination(marker, commit, suite, url, repository, now, files, limit);
  }

  /** Places in the head's code. */
  CodeLinks code(String head) {
    return new CodeLinks(commits().repository(), head, files);
  }

  /** The commits' pages. */
  CommitLinks commits() {
    return new CommitLinks(repository);
  }

  /** This place with another limit. */
  public Destination within(SizeLimit limit) {
    return new Destination(marker, commit, suite, url, repository, now, files, limit);
  }
}
