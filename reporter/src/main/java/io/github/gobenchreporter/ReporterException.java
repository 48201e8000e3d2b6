package io.github.gobenchreporter;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.text.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What stops the program through no fault of its own code. The message is one line for the user:
 * what is wrong, where ({@code file:line}), and what to do next.
 */
public final class ReporterException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Who has to act. */
  public enum Fault {
    /** The user's input or options. */
    INPUT,
    /** Something beyond the process: git, the network, GitHub. */
    OUTSIDE
  }

  private final Fault fault;

  private ReporterException(Fault fault, String message, @Nullable Throwable cause) {
    super(OneLine.marked(message), cause);
    this.fault = fault;
  }

  /** The user's input is at fault. */
  public static ReporterException input(String message) {
    return new ReporterException(Fault.INPUT, message, null);
  }

  /** Something outside the process is at fault. */
  public static ReporterException outside(String message) {
    return new ReporterException(Fault.OUTSIDE, message, null);
  }

  /** Something outside the process is at fault, as {@code cause} tells. */
  public static ReporterException outside(String message, Throwable cause) {
    return new ReporterException(Fault.OUTSIDE, message, cause);
  }

  @Override
  public String getMessage() {
    return requireNonNull(super.getMessage());
  }

  /** Who has to act. */
  public Fault fault() {
    return fault;
  }
}
