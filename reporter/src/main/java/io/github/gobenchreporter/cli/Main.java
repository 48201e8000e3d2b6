package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.CommandGroup;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Help;
import io.github.gobenchreporter.cli.command.Launcher;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.ConfigurationFile;
import io.github.gobenchreporter.cli.options.OldFiles;
import io.github.gobenchreporter.process.Temporary;
import io.github.gobenchreporter.text.Nearest;
import java.util.Arrays;

/** The program as a function of its arguments and streams. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int code = ExitCode.OUTSIDE;
    try {
      Launcher launcher = Launcher.of(System.getProperty(Launcher.PROPERTY, ""));
      launcher.watch();
      code = launcher.exitCode(run(args));
    } catch (OutOfMemoryError none) {
      System.err.println(ExitCode.OUT_OF_MEMORY); // there may be too little left for more
    } catch (LinkageError broken) {
      System.err.println(
          "go-bench-reporter: error: Java cannot go on (%s); is the jar whole?".formatted(broken));
    } finally {
      System.exit(code);
    }
  }

  private static int run(String... args) {
    Console console = Console.ofProcess();
    int code = run(console, args);
    if (console.out().checkError() && !Console.isBrokenPipe()) {
      console.error("standard output cannot be written; look where it leads to");
      code = code == ExitCode.FINE ? ExitCode.OUTSIDE : code;
    }
    console.close();
    return code;
  }

  /** Runs one command and returns the exit code. */
  public static int run(Console console, String... args) {
    try {
      return runNamed(console, args);
    } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
      return failure(console, e);
    }
  }

  /** Follows the leading words down to a command, and gives it the rest. */
  private static int runNamed(Console console, String... args) {
    Command command = new Program(console);
    String name = Program.NAME;
    boolean isHelp = args.length > 0 && args[0].equals("help");
    int next = isHelp ? 1 : 0;
    while (command instanceof CommandGroup group
        && next < args.length
        && !args[next].startsWith("-")) {
      if (!group.names().contains(args[next])) {
        String hint = Nearest.hint(args[next], group.names());
        throw Arguments.misuse(name, "unknown command '" + args[next] + "'" + hint);
      }
      command = group.command(args[next]);
      name += " " + args[next];
      next++;
    }
    String[] rest = Arrays.copyOfRange(args, next, args.length);
    return isHelp ? run(console, name, command, "--help") : run(console, name, command, rest);
  }

  private static int run(Console console, String name, Command command, String... args) {
    Syntax syntax = command.takes();
    if (asks(syntax, args, "-h", "--help")) {
      Help.print(console, name, command);
      return ExitCode.FINE;
    }
    if (asks(syntax, args, "-V", "--version")) {
      console.out().println(Program.version());
      return ExitCode.FINE;
    }
    OldFiles.remove(console, syntax, args);
    return command.run(ConfigurationFile.after(console, Arguments.of(name, syntax, args)));
  }

  /** Whether one of the words is there, and no option's value, whatever else is wrong. */
  private static boolean asks(Syntax syntax, String[] args, String brief, String full) {
    for (int i = 0; i < args.length && !args[i].equals(Arguments.OPERANDS); i++) {
      boolean isValue = i > 0 && args[i].equals(brief) && syntax.takesValue(args[i - 1]);
      if ((args[i].equals(brief) || args[i].equals(full)) && !isValue) {
        return true;
      }
    }
    return false;
  }

  private static int failure(Console console, Throwable e) {
    if (Temporary.isEnding()) {
      return ExitCode.OUTSIDE; // What fails now fails because of the signal.
    }
    if (e instanceof ReporterException reported) {
      console.error(reported.getMessage());
    } else if (ExitCode.isOutOfMemory(e)) {
      console.error(ExitCode.OUT_OF_MEMORY);
    } else {
      console.error("this is a bug of go-bench-reporter; please report it with the lines below");
      e.printStackTrace(console.err());
    }
    return ExitCode.of(e);
  }
}
