package io.github.gobenchreporter.report.site;

import io.github.gobenchreporter.baseline.History.Series;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.report.Packages;
import io.github.gobenchreporter.report.html.PageJson;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.unit.NumberScale;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The levels of all baselines side by side, for the script that compares those a reader picks. */
final class SiteCompare {
  private record Key(Benchmark benchmark, String unit) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = benchmark.compareTo(other.benchmark);
      return order != 0 ? order : unit.compareTo(other.unit);
    }
  }

  private SiteCompare() {}

  /**
   * {@code {"baselines": [[path, chip, ref, page], …], "rows": [[package, brief package, name,
   * unit, better, factor, symbol, [level, …], [spread, …]], …]}}, a level and a spread for every
   * baseline.
   */
  static String data(List<SiteBaseline> baselines) {
    Map<Key, Series[]> rows = new TreeMap<>();
    for (int i = 0; i < baselines.size(); i++) {
      SiteBaseline baseline = baselines.get(i);
      for (Series series : baseline.history().series()) {
        Key key = new Key(baseline.name(series), series.unit().name());
        rows.computeIfAbsent(key, unused -> new Series[baselines.size()])[i] = series;
      }
    }
    Packages packages = Packages.of(rows.keySet().stream().map(key -> key.benchmark()));
    return PageJson.write(
        json -> {
          json.startObject();
          json.array("baselines");
          for (SiteBaseline each : baselines) {
            json.start();
            json.text(each.label() + "/" + each.ref());
            json.text(each.chip());
            json.text(each.ref());
            json.text(each.link());
            json.end();
          }
          json.end();
          json.array("rows");
          rows.forEach((key, series) -> row(json, packages, key, series));
          json.end();
          json.endObject();
        });
  }

  private static void row(PageJson json, Packages packages, Key key, Series[] series) {
    List<Double> levels = new ArrayList<>();
    List<Double> spreads = new ArrayList<>();
    for (Series each : series) {
      levels.add(each == null ? Double.NaN : Quantiles.median(each.level()));
      spreads.add(each == null ? Double.NaN : each.spread());
    }
    Unit unit = new Unit(key.unit());
    NumberScale scale =
        NumberScale.of(unit, levels.stream().mapToDouble(Double::doubleValue).toArray());
    json.line();
    json.start();
    json.text(key.benchmark().pkg());
    json.text(packages.brief(key.benchmark().pkg()));
    json.text(BenchmarkNames.brief(key.benchmark().name()));
    json.text(key.unit());
    json.text(unit.better().word());
    json.computed(scale.factor());
    json.text(scale.symbol());
    json.start();
    levels.forEach(json::computed);
    json.end();
    json.start();
    spreads.forEach(json::computed);
    json.end();
    json.end();
  }
}
