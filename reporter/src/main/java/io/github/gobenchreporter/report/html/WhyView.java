package io.github.gobenchreporter.report.html;

import java.util.List;

/**
 * Why one benchmark is worse, as {@code templates/why.ftlh} receives it: finished text.
 *
 * @param id of its flame graph; "" where there is none
 * @param title the benchmark
 * @param about what was compared, and what could have been seen
 * @param functions what takes longer or less long, the most telling first
 * @param allocations what allocates otherwise
 * @param dropped what the flame graph leaves out; "" for nothing
 */
public record WhyView(
    String id,
    String title,
    List<String> about,
    List<Line> functions,
    List<Line> allocations,
    String dropped) {

  /**
   * One function.
   *
   * @param verdict "grew", "shrank" or "not proven"
   * @param name brief
   * @param outside what most of its growth is spent in, outside the module; "" for itself
   * @param change per operation
   * @param values before and after
   * @param place file and line
   * @param touched whether the change touches it; "" where that is not known
   */
  public record Line(
      String verdict,
      String name,
      String outside,
      String change,
      String values,
      String place,
      String touched) {}
}
