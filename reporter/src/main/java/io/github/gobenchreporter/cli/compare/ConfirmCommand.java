package io.github.gobenchreporter.cli.compare;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import io.github.gobenchreporter.process.ChildEnvironment;
import io.github.gobenchreporter.report.Words;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One run of the user's command that measures suspects again.
 *
 * @param command for {@code sh -c}
 * @param timeout how long it may take
 * @param environment what it sees beside {@code BENCH} and {@code PACKAGES}
 * @param directory where it runs
 */
record ConfirmCommand(
    String command, Duration timeout, ChildEnvironment environment, Path directory) {
  /** The command gave no results to go by; the message continues "the confirm command …". */
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1;

    Failed(String message) {
      super(message);
    }
  }

  /**
   * Runs the command and reads what it prints.
   *
   * @param bench a {@code -bench} pattern
   * @param packages import paths, separated by blanks
   */
  Run run(String bench, String packages) throws Failed {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
    builder.directory(directory.toAbsolutePath().toFile());
    environment.with("BENCH", bench).with("PACKAGES", packages).give(builder.environment());
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      return read(builder.start());
    } catch (IOException e) {
      throw new Failed("cannot be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed("was interrupted");
    }
  }

  private Run read(Process process) throws IOException, InterruptedException, Failed {
    AtomicBoolean late = new AtomicBoolean();
    Timer watchdog = new Timer("confirm-timeout", true);
    watchdog.schedule(
        new TimerTask() {
          @Override
          public void run() {
            late.set(true);
            kill(process);
          }
        },
        timeout.toMillis());
    try (InputStream out = process.getInputStream()) {
      Run run = RunReader.read("the confirm command", out, Configuration.GO_KEYS);
      boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return checked(run, late.get() || !ended, ended ? process.exitValue() : 0);
    } catch (IOException e) {
      if (late.get()) {
        throw tooLong();
      }
      throw e;
    } finally {
      watchdog.cancel();
      kill(process);
    }
  }

  private Run checked(Run run, boolean late, int code) throws Failed {
    if (late) {
      throw tooLong();
    }
    if (code != 0) {
      throw new Failed("failed with exit code " + code);
    }
    if (run.results().isEmpty()) {
      throw new Failed("printed no benchmark result");
    }
    return run;
  }

  private Failed tooLong() {
    String seconds = Words.count(timeout.toSeconds(), "second");
    return new Failed("took longer than %s and was stopped".formatted(seconds));
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
