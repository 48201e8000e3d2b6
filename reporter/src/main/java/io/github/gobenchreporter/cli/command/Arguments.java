package io.github.gobenchreporter.cli.command;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.config.Settings;
import io.github.gobenchreporter.cli.config.Settings.Setting;
import io.github.gobenchreporter.regression.Accepted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one command was given; options are named as they are written, {@code --window}. */
public final class Arguments {
  /** After this word there are operands only. */
  public static final String OPERANDS = "--";

  private final String command;
  private final Syntax syntax;
  private final List<String> operands;

  /** The first that has a value for an option decides. */
  private final List<Settings> sources;

  private Arguments(String command, Syntax syntax, List<String> operands, List<Settings> sources) {
    this.command = command;
    this.syntax = syntax;
    this.operands = List.copyOf(operands);
    this.sources = List.copyOf(sources);
  }

  /**
   * Reads a command line.
   *
   * @param command as it is called, to name its help
   * @throws ReporterException naming what is wrong with it
   */
  public static Arguments of(String command, Syntax syntax, String... words) {
    CommandLineReader.Words read = new CommandLineReader(command, syntax).read(words);
    Settings given =
        name ->
            Optional.ofNullable(read.values().get(name)).map(it -> new Setting(it, "--" + name));
    return new Arguments(command, syntax, read.operands(), List.of(given));
  }

  /**
   * What a command is told without a command line.
   *
   * @param sources the first that has a value for an option decides
   */
  public static Arguments of(Command command, List<String> operands, Settings... sources) {
    return new Arguments("action", command.takes(), operands, List.of(sources));
  }

  /** These arguments, and further values for what they leave open. */
  public Arguments orElse(Settings further) {
    List<Settings> all = new ArrayList<>(sources);
    all.add(further);
    return new Arguments(command, syntax, operands, all);
  }

  /**
   * Reads what such a source says, whether it is to be looked at now or not.
   *
   * @throws ReporterException naming what is wrong with a value
   */
  public void check(Settings source) {
    Arguments alone = new Arguments(command, syntax, operands, List.of(source));
    syntax.checks().forEach(reader -> reader.accept(alone));
  }

  /** The command as it was called. */
  public String command() {
    return command;
  }

  public List<String> operands() {
    return operands;
  }

  /** Whether the command has such an option. */
  public boolean knows(String option) {
    return syntax.options().hasLongOption(option);
  }

  /** Whether an option is given, or a flag is on. */
  public boolean has(String option) {
    Optional<Setting> setting = setting(option);
    if (setting.isEmpty() || takesValue(option)) {
      return setting.isPresent();
    }
    return switch (setting.get().value()) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw ReporterException.input(
              "%s: '%s' is neither true nor false"
                  .formatted(setting.get().where(), setting.get().value()));
    };
  }

  private boolean takesValue(String option) {
    return syntax.options().getOption(option).hasArg();
  }

  private Optional<Setting> setting(String option) {
    return settings(option).findFirst();
  }

  /** What is written for an option anywhere, what decides first. */
  private Stream<Setting> settings(String option) {
    if (!syntax.options().hasLongOption(option)) {
      throw new IllegalArgumentException(option);
    }
    String name = option.substring("--".length());
    return sources.stream().flatMap(source -> source.find(name).stream());
  }

  /** What the first source says that says anything of these options. */
  public Arguments ofFirst(String... options) {
    List<Settings> first =
        sources.stream()
            .filter(
                source ->
                    Stream.of(options).anyMatch(it -> source.find(it.substring(2)).isPresent()))
            .limit(1)
            .toList();
    return new Arguments(command, syntax, operands, first);
  }

  /** The value of an option that names a place; such a name is not empty. */
  public Optional<String> place(String option) {
    Optional<String> place = find(option);
    if (place.isPresent() && place.get().isBlank()) {
      throw misuse(command, option + " is empty; give a name, or leave it out");
    }
    return place;
  }

  /** All values of an option that may be repeated, what decides last. */
  public List<String> all(String option) {
    List<String> all = new ArrayList<>();
    settings(option).forEach(setting -> all.addAll(0, setting.values()));
    return List.copyOf(all);
  }

  /** Known regressions that are agreed to. */
  public List<Accepted> accepted() {
    return sources.stream().flatMap(source -> source.accepted().stream()).toList();
  }

  /** What agrees to nothing, though somebody meant it to. */
  public List<String> doubts() {
    return sources.stream().flatMap(source -> source.doubts().stream()).toList();
  }

  public Optional<String> find(String option) {
    return setting(option).map(Setting::value);
  }

  /** The value of an option that is required or has a default. */
  public String text(String option) {
    return find(option)
        .or(() -> Optional.ofNullable(syntax.defaults().get(option)))
        .orElseThrow(() -> new IllegalArgumentException(option));
  }

  /** The value of an option that takes a whole number. */
  public int intValue(String option) {
    return ValueText.integer(text(option))
        .orElseThrow(() -> wrong(option, "no whole number, or too large"));
  }

  /** The value of an option that takes a number. */
  public double doubleValue(String option) {
    return ValueText.number(text(option)).orElseThrow(() -> wrong(option, "no number"));
  }

  /** The value of an option that takes one of these, by their text. */
  public <E extends Enum<E>> E choice(String option, E[] choices) {
    if (syntax.choices(option).isEmpty()) {
      throw new IllegalArgumentException(option + " does not declare its words");
    }
    String word = text(option);
    for (E choice : choices) {
      if (choice.toString().equals(word)) {
        return choice;
      }
    }
    throw wrong(option, "none of " + Syntax.words(choices));
  }

  /** The value of an option that takes a time. */
  public Duration duration(String option) {
    return ValueText.time(text(option))
        .orElseThrow(() -> wrong(option, "no time; write 90s, 10m or 1h30m"));
  }

  /** The same of an option that gives something a time to happen in. */
  public Duration budget(String option) {
    Duration budget = duration(option);
    if (budget.isZero()) {
      throw wrong(option, "no time to measure in; write 90s, 10m or 1h30m");
    }
    return budget;
  }

  /** The value of an option that counts something. */
  public int count(String option, int least) {
    int count = intValue(option);
    if (count < least) {
      throw wrong(option, "less than " + least);
    }
    return count;
  }

  /**
   * Refuses options of the command line that mean nothing as the command is called; what a
   * configuration file says is for many calls.
   *
   * @param why they mean nothing
   */
  public void refuse(String why, String... options) {
    for (String option : options) {
      if (setting(option).filter(it -> it.where().equals(option)).isPresent()) {
        throw misuse(command, "%s %s; leave it out".formatted(option, why));
      }
    }
  }

  /** The value is at fault, wherever it is written. */
  public ReporterException wrong(String option, String what) {
    String where = setting(option).map(Setting::where).orElse(option);
    String problem = where + ": '" + text(option) + "' is " + what;
    return where.equals(option) ? misuse(command, problem) : ReporterException.input(problem);
  }

  /** The command line is at fault. */
  public static ReporterException misuse(String command, String what) {
    String see = what.endsWith("?") ? " See " : "; see ";
    return ReporterException.input(what + see + command + " --help");
  }
}
