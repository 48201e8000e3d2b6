package io.github.gobenchreporter.report.html;

import freemarker.core.TemplateHTMLOutputModel;
import io.github.gobenchreporter.report.BuildTables;
import io.github.gobenchreporter.report.markdown.Lead;
import java.util.List;

/**
 * A report as {@code templates/report.ftlh} receives it: finished text.
 *
 * @param parts styles and scripts
 * @param data every row, as JSON
 * @param verdict of the whole
 * @param headline one sentence
 * @param lead the commits, and what to do
 * @param counts how many benchmarks have each verdict
 * @param chips one entry a chip
 * @param judged how it was judged, sentences
 * @param skipped chips that were not compared, and why
 * @param problems doubts about the input
 * @param whys why benchmarks are worse, by profiles
 * @param whyChips the same of several chips side by side
 * @param flames the trees of their flame graphs, as JSON
 * @param grids where builds spend their time, one table each
 * @param rows the worst, for readers without scripts
 * @param cut what is said where these are not all; "" where they are
 * @param less what is said where the plots show less for size; "" where they do not
 */
public record PageView(
    PageParts parts,
    TemplateHTMLOutputModel data,
    String verdict,
    String headline,
    Lead lead,
    List<Count> counts,
    List<Chip> chips,
    List<String> judged,
    List<String> skipped,
    List<String> problems,
    List<WhyView> whys,
    List<WhyChips> whyChips,
    TemplateHTMLOutputModel flames,
    List<BuildTables.Grid> grids,
    List<Cells> rows,
    String cut,
    String less) {

  /** How many benchmarks have a verdict, and what stands behind the number. */
  public record Count(String verdict, String number, String words) {}

  /**
   * Between which environments a chip was compared.
   *
   * @param color number of its colour, from 1
   * @param name of the processor
   * @param label of its baselines
   * @param verified whether both sides name the processor
   * @param baseline ref, runs, newest
   * @param head commit, samples
   * @param differences one line each
   */
  public record Chip(
      String color,
      String name,
      String label,
      String verified,
      String baseline,
      String head,
      List<String> differences) {}

  /**
   * A row of the table: a benchmark on a chip.
   *
   * @param id by which links find it
   * @param color number of the chip's colour
   * @param units one below the other
   */
  public record Cells(
      String id,
      String verdict,
      String pkg,
      String name,
      String color,
      String chip,
      List<Values> units) {}

  /** What was measured of a benchmark in one unit. */
  public record Values(String unit, String before, String after, String change, String doubt) {}
}
