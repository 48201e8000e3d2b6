package io.github.gobenchreporter.cli.command;

/**
 * The shell that started this process and waits for it. Java itself ends with 1 where it cannot go
 * on, so the shell is told a regression by another number, and makes 1 of it.
 *
 * @param pid of the shell; 0 where there is none
 * @param regression what the shell takes for {@link ExitCode#REGRESSION}
 */
public record Launcher(long pid, int regression) {
  /** Names the system property; its value is {@code PID,CODE}. */
  public static final String PROPERTY = "go-bench-reporter.launcher";

  /** Nobody notices a fifth of a second, and five looks a second cost nothing. */
  private static final long LOOKS_EVERY_MILLIS = 200;

  /** 128 + SIGKILL, as shells tell it. */
  private static final int KILLED = 137;

  private static final Launcher NONE = new Launcher(0, ExitCode.REGRESSION);

  /** Reads the property's value. */
  public static Launcher of(String value) {
    if (!value.matches("\\d{1,10},\\d{1,3}")) {
      return NONE;
    }
    String[] words = value.split(",");
    return new Launcher(Long.parseLong(words[0]), Integer.parseInt(words[1]));
  }

  /** The number by which this process says {@code code}. */
  public int exitCode(int code) {
    return code == ExitCode.REGRESSION ? regression : code;
  }

  /** Ends this process when the shell is gone: who kills the shell means what it started. */
  public void watch() {
    if (pid == 0) {
      return;
    }
    Thread thread = new Thread(this::look, "launcher");
    thread.setDaemon(true);
    thread.start();
  }

  private void look() {
    try {
      while (ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(pid) == pid) {
        Thread.sleep(LOOKS_EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    System.exit(KILLED);
  }
}
