package io.github.gobenchreporter.measure;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.process.ChildEnvironment;
import io.github.gobenchreporter.process.Temporary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that is asked for its answer, not measured: go, git, a shell.
 *
 * @param program its name or path
 * @param environment all that it sees
 * @param patience how long one command may take
 */
public record Tool(String program, ChildEnvironment environment, Duration patience) {
  /**
   * What a command left behind.
   *
   * @param exit code; 0 is success
   * @param out standard output
   * @param errors standard error
   */
  public record Answer(int exit, String out, String errors) {
    /** Whether the command succeeded. */
    public boolean ok() {
      return exit == 0;
    }

    /** The last lines that say something, for a message. */
    public String why() {
      String said = errors.isBlank() ? out : errors;
      List<String> lines = said.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
      return String.join("; ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }
  }

  /** The same program with one more variable. */
  public Tool with(String name, String value) {
    return new Tool(program, environment.with(name, value), patience);
  }

  /** The same git with one more setting; git before 2.31 does not hear of it. */
  public Tool setting(String key, String value) {
    return new Tool(program, environment.setting(key, value), patience);
  }

  /** The same git with one more setting that every git obeys. */
  public Tool guard(String key, String value) {
    return new Tool(program, environment.guard(key, value), patience);
  }

  /** The same program, given another time for one command. */
  public Tool patient(Duration time) {
    return new Tool(program, environment, time);
  }

  /**
   * Runs the program in a folder; its outputs are files, so that no pipe can run full.
   *
   * @throws ReporterException if it cannot be started or does not end in time; that it fails is in
   *     its answer
   */
  public Answer run(Path folder, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    Path out = null;
    Path errors = null;
    try {
      out = Temporary.file("go-bench-reporter-", ".out");
      errors = Temporary.file("go-bench-reporter-", ".err");
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      environment.give(builder.environment());
      builder.redirectInput(Path.of("/dev/null").toFile());
      builder.redirectOutput(out.toFile()).redirectError(errors.toFile());
      int exit = await(builder.start());
      return new Answer(exit, text(out), text(errors));
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s cannot be run in %s (%s); check that it is installed and on the PATH"
              .formatted(program, folder, e.getMessage()),
          e);
    } finally {
      Temporary.delete(out);
      Temporary.delete(errors);
    }
  }

  /** Programs may say anything; what is no UTF-8 reads as question marks. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** Runs the program with these arguments. */
  public Answer run(Path folder, String... arguments) {
    return run(folder, List.of(arguments));
  }

  private int await(Process process) {
    try {
      if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      throw ReporterException.outside(
          "%s did not end within %d s; see what holds it up and try again"
              .formatted(program, patience.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ReporterException.outside(program + " was interrupted; try again", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
