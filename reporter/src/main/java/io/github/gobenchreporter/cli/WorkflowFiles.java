package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;

/** The files through which a step talks to its workflow: outputs and the job's summary. */
final class WorkflowFiles {
  /** GitHub drops a whole summary beyond this. */
  private static final int LARGEST_SUMMARY = 1024 * 1024;

  private final Map<String, String> environment;

  WorkflowFiles(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Sets an output of the step; the delimiter cannot be guessed by a value. */
  void output(String name, String value) {
    String end = "ghadelimiter_" + UUID.randomUUID();
    append("GITHUB_OUTPUT", name + "<<" + end + "\n" + value + "\n" + end + "\n");
  }

  /** Adds Markdown to the job's summary if there is room for it. */
  boolean summary(String markdown) {
    Path file = Path.of(environment.getOrDefault("GITHUB_STEP_SUMMARY", ""));
    long there = file.toString().isEmpty() ? 0 : file.toFile().length();
    if (there + markdown.getBytes(StandardCharsets.UTF_8).length > LARGEST_SUMMARY) {
      return false;
    }
    append("GITHUB_STEP_SUMMARY", markdown.endsWith("\n") ? markdown : markdown + "\n");
    return true;
  }

  private void append(String variable, String text) {
    String file = environment.getOrDefault(variable, "");
    if (file.isEmpty()) {
      return;
    }
    try {
      Files.writeString(Path.of(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s: cannot be written (%s); %s names it"
              .formatted(file, e.getClass().getSimpleName(), variable),
          e);
    }
  }
}
