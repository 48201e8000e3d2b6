package io.github.gobenchreporter.report.html;

import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.BuildsOfChips;
import io.github.gobenchreporter.report.HeadlineText;
import io.github.gobenchreporter.report.Templates;
import io.github.gobenchreporter.report.markdown.Lead;
import io.github.gobenchreporter.report.markdown.SizeLimit;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code report.html}: the verdict, a table to filter and to sort, and a plot of the stored
 * runs for every benchmark, in one file that needs nothing else.
 *
 * <p>The page holds every row as {@linkplain PageData data}, from which its script makes the table;
 * without scripts the worst rows stand in a plain table.
 */
public final class ReportHtml {
  /** What a mail and a browser take without complaint. */
  private static final SizeLimit MOST = SizeLimit.ofBytes(15_000_000);

  private ReportHtml() {}

  /** The report as a page. */
  public static String render(Report report) {
    PageRows rows = PageRows.of(report);
    String page = "";
    for (PageData.Detail detail : PageData.Detail.values()) {
      page = render(report, rows, detail);
      if (MOST.fits(page)) {
        return page;
      }
    }
    return page;
  }

  private static String render(Report report, PageRows rows, PageData.Detail detail) {
    List<WhyParts.Explained> explained = explained(report, rows.chipNames());
    return Templates.OWN.render(
        "report.ftlh",
        new PageView(
            PageParts.of("plot.js", "rows.js", "flame.js", "report.js"),
            PageParts.markup(PageData.of(report, rows, detail)),
            report.verdict().word(),
            HeadlineText.plain(report),
            Lead.of(report),
            PageFacts.counts(report),
            PageFacts.chips(report, rows.chipNames()),
            PageFacts.judged(report.policy()),
            PageFacts.skipped(report),
            report.problems().stream().map(Object::toString).toList(),
            WhyParts.views(explained),
            WhyChips.of(explained),
            PageParts.markup(WhyParts.data(explained)),
            BuildsOfChips.grids(rows.chipNames(), report.chips()),
            rows.views(),
            rows.cut(),
            switch (detail) {
              case RANGES -> "";
              case MEDIANS -> "For size, the plots show no samples of stored runs, only medians.";
              case MOVED -> "For size, unchanged rows have no stored runs to plot.";
            }));
  }

  private static List<WhyParts.Explained> explained(Report report, List<String> chipNames) {
    List<WhyParts.Explained> explained = new ArrayList<>();
    for (int i = 0; i < report.chips().size(); i++) {
      String chip = report.chips().size() == 1 ? "" : chipNames.get(i);
      report
          .chips()
          .get(i)
          .explanations()
          .forEach(it -> explained.add(new WhyParts.Explained(chip, it)));
    }
    return explained;
  }
}
