package io.github.gobenchreporter.cli.ab;

import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.measure.ab.Watcher;
import io.github.gobenchreporter.text.Truncate;

/** Says how far measuring is: often on a terminal, once a minute in a log. */
public final class AbProgress implements Watcher {
  /** Half a second: a line that people can read. */
  private static final long ON_TERMINAL = 500_000_000L;

  /** A minute: an hour's log gets 60 lines. */
  private static final long IN_LOG = 60_000_000_000L;

  /** A line that is wider than the terminal could not be written over. */
  private static final int WIDTH = 100;

  private final Console console;
  private long next = System.nanoTime();

  public AbProgress(Console console) {
    this.console = console;
  }

  @Override
  public void note(String text) {
    if (console.terminal()) {
      show(text);
    } else {
      log(text);
    }
  }

  @Override
  public void progress(String doing, long left) {
    String text = "%s; at most %d:%02d left".formatted(doing, left / 60, left % 60);
    if (console.terminal() && System.nanoTime() >= next) {
      next = System.nanoTime() + ON_TERMINAL;
      show(text);
    } else if (!console.terminal()) {
      log(text);
    }
  }

  private void log(String text) {
    if (System.nanoTime() >= next) {
      next = System.nanoTime() + IN_LOG;
      console.note(text);
    }
  }

  private void show(String text) {
    String line = Truncate.text(text, WIDTH);
    console.err().print("\r\033[K" + line);
    console.err().flush();
  }

  /** Clears the line. */
  public void end() {
    if (console.terminal()) {
      console.err().print("\r\033[K");
      console.err().flush();
    }
  }
}
