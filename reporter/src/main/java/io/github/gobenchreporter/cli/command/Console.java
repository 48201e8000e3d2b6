package io.github.gobenchreporter.cli.command;

import io.github.gobenchreporter.github.Annotation;
import io.github.gobenchreporter.github.Annotation.Level;
import io.github.gobenchreporter.github.GuardedLog;
import io.github.gobenchreporter.github.LogWriter;
import io.github.gobenchreporter.github.WorkflowEnvironment;
import io.github.gobenchreporter.process.Terminal;
import io.github.gobenchreporter.report.terminal.Screen;
import io.github.gobenchreporter.text.OneLine;
import io.github.gobenchreporter.text.Truncate;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * The process as commands see it.
 *
 * @param in standard input
 * @param out standard output: the report and nothing else
 * @param err standard error: progress and diagnostics
 * @param workflow the variables, and what a workflow's runner tells by them, where there is one
 * @param directory against which file names are resolved
 * @param terminal whether somebody watches standard error
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    WorkflowEnvironment workflow,
    Path directory,
    boolean terminal) {
  /**
   * Characters of an error: what it quotes may be a whole file, and what to do stands at its end.
   */
  private static final int LONGEST_ERROR = 4_000;

  /** Where a workflow's runner reads along, nothing but our own commands is a command. */
  public Console {
    if (workflow.isWorkflow() && !(out instanceof GuardedLog)) {
      GuardedLog.Gate gate = new GuardedLog.Gate();
      out = new GuardedLog(out, gate);
      err = new GuardedLog(err, gate);
    }
  }

  public Console(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      Path directory,
      boolean terminal) {
    this(in, out, err, new WorkflowEnvironment(environment), directory, terminal);
  }

  public static Console ofProcess() {
    return new Console(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        System.getenv(),
        Path.of(""),
        Terminal.isThere());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Whether who read a failed standard output has had enough, as {@code | head} has. */
  public static boolean isBrokenPipe() {
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      out.write('\n');
      return false;
    } catch (IOException e) {
      return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
  }

  /**
   * What time it is, or is to be.
   *
   * @see <a href="https://reproducible-builds.org/specs/source-date-epoch/">SOURCE_DATE_EPOCH</a>
   */
  public Instant now() {
    String epoch = environment().getOrDefault("SOURCE_DATE_EPOCH", "");
    return epoch.matches("[0-9]{1,11}")
        ? Instant.ofEpochSecond(Long.parseLong(epoch))
        : Instant.now();
  }

  /** Why a file could not be used: the text of most such exceptions is only its name. */
  public static String why(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    return e instanceof FileSystemException other && other.getReason() != null
        ? other.getReason()
        : String.valueOf(e.getMessage());
  }

  /**
   * Where a text on standard output is shown.
   *
   * @param all whether what is left out otherwise is wanted
   */
  public Screen screen(boolean all) {
    return terminal ? Screen.of(environment(), Terminal::columns, all) : Screen.file(all);
  }

  public Map<String, String> environment() {
    return workflow.variables();
  }

  /** Puts text on standard output, now. */
  public void print(String text) {
    out.print(text);
    out.flush();
  }

  /** Says in one line what went wrong; in a workflow that line is an annotation. */
  public void error(String whole) {
    String message = Truncate.name(whole, LONGEST_ERROR);
    if (workflow.isWorkflow()) {
      Annotation error = new Annotation(Level.ERROR, "", 0, "go-bench-reporter", message);
      new LogWriter(err, true).annotate(error);
    } else {
      line("error: ", message);
    }
  }

  /** Lets out what is not a whole line yet. */
  public void close() {
    out.flush();
    err.flush();
    if (err instanceof GuardedLog) {
      out.close();
      err.close();
    }
  }

  /** Says in one line what is doubtful or was done. */
  public void note(String message) {
    line("", message);
  }

  /** Control characters from outside neither end the line nor move the cursor. */
  private void line(String start, String message) {
    err.println("go-bench-reporter: " + start + OneLine.marked(message));
  }
}
