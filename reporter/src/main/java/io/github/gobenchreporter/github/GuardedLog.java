package io.github.gobenchreporter.github;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stream that a workflow's runner reads along. The runner takes lines that start with {@code ::},
 * after white space, for commands, and {@code ##[} anywhere in a line; whatever is printed here is
 * neither. Only {@link #command} reaches the runner. Lines pass when they are whole.
 */
public final class GuardedLog extends PrintStream {
  private static final Pattern LEADING_COLONS =
      Pattern.compile("^([\\s\\p{Z}\\p{Cc}\\p{Cf}]*):(?=\\p{Cf}*:)");
  private static final Pattern BRACKETS = Pattern.compile("#(\\p{Cf}*)#(\\p{Cf}*)\\[");

  private final PrintStream target;
  private final Gate gate;

  /** Whether the runner listens to commands; commands that come while it does not wait for it. */
  public static final class Gate {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean stopped;

    private void pass(Runnable command) {
      if (stopped) {
        waiting.add(command);
      } else {
        command.run();
      }
    }

    void stop() {
      stopped = true;
    }

    void open() {
      stopped = false;
      waiting.forEach(Runnable::run);
      waiting.clear();
    }
  }

  /**
   * A guard before {@code target}.
   *
   * @param gate shared by all streams that one runner reads
   */
  public GuardedLog(PrintStream target, Gate gate) {
    super(new Lines(target), true, StandardCharsets.UTF_8);
    this.target = target;
    this.gate = gate;
  }

  /** A line that is a command, as soon as the runner listens. */
  void command(String line) {
    gate.pass(() -> direct(line));
  }

  /** A line that is a command, now. */
  void direct(String line) {
    flush();
    target.println(line);
    target.flush();
  }

  Gate gate() {
    return gate;
  }

  @Override
  public boolean checkError() {
    boolean own = super.checkError();
    return target.checkError() || own;
  }

  /** The line, without what a runner would take for a command. */
  static String harmless(String line) {
    String quiet = LEADING_COLONS.matcher(line).replaceFirst("$1: ");
    return BRACKETS.matcher(quiet).replaceAll("#$1#$2 [");
  }

  /** Hands lines on when they are whole; a lone carriage return ends one for the runner, too. */
  private static final class Lines extends OutputStream {
    private final PrintStream target;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(PrintStream target) {
      this.target = target;
    }

    @Override
    public synchronized void write(int character) {
      line.write(character);
      if (character == '\n' || character == '\r') {
        pass();
      }
    }

    private void pass() {
      String text = line.toString(StandardCharsets.UTF_8);
      String quiet = harmless(text);
      byte[] bytes =
          quiet.equals(text) ? line.toByteArray() : quiet.getBytes(StandardCharsets.UTF_8);
      target.write(bytes, 0, bytes.length);
      line.reset();
    }

    @Override
    public void flush() {
      target.flush();
    }

    @Override
    public synchronized void close() {
      pass();
      target.flush();
    }
  }
}
