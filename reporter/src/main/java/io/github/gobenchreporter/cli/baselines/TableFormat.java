package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import java.util.Optional;

/** The forms in which what is stored is printed. */
enum TableFormat {
  TEXT("text"),
  MARKDOWN("md"),
  JSON("json"),
  CSV("csv");

  private final String word;

  TableFormat(String word) {
    this.word = word;
  }

  static void addTo(Syntax syntax) {
    syntax.option(
        "--format",
        "WORD",
        "How to print it: " + Syntax.words(values()) + ". Text on a terminal, md elsewhere.");
    syntax.oneOf("--format", values());
    syntax.flag("--csv", "The same as --format=csv.");
  }

  static TableFormat of(Arguments arguments, Console console) {
    TableFormat usual = arguments.has("--csv") ? CSV : console.terminal() ? TEXT : MARKDOWN;
    Optional<TableFormat> asked =
        arguments.find("--format").map(unused -> arguments.choice("--format", values()));
    return asked.orElse(usual);
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return word;
  }
}
