package io.github.gobenchreporter.measure.build;

import io.github.gobenchreporter.measure.Runner.Usage;
import io.github.gobenchreporter.measure.Stopwatch.Clock;
import io.github.gobenchreporter.measure.command.CommandLines;
import io.github.gobenchreporter.text.OneLine;
import io.github.gobenchreporter.unit.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes what builds took as lines of the Go benchmark format. What is judged has {@code
 * cpu-ns/op}; what only explains has units of its own that no threshold gates.
 *
 * @param name of the benchmark: {@code BenchmarkBuild}
 */
public record BuildLines(String name) {
  /** A build of what changed, the rest from the cache. */
  public static final BuildLines WARM = new BuildLines("BenchmarkBuild");

  /** A build of everything. */
  public static final BuildLines COLD = new BuildLines("BenchmarkBuildCold");

  /** The part of a name before a phase's. */
  public static final String PHASE = "/phase=";

  /** The part of a name before a package's path. */
  public static final String PKG = "/pkg=";

  /** The part of a name before the path of a program. */
  public static final String PROGRAM = "/program=";

  /** Wall time of what runs beside other things, which explains and is not judged. */
  public static final String REAL = Unit.REAL_NS_PER_OP.name();

  /** What stands above the results. */
  public static String header(Clock clock, Map<String, String> facts) {
    StringBuilder text = new StringBuilder();
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("goos", clock.goos());
    lines.put("goarch", clock.goarch());
    lines.putAll(facts);
    lines.forEach(
        (key, value) -> text.append(key).append(": ").append(OneLine.joined(value)).append('\n'));
    return text + CommandLines.units(clock);
  }

  /** One build as the stopwatch saw it, the go command included. */
  public String whole(Usage usage) {
    return CommandLines.result(name, usage, REAL);
  }

  /** What an action graph alone tells of one build. */
  public String graph(ActionGraph graph) {
    StringBuilder all = new StringBuilder();
    tool(all, "all", graph.total());
    return all + text(graph, PhaseTimes.read("", ""));
  }

  /** Where one build spent its time. */
  public String parts(ActionGraph graph, PhaseTimes phases) {
    StringBuilder text = new StringBuilder(text(graph, phases));
    phases.total().forEach((phase, time) -> phase(text, name, phase, time));
    phases
        .packages()
        .forEach(
            (pkg, times) ->
                times.forEach((phase, time) -> phase(text, name + PKG + pkg, phase, time)));
    return text.toString();
  }

  private String text(ActionGraph graph, PhaseTimes phases) {
    StringBuilder text = new StringBuilder();
    graph
        .byTool()
        .forEach(
            (tool, sum) -> {
              tool(text, tool.word(), sum);
              if (tool == BuildTool.LINK && phases.linkAllocs() > 0) {
                text.setLength(text.length() - 1);
                value(text, phases.linkBytes(), Unit.B_PER_OP.name());
                value(text, phases.linkAllocs(), Unit.ALLOCS_PER_OP.name());
                text.append('\n');
              }
            });
    single(text, "/critical-path", graph.criticalPath());
    single(text, "/waiting", graph.waited());
    graph.byPackage().forEach((pkg, sum) -> pkg(text, pkg, sum));
    return text.toString();
  }

  private void tool(StringBuilder text, String tool, ActionGraph.Sum sum) {
    text.append(name).append("/tool=").append(tool).append("\t1");
    value(text, sum.times().real(), REAL);
    value(text, sum.times().user(), Unit.USER_NS_PER_OP.name());
    value(text, sum.times().sys(), Unit.SYS_NS_PER_OP.name());
    value(text, sum.times().cpu(), Unit.CPU_NS_PER_OP.name());
    value(text, sum.actions(), "actions");
    text.append('\n');
  }

  private void single(StringBuilder text, String what, long time) {
    text.append(name).append(what).append("\t1");
    value(text, time, REAL);
    text.append('\n');
  }

  private void pkg(StringBuilder text, String pkg, ActionGraph.Sum sum) {
    text.append(name).append(PKG).append(pkg).append("\t1");
    value(text, sum.times().real(), REAL);
    value(text, sum.times().user(), Unit.USER_NS_PER_OP.name());
    value(text, sum.times().sys(), Unit.SYS_NS_PER_OP.name());
    text.append('\n');
  }

  private static void phase(StringBuilder text, String name, Phase phase, long time) {
    text.append(name).append(PHASE).append(phase.word()).append("\t1");
    value(text, time, REAL);
    text.append('\n');
  }

  /** The sizes of one program, which are exact. */
  public String size(String program, BinarySize size) {
    StringBuilder text = new StringBuilder(name).append(PROGRAM).append(program).append("\t1");
    if (size.text() > 0) {
      value(text, size.text(), "text-bytes");
      value(text, size.data(), "data-bytes");
    }
    value(text, size.total(), "total-bytes");
    return text.append('\n').toString();
  }

  private static void value(StringBuilder line, long value, String unit) {
    line.append('\t').append(value).append(' ').append(unit);
  }
}
