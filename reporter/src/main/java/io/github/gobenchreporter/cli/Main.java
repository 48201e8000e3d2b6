package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.ReporterException.Fault;
import java.util.Arrays;
import java.util.List;

/** The program as a function of its arguments and streams. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Console console = Console.ofProcess();
    int code = run(console, args);
    console.out().flush();
    console.err().flush();
    System.exit(code);
  }

  /** Runs one command and returns the exit code. */
  static int run(Console console, String... args) {
    try {
      return runNamed(console, args);
    } catch (Exception | LinkageError e) {
      return failure(console, e);
    }
  }

  /** Follows the leading words down to a command, and gives it the rest. */
  private static int runNamed(Console console, String... args) {
    Command command = new Program(console);
    String name = Program.NAME;
    int next = 0;
    while (command instanceof CommandGroup group
        && next < args.length
        && !args[next].startsWith("-")) {
      if (!group.names().contains(args[next])) {
        String known = String.join(", ", group.names());
        throw Arguments.misuse(name, "unknown command '" + args[next] + "'; there are " + known);
      }
      command = group.command(args[next]);
      name += " " + args[next];
      next++;
    }
    return run(console, name, command, Arrays.copyOfRange(args, next, args.length));
  }

  private static int run(Console console, String name, Command command, String... args) {
    if (asks(args, "-h", "--help")) {
      Help.print(console, name, command);
      return ExitCode.FINE;
    }
    if (asks(args, "-V", "--version")) {
      console.out().println(Program.version());
      return ExitCode.FINE;
    }
    return command.run(Arguments.of(name, command.takes(), args));
  }

  /** Whether one of the words is there, whatever else is wrong with the line. */
  private static boolean asks(String[] args, String brief, String full) {
    List<String> words = Arrays.asList(args);
    int end = words.indexOf("--");
    List<String> options = end < 0 ? words : words.subList(0, end);
    return options.contains(brief) || options.contains(full);
  }

  private static int failure(Console console, Throwable e) {
    if (e instanceof ReporterException reported) {
      console.error(reported.getMessage());
      return reported.fault() == Fault.INPUT ? ExitCode.INPUT : ExitCode.OUTSIDE;
    }
    console.error("this is a bug of go-bench-reporter; please report it with the lines below");
    e.printStackTrace(console.err());
    return ExitCode.BUG;
  }
}
