package io.github.gobenchreporter.report.site;

import freemarker.core.TemplateHTMLOutputModel;
import io.github.gobenchreporter.report.BuildTables;
import io.github.gobenchreporter.report.html.PageParts;
import java.util.List;

/**
 * The pages of a store as the templates below {@code templates/site} receive them: finished text,
 * one record a page.
 */
public final class SiteView {
  private SiteView() {}

  /**
   * What every page has.
   *
   * @param root the way back to the folder of the site, {@code ../../}
   * @param data for the script, as JSON
   */
  public record Frame(
      PageParts parts, String root, String title, String subtitle, TemplateHTMLOutputModel data) {}

  /**
   * {@code index.html}.
   *
   * @param baselines one a chip and ref
   * @param alarms recent steps for the worse, the newest first
   * @param more what is said where these are not all
   * @param trends what moved since the last snapshot, what got worse first
   * @param snapshots those that something could have moved since
   * @param builds the page of builds; "" where none were measured
   */
  public record Index(
      Frame frame,
      List<Baseline> baselines,
      List<Alarm> alarms,
      String more,
      List<Trend> trends,
      List<String> snapshots,
      String builds) {}

  /**
   * A benchmark that moved since the last snapshot.
   *
   * @param tone {@code bad} or {@code good}
   * @param points of a polyline in a box of 240 by 48
   * @param taken where in it the snapshot was taken
   */
  public record Trend(
      String chip,
      String pkg,
      String name,
      String link,
      String unit,
      String change,
      String tone,
      String snapshot,
      String points,
      String taken) {}

  /** {@code feed.xml}. */
  public record Feed(String id, String updated, List<Entry> entries) {}

  /**
   * A step.
   *
   * @param time of the commit's run, in UTC
   * @param page of the benchmark's history, from the folder of the site
   */
  public record Entry(String id, String title, String time, Commit commit, String page) {}

  /**
   * {@code builds.html}.
   *
   * @param grids tables of phases, packages and programs, a column a baseline
   */
  public record Builds(Frame frame, List<BuildTables.Grid> grids) {}

  /**
   * A baseline at a glance.
   *
   * @param page its history
   * @param day of the newest run's commit
   * @param spread median over the benchmarks, as text; {@code spreadValue} to sort by
   * @param noisy how many benchmarks cannot hold the threshold, of how many
   */
  public record Baseline(
      String chip,
      String label,
      String ref,
      String page,
      String runs,
      Commit newest,
      String day,
      String toolchain,
      String spread,
      String spreadValue,
      String worst,
      String worstValue,
      String noisy,
      String alarms,
      String note) {}

  /** A commit; {@code url} is empty where nobody said where commits are to be seen. */
  public record Commit(String id, String url) {}

  /** A recent step for the worse. */
  public record Alarm(
      String chip,
      String ref,
      String pkg,
      String name,
      String link,
      String unit,
      String change,
      Commit commit,
      String day) {}

  /** {@code history/<chip>/<ref>.html}. */
  public record History(Frame frame, List<Series> series) {}

  /**
   * A benchmark in a unit.
   *
   * @param id by which links find it
   * @param level median of the newest level; {@code levelValue} to sort by
   * @param gone since when the benchmark is not measured any more; "" where it is
   * @param steps all of them, the newest first
   */
  public record Series(
      String id,
      String index,
      String pkg,
      String name,
      String unit,
      String runs,
      String level,
      String levelValue,
      String spread,
      String spreadValue,
      String gone,
      List<Step> steps) {}

  /**
   * A step.
   *
   * @param tone {@code bad}, {@code good} or neither
   */
  public record Step(String change, String tone, Commit commit, String day) {}

  /** {@code compare.html}: its script makes the tables. */
  public record Compare(Frame frame) {}

  /**
   * {@code noise.html}.
   *
   * @param rows those that cannot hold the threshold, the noisiest first
   * @param quiet what is said of the others
   */
  public record Ranking(Frame frame, List<Noisy> rows, String quiet) {}

  /** A benchmark that cannot hold the threshold on a chip. */
  public record Noisy(
      String chip,
      String ref,
      String pkg,
      String name,
      String link,
      String unit,
      String spread,
      String spreadValue,
      String swing,
      String runs) {}
}
