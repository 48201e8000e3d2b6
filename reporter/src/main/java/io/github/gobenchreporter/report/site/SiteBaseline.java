package io.github.gobenchreporter.report.site;

import io.github.gobenchreporter.baseline.BaselineSummary;
import io.github.gobenchreporter.baseline.History;
import io.github.gobenchreporter.baseline.History.Series;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.chip.CpuName;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.report.markdown.CommitLinks;
import io.github.gobenchreporter.text.IsoDay;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A baseline as the pages name it.
 *
 * @param names of its benchmarks, as readers know them
 */
record SiteBaseline(
    BaselineSummary summary, History history, BenchmarkNames names, CommitLinks links) {

  static SiteBaseline of(BaselineSummary summary, History history, CommitLinks links) {
    BenchmarkNames names =
        BenchmarkNames.of(history.series().stream().map(Series::benchmark).distinct().toList());
    return new SiteBaseline(summary, history, names, links);
  }

  /** The processor's name. */
  String chip() {
    return CpuName.brief(summary.chip());
  }

  String label() {
    return summary.key().chip().value();
  }

  String ref() {
    return summary.key().ref().name();
  }

  /** The path of its history's page. */
  String page() {
    return "history/" + summary.key().folder() + ".html";
  }

  /** The same as a link from the folder of the site. */
  String link() {
    return page().replace("%", "%25");
  }

  /** A link to a benchmark on that page. */
  String link(Series series) {
    return link() + "#" + URLEncoder.encode(id(series), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** {@code example.com/codec.JSONUnmarshal:ns/op}: the same after every rebuild. */
  String id(Series series) {
    return name(series).pkg() + "." + brief(series) + ":" + series.unit().name();
  }

  Benchmark name(Series series) {
    return names.joined(series.benchmark());
  }

  String brief(Series series) {
    return BenchmarkNames.brief(name(series).name());
  }

  SiteView.Commit commit(int run) {
    return links.of(history.runs().get(run).commit().orElse(""));
  }

  String day(int run) {
    return day(history.runs().get(run));
  }

  static String day(StoredRun run) {
    return IsoDay.of(run.time());
  }
}
