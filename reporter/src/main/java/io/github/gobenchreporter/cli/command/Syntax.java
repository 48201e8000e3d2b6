package io.github.gobenchreporter.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The options and operands of a command: declared once, for its arguments and for its help. */
public final class Syntax {
  /**
   * The words that are no option.
   *
   * @param behind whether they are flags of another program, behind two dashes
   */
  public record Operands(String label, String description, boolean required, boolean behind) {
    static final Operands NONE = new Operands("", "", false, false);
  }

  private final Options options = new LongOptions();
  private final Map<String, String> defaults = new HashMap<>();
  private final Set<String> repeatable = new HashSet<>();
  private final Map<String, List<String>> choices = new HashMap<>();
  private final Set<String> lists = new HashSet<>();
  private final List<Consumer<Arguments>> checks = new ArrayList<>();
  private Operands operands = Operands.NONE;
  private List<String> outputs = List.of();

  /** One or more operands. */
  public void operands(String label, String description) {
    operands = new Operands(label, description, true, false);
  }

  /**
   * The folder that files are written to.
   *
   * @param files their names, as globs; older ones go before anything is done
   */
  public void output(String description, List<String> files) {
    outputs = List.copyOf(files);
    option("--out", "DIR", description);
  }

  /** Operands that may be left out. */
  public void optionalOperands(String label, String description) {
    operands = new Operands(label, description, false, false);
  }

  /** Flags of another program, behind two dashes; they may be left out. */
  public void flagsBehind(String label, String description) {
    operands = new Operands(label, description, false, true);
  }

  /** An option without a value. */
  public void flag(String name, String description) {
    add(new Option(null, bare(name), false, description));
  }

  /** An option that may be left out. */
  public void option(String name, String label, String description) {
    add(valued(name, label, description));
  }

  /** An option that has a value when it is left out, too. */
  public void defaulted(String name, String label, String value, String description) {
    defaults.put(name, value);
    add(valued(name, label, description + " (default: " + value + ")."));
  }

  /** An option that may be given more than once. */
  public void repeated(String name, String label, String description) {
    repeatable.add(name);
    add(valued(name, label, description));
  }

  /** An option that must be given, and may be more than once, and with more than one value. */
  public void several(String name, String label, String description) {
    repeatable.add(name);
    Option option = valued(name, label, description);
    option.setArgs(Option.UNLIMITED_VALUES);
    option.setRequired(true);
    add(option);
  }

  /** An option that must be given. */
  public void required(String name, String label, String description) {
    Option option = valued(name, label, description);
    option.setRequired(true);
    add(option);
  }

  /** The words that an option takes one of, by their text; shells offer them. */
  public void oneOf(String name, Enum<?>[] words) {
    choices.put(name, Arrays.stream(words).map(Enum::toString).toList());
  }

  /** The words that an option takes one or several of, with commas between. */
  public void listOf(String name, Enum<?>[] words) {
    oneOf(name, words);
    lists.add(name);
  }

  /** Reads options of these and says what is wrong with their values. */
  public void check(Consumer<Arguments> reader) {
    checks.add(reader);
  }

  List<Consumer<Arguments>> checks() {
    return checks;
  }

  private static Option valued(String name, String label, String description) {
    Option option = new Option(null, bare(name), true, description);
    option.setArgName(label);
    return option;
  }

  /** {@code --window}. */
  public static String written(Option option) {
    return "--" + option.getLongOpt();
  }

  /** How a description lists the words an option takes. */
  public static String words(Enum<?>[] choices) {
    StringBuilder words = new StringBuilder();
    for (Enum<?> choice : choices) {
      words.append(words.length() == 0 ? "" : ", ").append(choice);
    }
    return words.toString();
  }

  private static String bare(String name) {
    return name.substring("--".length());
  }

  private void add(Option option) {
    options.addOption(option);
  }

  public Operands operands() {
    return operands;
  }

  /** The names of the files that go into the folder of {@code --out}, as globs. */
  public List<String> outputs() {
    return outputs;
  }

  public Options options() {
    return options;
  }

  public Map<String, String> defaults() {
    return defaults;
  }

  /** Whether the word is an option that has its value in the next one. */
  public boolean takesValue(String word) {
    return options.hasLongOption(word) && options.getOption(word).hasArg();
  }

  /** The words that an option takes one of; none where it takes any. */
  public List<String> choices(String name) {
    return choices.getOrDefault(name, List.of());
  }

  /** Whether an option takes several of its words, with commas between. */
  boolean isList(String name) {
    return lists.contains(name);
  }

  public boolean isRepeatable(String name) {
    return repeatable.contains(name);
  }

  /**
   * Two dashes name an option and one does not: the library takes {@code -window} for {@code
   * --window}, and so loses a value that begins with a dash, {@code --why "-window of 3"}.
   */
  private static final class LongOptions extends Options {
    private static final long serialVersionUID = 1;

    @Override
    public boolean hasLongOption(String word) {
      return word.startsWith("--") && super.hasLongOption(word);
    }

    @Override
    public boolean hasShortOption(String word) {
      return false;
    }
  }
}
