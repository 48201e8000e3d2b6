package io.github.gobenchreporter.report.site;

import io.github.gobenchreporter.baseline.BaselineDiff;
import io.github.gobenchreporter.baseline.BaselineDiff.Move;
import io.github.gobenchreporter.baseline.BaselineTable;
import io.github.gobenchreporter.baseline.History.Series;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.baseline.Window;
import io.github.gobenchreporter.report.Packages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What moved since the last snapshot of a chip, each with a small plot of its runs. */
final class SiteTrends {
  /** As many small plots are a page that a release manager looks at. */
  private static final int MOST = 12;

  /**
   * A baseline and the snapshot before it.
   *
   * @param diff from the snapshot to now, each benchmark since its last step
   */
  record Since(SiteBaseline now, SiteBaseline snapshot, BaselineDiff diff) {}

  private record Moved(double size, SiteView.Trend trend) {}

  private SiteTrends() {}

  /** The baselines that have a snapshot. */
  static List<Since> since(List<SiteBaseline> baselines) {
    List<Since> all = new ArrayList<>();
    for (SiteBaseline each : baselines) {
      if (!each.summary().key().ref().isSnapshot()) {
        snapshot(each, baselines).ifPresent(it -> all.add(since(each, it)));
      }
    }
    return all;
  }

  /** The one whose newest run is the newest. */
  private static Optional<SiteBaseline> snapshot(SiteBaseline now, List<SiteBaseline> all) {
    return all.stream()
        .filter(it -> it.summary().key().ref().isSnapshot())
        .filter(it -> it.label().equals(now.label()))
        .filter(it -> it.summary().key().ref().base().equals(now.ref()))
        .max(Comparator.comparing(SiteTrends::newest).thenComparing(SiteBaseline::ref));
  }

  private static String newest(SiteBaseline baseline) {
    List<StoredRun> runs = baseline.history().runs();
    return runs.get(runs.size() - 1).time();
  }

  private static Since since(SiteBaseline now, SiteBaseline snapshot) {
    return new Since(
        now,
        snapshot,
        BaselineDiff.of(
            snapshot.summary().key(), table(snapshot), now.summary().key(), table(now)));
  }

  private static BaselineTable table(SiteBaseline baseline) {
    List<StoredRun> runs = baseline.history().runs();
    return BaselineTable.ofNewestLevel(
        runs.subList(Math.max(0, runs.size() - Window.DEFAULT_SIZE), runs.size()));
  }

  /** What moved, what got worse first, then by size. */
  static List<SiteView.Trend> trends(List<Since> all) {
    List<Moved> moved = new ArrayList<>();
    for (Since since : all) {
      for (BaselineDiff.Row row : since.diff().rows()) {
        if (row.move().isProven()) {
          since.now().history().series().stream()
              .filter(it -> it.benchmark().equals(row.benchmark()))
              .filter(it -> it.unit().equals(row.unit()))
              .findFirst()
              .ifPresent(it -> moved.add(moved(since, row, it)));
        }
      }
    }
    moved.sort(
        Comparator.comparing((Moved it) -> it.trend().tone())
            .thenComparing(Comparator.comparingDouble(Moved::size).reversed()));
    return moved.stream().limit(MOST).map(Moved::trend).toList();
  }

  private static Moved moved(Since since, BaselineDiff.Row row, Series series) {
    SiteBaseline now = since.now();
    Packages packages = Packages.of(since.diff().rows().stream().map(it -> it.benchmark()));
    SmallPlot plot = SmallPlot.of(series);
    String taken = newest(since.snapshot());
    long before =
        now.history().runs().stream().filter(run -> run.time().compareTo(taken) <= 0).count();
    return new Moved(
        Math.abs(row.change()),
        new SiteView.Trend(
            now.chip(),
            packages.brief(now.name(series).pkg()),
            now.brief(series),
            now.link(series),
            series.unit().name(),
            SiteIndex.change(row.change(), series.unit().isPercentage()),
            row.move() == Move.WORSE ? "bad" : "good",
            since.snapshot().ref(),
            plot.points(),
            plot.x(before - 0.5)));
  }
}
