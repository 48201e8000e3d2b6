package io.github.gobenchreporter.report.site;

import io.github.gobenchreporter.baseline.History.Series;
import io.github.gobenchreporter.report.BuildTables;
import io.github.gobenchreporter.stats.Quantiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where builds spend their time, chips beside each other, by the newest level of each baseline. */
final class SiteBuilds {
  static final String PAGE = "builds.html";

  private SiteBuilds() {}

  /** The tables; none where no build was measured. */
  static List<BuildTables.Grid> grids(List<SiteBaseline> baselines) {
    List<BuildTables.Column> columns = new ArrayList<>();
    for (SiteBaseline each : baselines) {
      Map<String, Double> values = values(each);
      if (!each.summary().key().ref().isSnapshot() && !values.isEmpty()) {
        columns.add(new BuildTables.Column(each.chip() + ", " + each.ref(), values, Map.of()));
      }
    }
    return BuildTables.of(columns);
  }

  private static Map<String, Double> values(SiteBaseline baseline) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Series series : baseline.history().series()) {
      String name = series.benchmark().name();
      if (name.startsWith("BenchmarkBuild") && series.isCurrent() && series.level().length > 0) {
        values.put(BuildTables.Column.key(name, series.unit()), Quantiles.median(series.level()));
      }
    }
    return values;
  }
}
