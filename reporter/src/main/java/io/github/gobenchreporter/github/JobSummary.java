package io.github.gobenchreporter.github;

import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.markdown.Destination;
import io.github.gobenchreporter.report.markdown.ReportMarkdown;
import io.github.gobenchreporter.report.markdown.SizeLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The page of a job, {@code GITHUB_STEP_SUMMARY}. The runner drops a file larger than 1 MiB as a
 * whole, so what is there already counts.
 *
 * @param run the address of the run it belongs to; "" where that is not known
 */
public record JobSummary(Path path, String run) {
  /** In less room stands no more than the headline. */
  private static final int LEAST = 2_000;

  /** Appends the long form of the report; nothing where there is no room for it. */
  public void append(Report report, Instant now) {
    long room = SizeLimit.JOB_SUMMARY.bytes() - size();
    if (room >= LEAST) {
      Destination place = Destination.FILE.at(now).ofRun(run).within(SizeLimit.ofBytes((int) room));
      EnvironmentFile.append(path, ReportMarkdown.render(report, place) + "\n");
    }
  }

  /** Appends a paragraph of Markdown. */
  public void append(String paragraph) {
    EnvironmentFile.append(path, paragraph + "\n\n");
  }

  private long size() {
    try {
      return Files.exists(path) ? Files.size(path) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
