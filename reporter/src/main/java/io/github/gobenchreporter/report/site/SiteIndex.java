package io.github.gobenchreporter.report.site;

import io.github.gobenchreporter.baseline.History.Alarm;
import io.github.gobenchreporter.baseline.Noise;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.unit.NumberText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The overview: every baseline, and what stepped for the worse lately. */
final class SiteIndex {
  /** Newest first; who has more looks at the pages of the baselines. */
  private static final int MOST_ALARMS = 50;

  private SiteIndex() {}

  static SiteView.Index of(
      SiteView.Frame frame, List<SiteBaseline> baselines, List<SiteTrends.Since> since) {
    List<SiteView.Alarm> alarms = new ArrayList<>();
    for (SiteBaseline each : baselines) {
      if (!each.summary().key().ref().isSnapshot()) {
        each.history().alarms().forEach(alarm -> alarms.add(alarm(each, alarm)));
      }
    }
    alarms.sort(Comparator.comparing(SiteView.Alarm::day, Comparator.reverseOrder()));
    int more = alarms.size() - MOST_ALARMS;
    return new SiteView.Index(
        frame,
        baselines.stream().map(SiteIndex::row).toList(),
        alarms.stream().limit(MOST_ALARMS).toList(),
        more > 0 ? "%d older ones are in the histories.".formatted(more) : "",
        SiteTrends.trends(since),
        since.stream().map(it -> it.snapshot().ref()).distinct().toList(),
        SiteBuilds.grids(baselines).isEmpty() ? "" : SiteBuilds.PAGE);
  }

  private static SiteView.Baseline row(SiteBaseline each) {
    Noise noise = each.history().noise();
    int newest = each.history().runs().size() - 1;
    return new SiteView.Baseline(
        each.chip(),
        each.label(),
        each.ref(),
        each.link(),
        String.valueOf(each.history().runs().size()),
        each.commit(newest),
        each.day(newest),
        each.summary().toolchain(),
        percent(noise.median()),
        value(noise.median()),
        percent(noise.worst()),
        value(noise.worst()),
        noise.benchmarks() == 0 ? "–" : noise.tooNoisy() + " of " + noise.benchmarks(),
        String.valueOf(each.history().alarms().size()),
        note(each));
  }

  private static String note(SiteBaseline each) {
    String unverified = each.summary().verified() ? "" : "chip not verified";
    return each.summary().frozen().orElse(unverified);
  }

  private static SiteView.Alarm alarm(SiteBaseline each, Alarm alarm) {
    return new SiteView.Alarm(
        each.chip(),
        each.ref(),
        each.name(alarm.series()).pkg(),
        each.brief(alarm.series()),
        each.link(alarm.series()),
        alarm.series().unit().name(),
        change(alarm.step().change(), alarm.series().unit().isPercentage()),
        each.commit(alarm.step().run()),
        each.day(alarm.step().run()));
  }

  static String change(double change, boolean points) {
    return points ? Numbers.points(change) : Numbers.signedPercent(change);
  }

  static String percent(double fraction) {
    return Double.isFinite(fraction) ? Numbers.percent(fraction) : "–";
  }

  /** A number to sort by; "" sorts last. */
  static String value(double value) {
    return Double.isFinite(value) ? NumberText.of(value, 6) : "";
  }
}
