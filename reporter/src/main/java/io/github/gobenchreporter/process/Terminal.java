package io.github.gobenchreporter.process;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terminal that the process was started on. */
public final class Terminal {
  /** Rows and columns, as {@code stty size} prints them; 0 where the terminal does not know. */
  private static final Pattern SIZE = Pattern.compile("\\d{1,5} ([1-9]\\d{0,4})\\s*");

  /** It answers within a hundredth. */
  private static final long LONGEST_SECONDS = 1;

  private Terminal() {}

  /**
   * Whether somebody watches standard output and can answer.
   *
   * <p>From Java 22 on there may be a console without a terminal, and a method that tells.
   *
   * @see <a
   *     href="https://docs.oracle.com/en/java/javase/22/docs/api/java.base/java/io/Console.html#isTerminal()">Console.isTerminal</a>
   */
  public static boolean isThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      Method tells = Console.class.getMethod("isTerminal");
      return Boolean.TRUE.equals(tells.invoke(console));
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }

  /** How wide it is; Java has no call for it, stty(1) is wherever terminals are. */
  public static OptionalInt columns() {
    ProcessBuilder stty = new ProcessBuilder("stty", "size");
    ChildEnvironment.measured(stty.environment(), List.of()).give(stty.environment());
    stty.redirectInput(Path.of("/dev/tty").toFile());
    stty.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = stty.start();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return OptionalInt.empty();
      }
      try (InputStream out = process.getInputStream()) {
        return columns(new String(out.readAllBytes(), StandardCharsets.US_ASCII));
      }
    } catch (IOException notThere) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  static OptionalInt columns(String size) {
    Matcher found = SIZE.matcher(size);
    return found.matches() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
  }
}
