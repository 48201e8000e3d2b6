package io.github.gobenchreporter.cli.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Says how far reading has come when somebody watches and it takes longer than a second. */
public final class Progress extends FilterInputStream {
  /** A second: often enough to see that it goes on. */
  private static final long EVERY_NANOSECONDS = 1_000_000_000;

  private final Console console;
  private final String name;
  private long bytes;
  private long next = System.nanoTime() + EVERY_NANOSECONDS;
  private boolean shown;

  private Progress(Console console, String name, InputStream in) {
    super(in);
    this.console = console;
    this.name = name;
  }

  public static InputStream of(Console console, String name, InputStream in) {
    return console.terminal() ? new Progress(console, name, in) : in;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    bytes += Math.max(0, read);
    if (System.nanoTime() > next) {
      next += EVERY_NANOSECONDS;
      shown = true;
      console.err().print("\rreading " + name + ": " + (bytes >> 20) + " MiB");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    if (shown) {
      console.err().println();
    }
    super.close();
  }
}
