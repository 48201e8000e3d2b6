package io.github.gobenchreporter.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.process.ChildEnvironment;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs measured processes, one at a time, by a {@link RunnerProgram} that lives as long as this.
 * When this process dies, whatever way, the running child dies with it.
 */
public final class Runner implements Stopwatch, Starter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private Runner(Process process) {
    this.process = process;
    requests = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts the program.
   *
   * @param environment of every child
   * @param cpus to pin children to, as {@code 0-3,8}; Linux only
   * @throws ReporterException if it cannot be started
   */
  public static Runner start(Path program, ChildEnvironment environment, Optional<String> cpus) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    cpus.ifPresent(command::add);
    ProcessBuilder builder = new ProcessBuilder(command);
    environment.give(builder.environment());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      return new Runner(builder.start());
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s cannot be started (%s); delete it and try again".formatted(program, e.getMessage()),
          e);
    }
  }

  /**
   * What a child used.
   *
   * @param exit its code; −1 where a signal ended it
   * @param timedOut whether it was killed because it took too long
   * @param wall nanoseconds from its start to its end
   * @param user nanoseconds of CPU time in its own code
   * @param sys nanoseconds of CPU time in the kernel
   * @param peak resident bytes at most
   * @param out standard output
   * @param errors the end of standard error, or why it could not be started
   */
  public record Usage(
      int exit,
      boolean timedOut,
      long wall,
      long user,
      long sys,
      long peak,
      String out,
      String errors) {
    /** Of nothing that ran to its end. */
    public static final Usage NONE = new Usage(0, false, 0, 0, 0, 0, "", "");

    /** CPU time in nanoseconds. */
    public long cpu() {
      return user + sys;
    }

    /** Whether it ended by itself and well. */
    public boolean ok() {
      return exit == 0 && !timedOut;
    }
  }

  @Override
  public Usage run(Path folder, List<String> command, Duration limit) {
    ObjectNode request = JSON.createObjectNode();
    request.put("Dir", folder.toString()).put("Timeout", limit.toNanos());
    command.forEach(request.putArray("Args")::add);
    return usage(ask(request));
  }

  @Override
  public Usage time(Path folder, List<String> command, Duration limit) {
    ObjectNode request = JSON.createObjectNode();
    request.put("Dir", folder.toString()).put("Timeout", limit.toNanos()).put("Discard", true);
    command.forEach(request.putArray("Args")::add);
    return usage(ask(request));
  }

  @Override
  public Clock clock() {
    JsonNode answer = ask(JSON.createObjectNode().put("Host", true));
    return new Clock(
        answer.path("OS").asText(),
        answer.path("Arch").asText(),
        Duration.ofNanos(answer.path("Tick").asLong()));
  }

  @Override
  public Usage spin(Duration cpu) {
    return usage(ask(JSON.createObjectNode().put("Spin", cpu.toNanos())));
  }

  private JsonNode ask(ObjectNode request) {
    try {
      requests.write(JSON.writeValueAsString(request));
      requests.newLine();
      requests.flush();
      String line = answers.readLine();
      if (line != null) {
        return JSON.readTree(line);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw gone(e);
    }
    throw gone(new IOException("no answer"));
  }

  private static Usage usage(JsonNode answer) {
    String error = answer.path("Error").asText();
    return new Usage(
        answer.path("Exit").asInt(),
        answer.path("TimedOut").asBoolean(),
        answer.path("Wall").asLong(),
        answer.path("User").asLong(),
        answer.path("Sys").asLong(),
        answer.path("PeakRSS").asLong(),
        answer.path("Stdout").asText(),
        error.isEmpty() ? answer.path("Stderr").asText() : error);
  }

  private ReporterException gone(IOException e) {
    return ReporterException.outside(
        "the program that starts benchmarks ended (%s%s); check memory and --cpus, and try again"
            .formatted(e.getMessage(), process.isAlive() ? "" : ", exit " + process.exitValue()),
        e);
  }

  @Override
  public void close() {
    try {
      requests.close();
      process.waitFor();
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
