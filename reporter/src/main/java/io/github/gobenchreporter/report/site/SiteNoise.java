package io.github.gobenchreporter.report.site;

import io.github.gobenchreporter.baseline.History.Series;
import io.github.gobenchreporter.baseline.Noise;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.stats.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which benchmarks cannot hold the threshold on which chip. */
final class SiteNoise {
  private record Ranked(double spread, SiteView.Noisy row) {}

  private SiteNoise() {}

  static SiteView.Ranking of(SiteView.Frame frame, List<SiteBaseline> baselines) {
    List<Ranked> noisy = new ArrayList<>();
    int quiet = 0;
    for (SiteBaseline each : baselines) {
      if (each.summary().key().ref().isSnapshot()) {
        continue;
      }
      for (Series series : each.history().series()) {
        if (!series.isCurrent()
            || !Double.isFinite(series.spread())
            || series.unit().isPercentage()) {
          continue;
        }
        if (series.cannotHold()) {
          noisy.add(new Ranked(series.spread(), row(each, series)));
        } else {
          quiet++;
        }
      }
    }
    noisy.sort(Comparator.comparingDouble(Ranked::spread).reversed());
    return new SiteView.Ranking(
        frame,
        noisy.stream().map(Ranked::row).toList(),
        "%s of a benchmark, unit, chip and ref cannot hold ±%s, %d can."
            .formatted(
                Words.count(noisy.size(), "combination"), Numbers.percent(Change.RELEVANT), quiet));
  }

  private static SiteView.Noisy row(SiteBaseline each, Series series) {
    return new SiteView.Noisy(
        each.chip(),
        each.ref(),
        each.name(series).pkg(),
        each.brief(series),
        each.link(series),
        series.unit().name(),
        SiteIndex.percent(series.spread()),
        SiteIndex.value(series.spread()),
        "±" + SiteIndex.percent(Noise.STRAY * series.spread()),
        String.valueOf(series.level().length));
  }
}
