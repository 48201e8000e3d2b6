package io.github.gobenchreporter.github;

import io.github.gobenchreporter.regression.Headline;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.HeadlineText;
import io.github.gobenchreporter.report.markdown.Destination;
import io.github.gobenchreporter.report.markdown.ReportMarkdown;
import io.github.gobenchreporter.report.markdown.SizeLimit;
import io.github.gobenchreporter.report.markdown.SourceFiles;
import io.github.gobenchreporter.text.Truncate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A report as GitHub gets to see it.
 *
 * @param report of all chips
 * @param marker of the comment
 * @param author whose comments are ours
 * @param suite tells several reports of one repository apart; "" for the only one
 * @param url of the whole report; "" for none
 * @param now ages are told at this time
 * @param files where the head's files are
 * @param templates the user's, in the place of ours; never from a pull request in a privileged run
 */
public record Publication(
    Report report,
    Marker marker,
    String author,
    String suite,
    String url,
    Instant now,
    SourceFiles files,
    Optional<Path> templates) {
  /** Where GitHub finds a comment too long all the same: a third of it. */
  private static final SizeLimit SHORTER = SizeLimit.ofBytes(SizeLimit.COMMENT.characters() / 3);

  /** An issue is as long as a comment, and tells what it waits for, too. */
  private static final SizeLimit ISSUE = SizeLimit.ofBytes(SizeLimit.COMMENT.characters() * 3 / 4);

  /** GitHub takes 256 characters of an issue's title; of a check run's it does not say. */
  private static final int LONGEST_TITLE = 255;

  /** Of the sentence behind {@code Benchmarks: }, chosen to stay below that. */
  private static final int LONGEST_REST = 200;

  /** GitHub's limit for a status. */
  private static final int LONGEST_DESCRIPTION = 140;

  /** When a comment is made. */
  public enum When {
    ALWAYS,
    /** Only where there is something to say; a comment that is there is kept right. */
    AUTO,
    NEVER;

    /** The word on the command line and in workflows. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether anything is wrong. */
  private boolean success() {
    return report.headline().mark() != Headline.Mark.RED;
  }

  /** Whether a reviewer would miss nothing without a comment. */
  private boolean quiet() {
    Headline headline = report.headline();
    boolean empty =
        headline.compared() == 0
            && success()
            && headline.suspicious() == 0
            && headline.count(Verdict.MISSING) == 0;
    return (empty || headline.mark() == Headline.Mark.GREEN) && report.skipped().isEmpty();
  }

  private Destination place() {
    return Destination.COMMENT.of(marker.head()).ofSuite(suite).linked(url).at(now).with(files);
  }

  /** The comment. */
  public Comment comment(When when) {
    Destination place = place().marked(marker.text());
    return new Comment(
        marker,
        marked(render(place)),
        () -> marked(render(place.within(SHORTER))),
        author,
        when == When.AUTO && quiet());
  }

  /**
   * The check run; only annotations that have a line can be part of it.
   *
   * @param passes whether it is green, whatever the report's own colour
   */
  public CheckRun checkRun(String name, List<Annotation> annotations, boolean passes) {
    Destination place = place().within(SizeLimit.CHECK_RUN);
    return new CheckRun(
        name,
        passes,
        Truncate.text(HeadlineText.plain(report), LONGEST_TITLE),
        render(place),
        url,
        annotations.stream().filter(it -> !it.file().isEmpty()).toList());
  }

  /** The issue; none where nothing was compared, so that nothing is known to be over. */
  public Optional<Issue> issue() {
    if (success() && report.headline().compared() == 0) {
      return Optional.empty();
    }
    Destination place = place().marked(marker.text()).within(ISSUE);
    String title = "Benchmarks: " + Truncate.text(HeadlineText.plain(report), LONGEST_REST);
    return Optional.of(new Issue(report, marker, title, marked(render(place)), author, !success()));
  }

  /**
   * The commit status.
   *
   * @param passes whether it is green, whatever the report's own colour
   */
  public CommitStatus status(String context, boolean passes) {
    return new CommitStatus(
        passes, context, Truncate.text(HeadlineText.plain(report), LONGEST_DESCRIPTION), url);
  }

  /** A template of the user's may have left it out. */
  private String marked(String text) {
    String body = text.stripTrailing();
    return body.startsWith(marker.text()) ? body : marker.text() + "\n" + body;
  }

  private String render(Destination place) {
    return templates.isPresent()
        ? ReportMarkdown.render(report, place, templates.get())
        : ReportMarkdown.render(report, place);
  }
}
