package io.github.gobenchreporter.cli.options;

import io.github.gobenchreporter.host.HostReadings;
import io.github.gobenchreporter.host.HostSources;
import io.github.gobenchreporter.process.ChildEnvironment;
import io.github.gobenchreporter.process.Temporary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks the host about itself. A command that is missing, fails or hangs just says nothing. */
public final class HostProbe {
  /** All of them answer within tenths of a second where they answer. */
  private static final long LONGEST_SECONDS = 5;

  private HostProbe() {}

  /** What the commands and all files say; the commands run at the same time. */
  public static HostReadings read(List<String> commands) {
    Map<String, Path> outputs = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (String file : HostSources.FILES) {
      file(Path.of(file)).ifPresent(text -> texts.put(file, text));
    }
    Map<String, Process> running = new LinkedHashMap<>();
    try {
      for (String command : commands) {
        Path output = Temporary.file("go-bench-reporter", ".txt");
        outputs.put(command, output);
        start(command, output).ifPresent(process -> running.put(command, process));
      }
      running.forEach(HostProbe::await);
      outputs.forEach((command, output) -> file(output).ifPresent(it -> texts.put(command, it)));
    } catch (IOException e) {
      return new HostReadings(texts);
    } finally {
      outputs.values().forEach(Temporary::delete);
    }
    return new HostReadings(texts);
  }

  private static Optional<Process> start(String command, Path output) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command.split(" "));
      ChildEnvironment.measured(builder.environment(), List.of())
          .with("LC_ALL", "C")
          .give(builder.environment());
      builder.redirectOutput(output.toFile());
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      process.getOutputStream().close();
      return Optional.of(process);
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private static void await(String command, Process process) {
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<String> file(Path file) {
    try {
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }
}
