package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.MissingOptionException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** What one command was given; options are named as they are written, {@code --window}. */
public final class Arguments {
  /** After this word there are operands only. */
  public static final String OPERANDS = "--";

  private final String command;
  private final Syntax syntax;
  private final List<String> operands;
  private final Map<String, List<String>> values = new HashMap<>();

  private Arguments(String command, Syntax syntax, CommandLine parsed) {
    this.command = command;
    this.syntax = syntax;
    this.operands = parsed.getArgList();
    for (Option option : parsed.getOptions()) {
      add(Syntax.written(option), option.getValuesList());
    }
    checkOperands();
  }

  /**
   * Reads a command line.
   *
   * @param command as it is called, to name its help
   * @throws ReporterException naming what is wrong with it
   */
  static Arguments of(String command, Syntax syntax, String... words) {
    checkValues(command, syntax, words);
    DefaultParser parser =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false)
            .get();
    try {
      return new Arguments(command, syntax, parser.parse(syntax.options(), words));
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

  private void add(String option, List<String> given) {
    List<String> before = values.putIfAbsent(option, new ArrayList<>(given));
    if (before == null) {
      return;
    }
    if (!syntax.isRepeatable(option)) {
      throw misuse(command, option + " is given twice");
    }
    before.addAll(given);
  }

  private void checkOperands() {
    Syntax.Operands taken = syntax.operands();
    if (operands.isEmpty() && taken.required()) {
      throw misuse(command, taken.label() + " is missing");
    }
    if (!operands.isEmpty() && taken == Syntax.Operands.NONE) {
      throw misuse(command, "'" + operands.get(0) + "' is not expected here");
    }
  }

  private static String problem(ParseException e, Syntax syntax) {
    if (e instanceof UnrecognizedOptionException unknown) {
      String word = unknown.getOption();
      String name = word.substring(0, Math.max(word.indexOf('='), 0));
      return syntax.options().hasLongOption(name)
          ? name + " takes no value; leave it out for no"
          : "unknown option '" + word + "'";
    }
    if (e instanceof MissingArgumentException missing) {
      return needsValue(missing.getOption());
    }
    if (e instanceof MissingOptionException missing) {
      Option option = syntax.options().getOption(missing.getMissingOptions().get(0).toString());
      return Syntax.written(option) + " " + option.getArgName() + " is missing";
    }
    return e.getMessage();
  }

  /** The command as it was called. */
  String command() {
    return command;
  }

  List<String> operands() {
    return operands;
  }

  boolean has(String option) {
    if (!syntax.options().hasLongOption(option)) {
      throw new IllegalArgumentException(option);
    }
    return values.containsKey(option);
  }

  /** The value of an option that names a place; such a name is not empty. */
  Optional<String> place(String option) {
    Optional<String> place = find(option);
    if (place.isPresent() && place.get().isBlank()) {
      throw misuse(command, option + " is empty; give a name, or leave it out");
    }
    return place;
  }

  /** All values of an option that may be repeated. */
  List<String> all(String option) {
    return has(option) ? values.get(option) : List.of();
  }

  Optional<String> find(String option) {
    return has(option) ? Optional.of(values.get(option).get(0)) : Optional.empty();
  }

  /** The value of an option that is required or has a default. */
  String text(String option) {
    String value = has(option) ? values.get(option).get(0) : syntax.defaults().get(option);
    if (value == null) {
      throw new IllegalArgumentException(option);
    }
    return value;
  }

  int intValue(String option) {
    try {
      return Integer.parseInt(text(option));
    } catch (NumberFormatException e) {
      throw wrong(option, "no whole number, or too large");
    }
  }

  double doubleValue(String option) {
    try {
      return Double.parseDouble(text(option));
    } catch (NumberFormatException e) {
      throw wrong(option, "no number");
    }
  }

  /** The value of an option that takes one of these, by their text. */
  <E extends Enum<E>> E choice(String option, E[] choices) {
    String word = text(option);
    for (E choice : choices) {
      if (choice.toString().equals(word)) {
        return choice;
      }
    }
    throw wrong(option, "none of " + Syntax.words(choices));
  }

  /** The value of an option that counts something. */
  int count(String option, int least) {
    int count = intValue(option);
    if (count < least) {
      throw wrong(option, "less than " + least);
    }
    return count;
  }

  private ReporterException wrong(String option, String what) {
    return misuse(command, option + ": '" + text(option) + "' is " + what);
  }

  /** The command line is at fault. */
  static ReporterException misuse(String command, String what) {
    return ReporterException.input(what + "; see " + command + " --help");
  }
}
