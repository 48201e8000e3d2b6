package io.github.gobenchreporter.cli.command;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.config.Nearest;
import io.github.gobenchreporter.cli.config.Settings;
import io.github.gobenchreporter.cli.config.Settings.Setting;
import io.github.gobenchreporter.regression.Accepted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.MissingOptionException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.jspecify.annotations.Nullable;

/** What one command was given; options are named as they are written, {@code --window}. */
public final class Arguments {
  /** After this word there are operands only. */
  public static final String OPERANDS = "--";

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

  private static final Pattern DURATION =
      Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?");

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
    checkValues(command, syntax, words);
    DefaultParser parser =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false)
            .get();
    try {
      CommandLine parsed = parser.parse(syntax.options(), words);
      Map<String, List<String>> values = values(command, syntax, parsed);
      checkOperands(command, syntax, parsed.getArgList());
      return new Arguments(
          command,
          syntax,
          parsed.getArgList(),
          List.of(
              name ->
                  Optional.ofNullable(values.get(name)).map(it -> new Setting(it, "--" + name))));
    } catch (ParseException e) {
      throw misuse(command, problem(e, syntax));
    }
  }

  /** What looks like an option is most likely a misspelt one, and the value was forgotten. */
  private static void checkValues(String command, Syntax syntax, String... words) {
    for (int i = 1; i < words.length && !words[i].equals(OPERANDS); i++) {
      boolean unknown = words[i].startsWith("--") && !syntax.options().hasLongOption(words[i]);
      if (unknown && syntax.takesValue(words[i - 1])) {
        throw misuse(
            command,
            "unknown option '%s'; were it a value: %s=%s"
                .formatted(words[i], words[i - 1], words[i]));
      }
    }
  }

  private static String needsValue(Option option) {
    return Syntax.written(option) + " needs a value (" + option.getArgName() + ")";
  }

  private static Map<String, List<String>> values(
      String command, Syntax syntax, CommandLine parsed) {
    Map<String, List<String>> values = new HashMap<>();
    for (Option option : parsed.getOptions()) {
      List<String> given = option.hasArg() ? option.getValuesList() : List.of("true");
      List<String> before = values.putIfAbsent(option.getLongOpt(), new ArrayList<>(given));
      if (before != null && !syntax.isRepeatable(Syntax.written(option))) {
        throw misuse(command, Syntax.written(option) + " is given twice");
      }
      if (before != null) {
        before.addAll(given);
      }
    }
    return values;
  }

  private static void checkOperands(String command, Syntax syntax, List<String> operands) {
    Syntax.Operands taken = syntax.operands();
    if (operands.isEmpty() && taken.required()) {
      throw misuse(command, taken.label() + " is missing");
    }
    if (!operands.isEmpty() && taken == Syntax.Operands.NONE) {
      throw misuse(command, "'" + operands.get(0) + "' is not expected here");
    }
  }

  /** {@code ; did you mean '--quiet'?}; "" where nothing is like it. */
  private static String meant(String word, Syntax syntax) {
    List<String> known =
        syntax.options().getOptions().stream().map(Syntax::written).sorted().toList();
    String name = word.replaceFirst("=.*", "").replaceFirst("^-*", "--");
    return name.equals("--")
        ? ""
        : Nearest.to(name, known).map("; did you mean '%s'?"::formatted).orElse("");
  }

  private static String problem(ParseException e, Syntax syntax) {
    if (e instanceof UnrecognizedOptionException unknown) {
      String word = unknown.getOption();
      String name = word.substring(0, Math.max(word.indexOf('='), 0));
      return syntax.options().hasLongOption(name)
          ? name + " takes no value; leave it out for no"
          : "unknown option '" + word + "'" + meant(word, syntax);
    }
    if (e instanceof MissingArgumentException missing) {
      return needsValue(missing.getOption());
    }
    if (e instanceof MissingOptionException missing) {
      Option option = syntax.options().getOption(missing.getMissingOptions().get(0).toString());
      return Syntax.written(option) + " " + option.getArgName() + " is missing";
    }
    return String.valueOf(e.getMessage());
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

  public Optional<String> find(String option) {
    return setting(option).map(Setting::value);
  }

  /** The value of an option that is required or has a default. */
  public String text(String option) {
    return find(option)
        .or(() -> Optional.ofNullable(syntax.defaults().get(option)))
        .orElseThrow(() -> new IllegalArgumentException(option));
  }

  /** Of digits 0 to 9; Java would take those of every script. */
  public int intValue(String option) {
    String text = text(option);
    if (INTEGER.matcher(text).matches()) {
      long value = Long.parseLong(text);
      if (value == (int) value) {
        return (int) value;
      }
    }
    throw wrong(option, "no whole number, or too large");
  }

  /** As people write it; Java would take {@code 0x1p3}, {@code 1d} and blanks around it. */
  public double doubleValue(String option) {
    String text = text(option);
    if (NUMBER.matcher(text).matches()) {
      return Double.parseDouble(text);
    }
    throw wrong(option, "no number");
  }

  /** The value of an option that takes one of these, by their text. */
  public <E extends Enum<E>> E choice(String option, E[] choices) {
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
    Matcher found = DURATION.matcher(text(option));
    if (!found.matches() || text(option).isEmpty()) {
      throw wrong(option, "no time; write 90s, 10m or 1h30m");
    }
    return Duration.ofHours(number(found.group(1)))
        .plusMinutes(number(found.group(2)))
        .plusSeconds(number(found.group(3)));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** The value of an option that counts something. */
  public int count(String option, int least) {
    int count = intValue(option);
    if (count < least) {
      throw wrong(option, "less than " + least);
    }
    return count;
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
