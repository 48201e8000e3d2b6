package io.github.gobenchreporter.cli.measure;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.ab.AbProgress;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.measure.Stopwatch;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.measure.build.BuildLines;
import io.github.gobenchreporter.measure.build.BuildPlan;
import io.github.gobenchreporter.measure.build.Builds;
import io.github.gobenchreporter.measure.settings.GoSettings;
import io.github.gobenchreporter.process.ChildEnvironment;
import io.github.gobenchreporter.process.Temporary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds as benchmarks: per tool, package and phase, in Go's format on standard output. */
public record BuildCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Measures builds as benchmarks: CPU time by tool and package, phases of compiler and"
        + " linker, the critical path, and the sizes of programs, in Go's format on standard output.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    syntax.optionalOperands("FLAGS", "After --: flags as for go build, such as -tags=x or -race.");
    syntax.defaulted("--count", "N", "5", "How often to build");
    syntax.repeated(
        "--packages",
        "PATTERN",
        "Packages as for go build, which are compiled anew each time; repeatable. ./... by default.");
    syntax.flag(
        "--cold",
        "Build everything each time, the standard library too, in an empty cache; yours is left"
            + " alone.");
    syntax.defaulted("--patience", "TIME", "30m", "How long one build may take");
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    List<String> packages = arguments.all("--packages");
    BuildPlan plan =
        new BuildPlan(
            packages.isEmpty() ? List.of("./...") : packages,
            arguments.operands(),
            arguments.count("--count", 1),
            arguments.has("--cold"),
            arguments.duration("--patience"),
            console.directory().toAbsolutePath().normalize());
    ChildEnvironment building = ChildEnvironment.building(console.environment(), List.of());
    Path scratch = temporary();
    ChildEnvironment there = building.with("TMPDIR", scratch.toString());
    Tool go = new Tool("go", there, plan.patience());
    try (Stopwatch stopwatch = new Stopwatches(console).measuring(there)) {
      measure(Builds.of(plan, go, stopwatch, scratch));
    } finally {
      Temporary.delete(scratch);
    }
    return ExitCode.FINE;
  }

  private void measure(Builds builds) {
    BuildPlan plan = builds.plan();
    BuildLines lines = plan.cold() ? BuildLines.COLD : BuildLines.WARM;
    AbProgress progress = new AbProgress(console);
    progress.note("building once, unmeasured");
    Map<String, String> facts = new LinkedHashMap<>(HostLines.of(console));
    facts.putAll(GoSettings.of(builds.go(), plan.folder()));
    String header = BuildLines.header(builds.stopwatch().clock(), facts);
    StringBuilder sizes = new StringBuilder();
    builds.sizes().forEach((program, size) -> sizes.append(lines.size(program, size)));
    console.print(header);
    for (int i = 1; i <= plan.count(); i++) {
      progress.note("build %d of %d".formatted(i, plan.count()));
      Builds.Build build = builds.build(i);
      console.print(
          lines.whole(build.usage()) + lines.parts(build.graph(), build.phases()) + sizes);
    }
    progress.end();
  }

  private static Path temporary() {
    try {
      return Temporary.folder("go-bench-reporter-build-").toRealPath();
    } catch (IOException e) {
      throw ReporterException.outside(
          "no temporary folder can be made (%s); check TMPDIR and the space there"
              .formatted(Console.why(e)));
    }
  }
}
