package io.github.gobenchreporter.cli.measure;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.measure.Runner;
import io.github.gobenchreporter.measure.RunnerProgram;
import io.github.gobenchreporter.measure.Stopwatch;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.measure.command.ShellStopwatch;
import io.github.gobenchreporter.process.ChildEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds what can measure here: best a small program built by Go, else what the shell offers. */
record Stopwatches(Console console) {
  /** As long as {@code go test} waits: where nothing is cached the runtime is compiled, too. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /**
   * A stopwatch.
   *
   * @param children what measured commands see
   */
  Stopwatch measuring(ChildEnvironment children) {
    Path folder = console.directory().toAbsolutePath().normalize();
    Tool go = new Tool("go", ChildEnvironment.building(console.environment(), List.of()), PATIENCE);
    if (isThere(go, folder)) {
      Path program = RunnerProgram.in(RunnerProgram.cache(console.environment()), go);
      return Runner.start(program, children, Optional.empty());
    }
    ShellStopwatch shell =
        ShellStopwatch.of(new Tool("bash", children, PATIENCE), folder)
            .orElseThrow(
                () ->
                    ReporterException.outside(
                        "nothing here can measure a command: there is neither Go nor bash on the PATH; put Go there"));
    console.note(
        "no Go on the PATH, so bash measures: times to a millisecond, user and system time in ticks, "
            + (shell.time().isPresent() ? "peak memory by /usr/bin/time" : "no peak memory"));
    return shell;
  }

  private static boolean isThere(Tool go, Path folder) {
    try {
      return go.run(folder, "version").ok();
    } catch (ReporterException notThere) {
      return false;
    }
  }
}
