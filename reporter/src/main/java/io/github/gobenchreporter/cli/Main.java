package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.ReporterException.Fault;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program as a function of its arguments and streams. */
@Command(
    name = "go-bench-reporter",
    description =
        "Compares Go benchmark results with baselines of the same chip and reports regressions.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    addMethodSubcommands = false,
    footer = {
      "",
      "Exit codes: 0 fine, 1 a regression, a failed benchmark or a finding, 2 wrong input, 3 git or GitHub did not"
          + " answer as they should, 70 a bug of ours."
    })
public final class Main implements Runnable {
  private static final Map<String, Class<?>> COMMANDS = commands();

  private final Console console;
  @Spec private CommandSpec spec;

  Main(Console console) {
    this.console = console;
  }

  /** By name, in the order of the help. */
  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("compare", CompareCommand.class);
    commands.put("record", RecordCommand.class);
    commands.put("freeze", FreezeCommand.class);
    commands.put("baselines", BaselinesCommand.class);
    commands.put("publish", PublishCommand.class);
    commands.put("doctor", DoctorCommand.class);
    commands.put("action", ActionCommand.class);
    return commands;
  }

  public static void main(String[] args) {
    Console console = Console.ofProcess();
    int code = run(console, args);
    console.out().flush();
    console.err().flush();
    System.exit(code);
  }

  /** Runs one command and returns the exit code. */
  static int run(Console console, String... args) {
    CommandLine commands = new CommandLine(new Main(console), new Factory(console));
    added(args).forEach(commands::addSubcommand);
    commands.setOut(new PrintWriter(console.out(), true));
    commands.setErr(new PrintWriter(console.err(), true));
    commands.setCaseInsensitiveEnumValuesAllowed(false);
    commands.setParameterExceptionHandler((e, unused) -> usageError(console, e));
    commands.setExecutionExceptionHandler((e, unused, parsed) -> failure(console, e));
    return commands.execute(args);
  }

  /**
   * The command asked for, or all of them where none is: picocli takes longer to learn a command by
   * reflection than most commands take to run.
   */
  private static Collection<Class<?>> added(String... args) {
    Class<?> command = args.length == 0 ? null : COMMANDS.get(args[0]);
    return command == null ? COMMANDS.values() : List.of(command);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int usageError(Console console, ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.error(e.getMessage().lines().findFirst().orElse("") + "; see " + command + " --help");
    return ExitCode.INPUT;
  }

  private static int failure(Console console, Exception e) {
    if (e instanceof ReporterException reported) {
      console.error(reported.getMessage());
      return reported.fault() == Fault.INPUT ? ExitCode.INPUT : ExitCode.OUTSIDE;
    }
    console.error("this is a bug of go-bench-reporter; please report it with the lines below");
    e.printStackTrace(console.err());
    return ExitCode.BUG;
  }

  /** Makes commands, which get the console instead of reaching for the process. */
  private record Factory(Console console) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.getDeclaredConstructor(Console.class).newInstance(console);
      } catch (NoSuchMethodException withoutConsole) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"go-bench-reporter " + (version == null ? "(not packaged)" : version)};
    }
  }
}
