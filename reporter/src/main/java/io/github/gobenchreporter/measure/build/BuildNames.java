package io.github.gobenchreporter.measure.build;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a benchmark that {@link BuildLines} wrote is of.
 *
 * @param build {@code BenchmarkBuild} or {@code BenchmarkBuildCold}
 * @param part which part of it
 * @param name of the phase, the package, the program
 */
public record BuildNames(String build, Part part, String name) {
  /** The parts that tables show. */
  public enum Part {
    PHASE,
    PACKAGE,
    PROGRAM
  }

  private static final Pattern NAME =
      Pattern.compile("(BenchmarkBuild(?:Cold)?)/(phase|pkg|program)=(\\S+?)");

  /** What the name says; empty for all others, the phases of one package among them. */
  public static Optional<BuildNames> of(String benchmark) {
    if (!benchmark.startsWith("BenchmarkBuild")) {
      return Optional.empty(); // Asked of every row of every report.
    }
    Matcher found = NAME.matcher(benchmark);
    if (!found.matches() || found.group(3).contains(BuildLines.PHASE)) {
      return Optional.empty();
    }
    Part part =
        switch (found.group(2)) {
          case "phase" -> Part.PHASE;
          case "pkg" -> Part.PACKAGE;
          default -> Part.PROGRAM;
        };
    return Optional.of(new BuildNames(found.group(1), part, found.group(3)));
  }

  /** Whether a benchmark only explains where a build spends its time. */
  public static boolean explains(String benchmark) {
    return benchmark.matches(
        "BenchmarkBuild(Cold)?/(phase|pkg)=.*|BenchmarkBuild(Cold)?/(waiting|critical-path)");
  }
}
