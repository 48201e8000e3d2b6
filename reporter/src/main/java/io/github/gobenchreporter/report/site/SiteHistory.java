package io.github.gobenchreporter.report.site;

import io.github.gobenchreporter.baseline.History.Series;
import io.github.gobenchreporter.baseline.Steps.Step;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.Packages;
import io.github.gobenchreporter.report.html.PageJson;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.NumberScale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The page of one baseline: every benchmark with its level, its noise, its steps and its plot. */
final class SiteHistory {
  private SiteHistory() {}

  static SiteView.History of(SiteView.Frame frame, SiteBaseline baseline) {
    Packages packages = Packages.of(baseline.history().series().stream().map(Series::benchmark));
    List<SiteView.Series> rows = new ArrayList<>();
    for (Series series : baseline.history().series()) {
      rows.add(row(baseline, packages, series, rows.size()));
    }
    return new SiteView.History(frame, rows);
  }

  private static SiteView.Series row(
      SiteBaseline baseline, Packages packages, Series series, int index) {
    double level = Quantiles.median(series.level());
    boolean points = series.unit().isPercentage();
    return new SiteView.Series(
        baseline.id(series),
        String.valueOf(index),
        packages.brief(series.benchmark().pkg()),
        baseline.brief(series),
        series.unit().name(),
        String.valueOf(series.samples().stream().filter(run -> run.length > 0).count()),
        NumberScale.of(series.unit(), level).text(level).replace('-', '−'),
        SiteIndex.value(level),
        points ? Numbers.size(series.spread(), true) : SiteIndex.percent(series.spread()),
        SiteIndex.value(series.spread()),
        series.isCurrent() ? "" : "until " + baseline.day(series.lastRun()),
        steps(baseline, series));
  }

  private static List<SiteView.Step> steps(SiteBaseline baseline, Series series) {
    List<SiteView.Step> steps = new ArrayList<>();
    for (Step step : series.steps()) {
      boolean judged = series.unit().better() != Better.UNKNOWN;
      steps.add(
          new SiteView.Step(
              SiteIndex.change(step.change(), series.unit().isPercentage()),
              !judged ? "neither" : series.isWorse(step) ? "bad" : "good",
              baseline.commit(step.run()),
              baseline.day(step.run())));
    }
    Collections.reverse(steps);
    return steps;
  }

  /**
   * For the script: {@code {"name", "ref", "repository", "runs": [[commit, time], …], "rows":
   * [[factor, symbol, [center, low, high], threshold, points, medians, ranges, [steps]], …]}}.
   */
  static String data(SiteBaseline baseline) {
    return PageJson.write(
        json -> {
          json.startObject();
          json.array("chip");
          json.text(baseline.chip());
          json.text(baseline.ref());
          json.text(baseline.links().repository());
          json.end();
          json.array("runs");
          for (StoredRun run : baseline.history().runs()) {
            json.start();
            json.text(run.commit().orElse(""));
            json.text(run.time());
            json.end();
          }
          json.end();
          json.array("rows");
          baseline.history().series().forEach(series -> row(json, series));
          json.end();
          json.endObject();
        });
  }

  private static void row(PageJson json, Series series) {
    double level = Quantiles.median(series.level());
    boolean points = series.unit().isPercentage();
    double reach = points ? series.spread() : series.spread() * Math.abs(level);
    NumberScale scale = NumberScale.of(series.unit(), level);
    json.line();
    json.start();
    json.computed(scale.factor());
    json.text(scale.symbol());
    json.start();
    json.computed(level);
    json.computed(level - reach);
    json.computed(level + reach);
    json.end();
    json.computed(points ? Double.NaN : Change.RELEVANT);
    json.whole(points ? 1 : 0);
    double[] medians = series.medians();
    json.medians(medians);
    json.ranges(series.samples(), medians);
    json.start();
    series.steps().forEach(step -> json.whole(step.run()));
    json.end();
    json.end();
  }
}
