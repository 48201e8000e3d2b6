package io.github.gobenchreporter.report.site;

import io.github.gobenchreporter.baseline.BaselineSummary;
import io.github.gobenchreporter.baseline.History;
import io.github.gobenchreporter.report.BuildTables;
import io.github.gobenchreporter.report.Templates;
import io.github.gobenchreporter.report.html.PageParts;
import io.github.gobenchreporter.report.markdown.CommitLinks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A static site of a store, for release managers: an overview, the history of every baseline,
 * baselines side by side, and the noisiest benchmarks. Equal stores give equal bytes.
 */
public final class Site {
  private final List<SiteBaseline> baselines;
  private final Map<String, PageParts> parts = new LinkedHashMap<>();

  private final String repository;

  private Site(List<SiteBaseline> baselines, String repository) {
    this.baselines = List.copyOf(baselines);
    this.repository = repository;
  }

  /**
   * The pages by their path.
   *
   * @param summaries one a baseline
   * @param histories of the same baselines
   * @param repository where commits are to be seen, {@code https://github.com/owner/name}; "" where
   *     nobody said
   */
  public static Map<String, String> pages(
      List<BaselineSummary> summaries, List<History> histories, String repository) {
    List<SiteBaseline> baselines = new ArrayList<>();
    for (int i = 0; i < summaries.size(); i++) {
      baselines.add(
          SiteBaseline.of(summaries.get(i), histories.get(i), new CommitLinks(repository)));
    }
    return new Site(baselines, new CommitLinks(repository).repository()).pages();
  }

  private Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    List<SiteTrends.Since> since = SiteTrends.since(baselines);
    pages.put(
        "index.html",
        render("index", SiteIndex.of(frame("", "Baselines", "", "{}"), baselines, since)));
    pages.put("badge.json", SiteBadge.of(since, baselines.size()));
    pages.put("feed.xml", render("feed", SiteFeed.of(baselines, repository)));
    pages.put("noise.html", render("noise", SiteNoise.of(frame("", "Noise", "", "{}"), baselines)));
    pages.put(
        "compare.html",
        render(
            "compare",
            new SiteView.Compare(
                frame("", "Compare", "", SiteCompare.data(baselines), "compare.js"))));
    List<BuildTables.Grid> builds = SiteBuilds.grids(baselines);
    if (!builds.isEmpty()) {
      pages.put(
          SiteBuilds.PAGE,
          render("builds", new SiteView.Builds(frame("", "Builds", "", "{}"), builds)));
    }
    for (SiteBaseline each : baselines) {
      SiteView.Frame frame =
          frame(
              "../../",
              each.chip() + ", " + each.ref(),
              each.label(),
              SiteHistory.data(each),
              "plot.js",
              "history.js");
      pages.put(each.page(), render("history", SiteHistory.of(frame, each)));
    }
    return pages;
  }

  private SiteView.Frame frame(
      String root, String title, String subtitle, String data, String... scripts) {
    List<String> all = new ArrayList<>(List.of("tables.js"));
    all.addAll(List.of(scripts));
    PageParts with =
        parts.computeIfAbsent(
            String.join(" ", all), unused -> PageParts.of(all.toArray(String[]::new)));
    return new SiteView.Frame(with, root, title, subtitle, PageParts.markup(data));
  }

  private static String render(String name, Object view) {
    return Templates.OWN.render("site/" + name + ".ftlh", view);
  }
}
