package io.github.gobenchreporter.report.site;

import io.github.gobenchreporter.baseline.History.Series;
import io.github.gobenchreporter.baseline.Steps.Step;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The steps of all branches as a feed, the newest first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom</a>
 */
final class SiteFeed {
  /** Readers of feeds keep what they have seen. */
  private static final int MOST = 50;

  /** What a feed without a run says, which has to say something. */
  private static final String NEVER = "1970-01-01T00:00:00Z";

  private SiteFeed() {}

  static SiteView.Feed of(List<SiteBaseline> baselines, String repository) {
    List<SiteView.Entry> entries = new ArrayList<>();
    for (SiteBaseline each : baselines) {
      if (!each.summary().key().ref().isSnapshot()) {
        for (Series series : each.history().series()) {
          series.steps().forEach(step -> entries.add(entry(each, series, step)));
        }
      }
    }
    entries.sort(
        Comparator.comparing(SiteView.Entry::time, Comparator.reverseOrder())
            .thenComparing(SiteView.Entry::id));
    List<SiteView.Entry> newest = entries.subList(0, Math.min(MOST, entries.size()));
    String id = repository.isEmpty() ? "urn:go-bench-reporter:steps" : repository + "#benchmarks";
    return new SiteView.Feed(id, newest.isEmpty() ? NEVER : newest.get(0).time(), newest);
  }

  private static SiteView.Entry entry(SiteBaseline each, Series series, Step step) {
    SiteView.Commit commit = each.commit(step.run());
    String time = each.history().runs().get(step.run()).time();
    String change = SiteIndex.change(step.change(), series.unit().isPercentage());
    String where = each.label() + "/" + each.ref();
    return new SiteView.Entry(
        "urn:go-bench-reporter:%s:%s:%s".formatted(urn(where), urn(each.id(series)), commit.id()),
        "%s %s on %s: %s %s"
            .formatted(
                series.isWorse(step) ? "Worse:" : "Step:",
                each.name(series),
                each.chip(),
                change,
                series.unit()),
        time.isEmpty() ? NEVER : time,
        commit,
        each.link(series));
  }

  /** What may stand in a URN. */
  private static String urn(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
