package io.github.gobenchreporter.measure.build;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.measure.GoList;
import io.github.gobenchreporter.measure.LastLines;
import io.github.gobenchreporter.measure.PackagePatterns;
import io.github.gobenchreporter.measure.Runner.Usage;
import io.github.gobenchreporter.measure.Stopwatch;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.process.Temporary;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Builds again and again, and reads what the go command, the compiler and the linker say of it.
 *
 * @param plan what to build
 * @param go to ask what there is to build
 * @param stopwatch with the environment of a build
 * @param scratch a folder for programs and files, empty
 * @param programs import paths of the commands among the packages
 */
public record Builds(
    BuildPlan plan, Tool go, Stopwatch stopwatch, Path scratch, List<String> programs) {
  /** One build. */
  public record Build(Usage usage, ActionGraph graph, PhaseTimes phases) {}

  /**
   * Finds out what there is to build.
   *
   * @throws ReporterException if go list finds no packages
   */
  public static Builds of(BuildPlan plan, Tool go, Stopwatch stopwatch, Path scratch) {
    return new Builds(plan, go, stopwatch, scratch, programs(plan, go));
  }

  /**
   * The sizes of all programs by import path; builds them, and fills the cache with the rest.
   *
   * @throws ReporterException with what go said if a package does not build
   */
  public Map<String, BinarySize> sizes() {
    Map<String, BinarySize> sizes = new TreeMap<>();
    once("programs", "", List.of());
    for (String main : programs) {
      // A size that is not known is no reason to stop.
      BinarySize.of(scratch.resolve("programs").resolve(file(main)))
          .ifPresent(size -> sizes.put(main, size));
    }
    return sizes;
  }

  /** As Go names the file of a program: by the last part of its path that is no version. */
  private static String file(String program) {
    String path = program.replaceFirst("/v[0-9]+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * One more build.
   *
   * @throws ReporterException with what go said if a package does not build
   */
  public Build build(int number) {
    // The file is part of what Go goes by, so that a new one means to compile anew.
    String id = "%06d".formatted(number);
    Path phases = scratch.resolve("phases-" + id + ".txt");
    Path graph = scratch.resolve("graph-" + id + ".json");
    List<String> flags =
        new ArrayList<>(List.of("-ldflags=-benchmark=cpu", "-debug-actiongraph=" + graph));
    plan.packages().forEach(it -> flags.add("-gcflags=" + it + "=-bench=" + phases));
    Usage usage = once("programs-" + id, plan.cold() ? "cache-" + id : "", flags);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(graph))) {
      ActionGraph actions = ActionGraphReader.read("the action graph", in);
      PhaseTimes times = PhaseTimes.read(text(phases), usage.errors());
      boolean one = programs.size() == 1;
      Build build = new Build(usage, actions, one ? times.ofCommand(programs.get(0)) : times);
      Temporary.delete(scratch.resolve("programs-" + id));
      Temporary.delete(scratch.resolve("cache-" + id));
      return build;
    } catch (IOException e) {
      throw ReporterException.outside(
          "go build left no action graph in %s (%s); Go 1.21 or newer is needed"
              .formatted(scratch, e.getMessage()),
          e);
    }
  }

  private Usage once(String target, String cache, List<String> flags) {
    List<String> command = new ArrayList<>();
    if (!cache.isEmpty()) {
      command.addAll(List.of("env", "GOCACHE=" + scratch.resolve(cache)));
    }
    // Go would ask git about the commit, and git would start what the checkout's settings name.
    command.addAll(List.of("go", "build", "-buildvcs=false"));
    command.addAll(flags);
    command.addAll(plan.flags());
    if (!programs.isEmpty()) {
      command.add("-o=" + scratch.resolve(target) + "/");
    }
    command.add("--");
    command.addAll(plan.packages());
    Usage usage = stopwatch.time(plan.folder(), command, plan.patience());
    if (!usage.ok()) {
      throw ReporterException.input(
          "go build %s: %s"
              .formatted(
                  usage.timedOut() ? "did not end in time" : "failed",
                  LastLines.of(usage.errors())));
    }
    return usage;
  }

  private static List<String> programs(BuildPlan plan, Tool go) {
    List<String> arguments =
        new ArrayList<>(List.of("-f", "{{if eq .Name \"main\"}}{{.ImportPath}}{{end}}"));
    plan.flags().stream()
        .filter(it -> it.matches("--?(tags|mod|modfile)=.*"))
        .forEach(arguments::add);
    arguments.add("--");
    arguments.addAll(plan.packages());
    Tool.Answer answer = GoList.ofPackages(go, plan.folder(), arguments);
    PackagePatterns.refuse(PackagePatterns.selectingNothing(answer));
    return answer.out().lines().filter(it -> !it.isBlank()).toList();
  }

  /** Without programs or packages to compile there is no such file. */
  private static String text(Path file) throws IOException {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException none) {
      return "";
    }
  }
}
