package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.Templates;
import io.github.gobenchreporter.report.UserTemplates;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * Writes {@code report.md}: the verdict first, then what to do, then only the rows that matter, the
 * rest folded.
 *
 * <p>Where there is not enough room, whole sections give way in the order of {@link Section}, the
 * regressions last, and the text says what was left out.
 */
public final class ReportMarkdown {
  private static final String TEMPLATE = "report.md.ftl";

  /** No row of a table is shorter. */
  private static final int SHORTEST_ROW = 32;

  private ReportMarkdown() {}

  /** The report as a file of GitHub-flavoured Markdown. */
  public static String render(Report report) {
    return render(report, Destination.FILE);
  }

  /** The report as it fits into a place. */
  public static String render(Report report, Destination place) {
    return render(report, place, Templates.OWN);
  }

  /**
   * The same, with the template {@code report.md.ftl} of the user's.
   *
   * @param folder never one that a pull request can write to, where the run is privileged
   */
  public static String render(Report report, Destination place, Path folder) {
    return render(report, place, UserTemplates.of(folder));
  }

  public static String render(Report report, Destination place, Templates templates) {
    Sections sections = new Sections(report, place);
    Set<Section> cut = EnumSet.noneOf(Section.class);
    if ((long) sections.benchmarks() * SHORTEST_ROW > place.limit().characters()) {
      cut.add(Section.UNCHANGED);
    }
    int rows = Integer.MAX_VALUE;
    String text = templates.render(TEMPLATE, sections.view(cut, rows));
    for (Section next : Section.values()) {
      if (place.limit().fits(text)) {
        return text;
      }
      if (cut.add(next)) {
        text = templates.render(TEMPLATE, sections.view(cut, rows));
      }
    }
    for (rows = sections.regressions() / 2; !place.limit().fits(text) && rows > 0; rows /= 2) {
      text = templates.render(TEMPLATE, sections.view(cut, rows));
    }
    return text;
  }
}
