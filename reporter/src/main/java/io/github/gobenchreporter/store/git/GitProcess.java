package io.github.gobenchreporter.store.git;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.process.ChildEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs git in one folder, one command at a time, with nothing of the caller's environment but what
 * git and its helpers need to reach a server.
 *
 * @param folder where commands run; their input and output pass through files in it
 * @param config settings by key, handed over in the environment: they stand in no argument and no
 *     file
 * @param version of the git on the path
 * @param patience how long one command may take
 */
public record GitProcess(
    Path folder, List<Map.Entry<String, String>> config, GitVersion version, Duration patience) {
  private static final Pattern VERSION = Pattern.compile("git version (\\d+)\\.(\\d+)");

  /** The first version of git that works here. */
  public static final GitVersion OLDEST = new GitVersion(2, 25);

  /** The first version that reads {@code GIT_CONFIG_COUNT}. */
  private static final GitVersion CONFIG_IN_ENVIRONMENT = new GitVersion(2, 31);

  public GitProcess {
    config = List.copyOf(config);
  }

  /** A version of git. */
  public record GitVersion(int major, int minor) implements Comparable<GitVersion> {
    @Override
    public int compareTo(GitVersion other) {
      return Integer.compare(1000 * major + minor, 1000 * other.major + other.minor);
    }

    @Override
    public String toString() {
      return major + "." + minor;
    }
  }

  /**
   * The git on the path, without settings.
   *
   * @throws ReporterException if there is no git, or too old a one
   */
  public static GitProcess in(Path folder, Duration patience) {
    GitProcess git = new GitProcess(folder, List.of(), OLDEST, patience);
    String answer = git.run("version").text().strip();
    if (answer.isEmpty()) {
      throw ReporterException.outside(
          "git says nothing; check that there is space left in %s".formatted(folder.getParent()));
    }
    Matcher found = VERSION.matcher(answer);
    if (!found.find() || number(found.group(1)) < 2) {
      throw ReporterException.outside(
          "git says '%s'; install git %s or newer".formatted(answer, OLDEST));
    }
    GitVersion version = new GitVersion(number(found.group(1)), number(found.group(2)));
    if (version.compareTo(OLDEST) < 0) {
      throw ReporterException.outside(
          "git %s is too old; install git %s or newer".formatted(version, OLDEST));
    }
    return new GitProcess(folder, List.of(), version, patience);
  }

  /** The same git with these settings. */
  public GitProcess with(List<Map.Entry<String, String>> settings) {
    return new GitProcess(folder, settings, version, patience);
  }

  /** The same git with more settings. */
  public GitProcess and(List<Map.Entry<String, String>> settings) {
    List<Map.Entry<String, String>> all = new ArrayList<>(config);
    all.addAll(settings);
    return with(all);
  }

  /** What a command left behind. */
  public record Result(int exit, byte[] out, String errors) {
    public boolean ok() {
      return exit == 0;
    }

    public String text() {
      return new String(out, StandardCharsets.UTF_8);
    }
  }

  /** Runs {@code git arguments…} with nothing on its standard input. */
  public Result run(String... arguments) {
    return run(new byte[0], List.of(arguments));
  }

  /**
   * Runs {@code git arguments…}; input and output are files, so that no pipe can run full.
   *
   * @throws ReporterException if git cannot be run or does not end in time; that it fails is in its
   *     result
   */
  public Result run(byte[] input, List<String> arguments) {
    Path in = folder.resolve("stdin");
    Path out = folder.resolve("stdout");
    Path errors = folder.resolve("stderr");
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    try {
      Files.write(in, input);
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder
          .redirectInput(in.toFile())
          .redirectOutput(out.toFile())
          .redirectError(errors.toFile());
      prepare(builder.environment());
      int exit = await(builder.start(), arguments.get(0));
      return new Result(exit, Files.readAllBytes(out), Files.readString(errors));
    } catch (IOException e) {
      throw ReporterException.outside(
          "git cannot be run (%s); install git 2.25 or newer and check the space in %s"
              .formatted(e.getMessage(), folder.getParent()),
          e);
    }
  }

  private int await(Process process, String command) {
    try {
      if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      throw ReporterException.outside(
          "git %s did not end within %d s; check the network and try again"
              .formatted(command, patience.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ReporterException.outside("git " + command + " was interrupted; try again", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private void prepare(Map<String, String> environment) {
    ChildEnvironment.git(environment).give(environment);
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("LC_ALL", "C");
    environment.put("LANGUAGE", "C");
    if (version.compareTo(CONFIG_IN_ENVIRONMENT) < 0) {
      environment.put(ChildEnvironment.PARAMETERS, parameters());
      return;
    }
    int count = number(environment.getOrDefault("GIT_CONFIG_COUNT", "0"));
    for (Map.Entry<String, String> setting : config) {
      environment.put("GIT_CONFIG_KEY_" + count, setting.getKey());
      environment.put("GIT_CONFIG_VALUE_" + count, setting.getValue());
      count++;
    }
    environment.put("GIT_CONFIG_COUNT", String.valueOf(count));
  }

  /** How {@code git -c} hands settings to its children; every git before 2.31 reads it. */
  private String parameters() {
    return config.stream()
        .map(setting -> ChildEnvironment.parameter(setting.getKey(), setting.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }
}
