package io.github.gobenchreporter.cli.measure;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.measure.command.CommandPlan;
import io.github.gobenchreporter.measure.command.MeasuredCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which commands to measure, and how.
 *
 * @param arguments as given
 */
record MeasureOptions(Arguments arguments) {
  private static final String AND = "--and";
  private static final String NAME = "--name";
  private static final String PREPARE = "--prepare";

  static void addTo(Syntax syntax) {
    syntax.operands(
        "CMD",
        "After --: the program and its arguments, which no shell reads. More commands follow as"
            + " --and --name NAME [--prepare CMD] -- CMD; they run in turns.");
    syntax.required(
        NAME, "NAME", "The benchmark's name, without Benchmark: GoBuildWarm, Install/brew.");
    syntax.defaulted("--count", "N", "10", "How often each command is measured");
    syntax.defaulted("--warmup", "N", "0", "How often each runs before that, unmeasured");
    syntax.option(
        PREPARE, "CMD", "Run by sh -c before each run of this command, outside of its time.");
    syntax.option("--budget", "TIME", "No further round begins after this time: 90s, 10m, 1h30m.");
    syntax.defaulted("--patience", "TIME", "10m", "How long one run may take");
    syntax.repeated("--env", "NAME", "Hand this environment variable to commands; repeatable.");
  }

  CommandPlan plan(Console console) {
    return new CommandPlan(
        commands(),
        arguments.count("--count", 1),
        arguments.count("--warmup", 0),
        arguments.find("--budget").map(unused -> arguments.budget("--budget")),
        patience(),
        console.directory().toAbsolutePath().normalize());
  }

  Duration patience() {
    return arguments.duration("--patience");
  }

  List<String> environment() {
    return arguments.all("--env");
  }

  private List<MeasuredCommand> commands() {
    List<MeasuredCommand> commands = new ArrayList<>();
    String name = arguments.text(NAME);
    Optional<String> prepare = arguments.find(PREPARE);
    List<String> rest = arguments.operands();
    while (true) {
      int end = nextCommand(rest);
      commands.add(new MeasuredCommand(name, prepare, rest.subList(0, end)));
      if (end == rest.size()) {
        return commands;
      }
      int dashes = rest.subList(end, rest.size()).indexOf(Arguments.OPERANDS);
      if (dashes < 0) {
        throw misuse(AND + " needs a command: --and --name NAME -- CMD");
      }
      List<String> options = rest.subList(end + 1, end + dashes);
      name = value(options, NAME).orElseThrow();
      prepare = value(options, PREPARE);
      rest = rest.subList(end + dashes + 1, rest.size());
    }
  }

  /** Where the next command's options begin; a command may have an argument --and of its own. */
  private static int nextCommand(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).equals(AND)
          && (words.get(i + 1).equals(NAME) || words.get(i + 1).startsWith(NAME + "="))) {
        return i;
      }
    }
    return words.size();
  }

  private Optional<String> value(List<String> options, String wanted) {
    Optional<String> found = Optional.empty();
    for (int i = 0; i < options.size(); i++) {
      String word = options.get(i);
      String option = word.replaceFirst("=.*", "");
      if (!option.equals(NAME) && !option.equals(PREPARE)) {
        throw misuse("'%s' after --and: only --name and --prepare stand there".formatted(word));
      }
      boolean joined = word.length() > option.length();
      if (!joined && i + 1 == options.size()) {
        throw misuse(option + " needs a value");
      }
      String value = joined ? word.substring(option.length() + 1) : options.get(++i);
      found = option.equals(wanted) ? Optional.of(value) : found;
    }
    return found;
  }

  private ReporterException misuse(String what) {
    return Arguments.misuse(arguments.command(), what);
  }
}
