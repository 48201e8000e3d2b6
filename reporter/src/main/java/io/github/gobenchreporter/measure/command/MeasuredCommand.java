package io.github.gobenchreporter.measure.command;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.text.OneLine;
import io.github.gobenchreporter.text.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A command that is measured like a benchmark.
 *
 * @param name without {@code Benchmark}: {@code GoBuildWarm}, {@code Install/brew}
 * @param prepare what {@code sh -c} runs before each run, outside of what is measured
 * @param words the program and its arguments; no shell reads them
 */
public record MeasuredCommand(String name, Optional<String> prepare, List<String> words) {
  /** What reads back as one name, is the same in a file's name, and means nothing to Markdown. */
  private static final Pattern NAME =
      Pattern.compile("[A-Z][A-Za-z0-9_]*(/[A-Za-z0-9_][A-Za-z0-9_.=:,+-]*)*");

  private static final Pattern PROCS = Pattern.compile(".*-\\d+");

  /** A benchmark as long as that still fits a line of a report. */
  private static final int LONGEST_NAME = 120;

  /** What is longer belongs into a script of its own. */
  private static final int LONGEST_LINE = 2000;

  /**
   * Checks the name, and that the command can be kept in one line.
   *
   * @throws ReporterException if Go would not read the name as a benchmark, or no command follows
   */
  public MeasuredCommand {
    words = List.copyOf(words);
    String given = name;
    name = name.startsWith("Benchmark") ? name.substring("Benchmark".length()) : name;
    if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
      throw ReporterException.input(
          "--name '%s': no name of a benchmark; write it like GoBuildWarm or Install/brew"
              .formatted(given));
    }
    if (PROCS.matcher(name).matches()) {
      throw ReporterException.input(
          "--name '%s': a number after a dash would be read as GOMAXPROCS; write it without the dash"
              .formatted(given));
    }
    if (words.isEmpty() || words.get(0).isEmpty()) {
      throw ReporterException.input(
          "--name %s: no command follows; write it after --".formatted(name));
    }
  }

  /** As results name it. */
  public String benchmark() {
    return "Benchmark" + name;
  }

  /** The command as a shell would read it, on one line. */
  public String line() {
    return ShellWord.line(words);
  }

  /** Whether the command, and what prepares it, can be kept on a line each. */
  boolean isOneLine() {
    String all = line() + prepare.orElse("");
    return all.length() <= LONGEST_LINE && OneLine.marked(all).equals(all);
  }
}
