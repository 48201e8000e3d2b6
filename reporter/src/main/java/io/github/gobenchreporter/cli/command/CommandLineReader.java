package io.github.gobenchreporter.cli.command;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.MissingOptionException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/**
 * Takes the words of a command line apart, and says in one line what is wrong with them.
 *
 * @param command as it is called, to name its help
 */
record CommandLineReader(String command, Syntax syntax) {
  private static final String GO_FLAG = "; flags of go test go after --";

  /**
   * What stands in a command line.
   *
   * @param values of each option given, by its name without hyphens; "true" for a flag
   */
  record Words(Map<String, List<String>> values, List<String> operands) {}

  /**
   * Reads the words behind the command's name.
   *
   * @throws ReporterException naming what is wrong with them
   */
  Words read(String... words) {
    checkValues(words);
    DefaultParser parser =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false)
            .get();
    try {
      CommandLine parsed = parser.parse(syntax.options(), words);
      Map<String, List<String>> values = values(parsed);
      checkOperands(parsed.getArgList());
      return new Words(values, parsed.getArgList());
    } catch (ParseException e) {
      throw misuse(problem(e));
    }
  }

  private ReporterException misuse(String what) {
    return Arguments.misuse(command, what);
  }

  /** What looks like an option is most likely a misspelt one, and the value was forgotten. */
  private void checkValues(String... words) {
    for (int i = 1; i < words.length && !words[i].equals(Arguments.OPERANDS); i++) {
      boolean unknown = words[i].startsWith("--") && !syntax.options().hasLongOption(words[i]);
      if (unknown && syntax.takesValue(words[i - 1])) {
        throw misuse(
            "unknown option '%s'; were it a value: %s=%s"
                .formatted(words[i], words[i - 1], words[i]));
      }
    }
  }

  private Map<String, List<String>> values(CommandLine parsed) {
    Map<String, List<String>> values = new HashMap<>();
    for (Option option : parsed.getOptions()) {
      List<String> given = option.hasArg() ? option.getValuesList() : List.of("true");
      List<String> before = values.putIfAbsent(option.getLongOpt(), new ArrayList<>(given));
      if (before != null && !syntax.isRepeatable(Syntax.written(option))) {
        throw misuse(Syntax.written(option) + " is given twice");
      }
      if (before != null) {
        before.addAll(given);
      }
    }
    return values;
  }

  private void checkOperands(List<String> operands) {
    Syntax.Operands taken = syntax.operands();
    if (operands.isEmpty() && taken.required()) {
      throw misuse(taken.label() + " is missing");
    }
    if (!operands.isEmpty() && taken == Syntax.Operands.NONE) {
      throw misuse("'" + operands.get(0) + "' is not expected here");
    }
  }

  private String problem(ParseException e) {
    if (e instanceof UnrecognizedOptionException unknown) {
      String word = unknown.getOption();
      String name = word.substring(0, Math.max(word.indexOf('='), 0));
      return syntax.options().hasLongOption(name)
          ? name + " takes no value; leave it out for no"
          : "unknown option '" + word + "'" + (isGoFlag(word) ? GO_FLAG : meant(word));
    }
    if (e instanceof MissingArgumentException missing) {
      Option option = missing.getOption();
      return Syntax.written(option) + " needs a value (" + option.getArgName() + ")";
    }
    if (e instanceof MissingOptionException missing) {
      Option option = syntax.options().getOption(missing.getMissingOptions().get(0).toString());
      return Syntax.written(option) + " " + option.getArgName() + " is missing";
    }
    return String.valueOf(e.getMessage());
  }

  /** {@code ; did you mean '--quiet'?}; "" where nothing is like it. */
  private String meant(String word) {
    List<String> known =
        syntax.options().getOptions().stream().map(Syntax::written).sorted().toList();
    String name = word.replaceFirst("=.*", "").replaceFirst("^-*", "--");
    return name.equals("--")
        ? ""
        : Nearest.to(name.substring(2), known.stream().map(it -> it.substring(2)).toList())
            .map(it -> "--" + it)
            .or(() -> shortened(name, known))
            .map("; did you mean '%s'?"::formatted)
            .orElse("");
  }

  /** {@code --format} for {@code --fmt}: its letters in their order, the first one first. */
  private static Optional<String> shortened(String name, List<String> known) {
    String letters =
        name.substring(2)
            .chars()
            .mapToObj(it -> Pattern.quote(Character.toString(it)))
            .collect(Collectors.joining(".*", "--", ".*"));
    List<String> found = known.stream().filter(it -> it.matches(letters)).toList();
    return found.size() == 1 && name.length() > 4 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Whether it is meant for go test, where the command hands flags on. */
  private boolean isGoFlag(String word) {
    return syntax.operands().behind() && word.matches("-[^-].*") && meant(word).isEmpty();
  }
}
