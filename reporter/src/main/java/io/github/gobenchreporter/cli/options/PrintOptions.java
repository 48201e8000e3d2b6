package io.github.gobenchreporter.cli.options;

import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.ReportFormat;
import io.github.gobenchreporter.report.terminal.TerminalReport;
import java.util.Optional;

/**
 * How the report is printed to standard output.
 *
 * @param format empty for what suits: text on a terminal, Markdown elsewhere
 * @param all whether text lists what did not change, too
 */
public record PrintOptions(Optional<ReportFormat> format, boolean all) {
  /** What is printed without options. */
  static final PrintOptions USUAL = new PrintOptions(Optional.empty(), false);

  /** What text shows beside what is worth a look. */
  private enum Show {
    WORST,
    ALL;

    @Override
    public String toString() {
      return this == ALL ? "all" : "worst";
    }
  }

  static void addTo(Syntax syntax) {
    syntax.option(
        "--format",
        "WORD",
        "How to print the report: "
            + Syntax.words(ReportFormat.values())
            + ". Text on a terminal, md elsewhere.");
    syntax.oneOf("--format", ReportFormat.values());
    addShowTo(syntax);
  }

  /** What text lists. */
  public static void addShowTo(Syntax syntax) {
    syntax.defaulted("--show", "WORD", "worst", "What text lists: worst, or all benchmarks");
    syntax.oneOf("--show", Show.values());
  }

  /** Whether text lists what did not change, too. */
  public static boolean showsAll(Arguments arguments) {
    return arguments.choice("--show", Show.values()) == Show.ALL;
  }

  static PrintOptions of(Arguments arguments) {
    Optional<ReportFormat> format =
        arguments.find("--format").map(it -> arguments.choice("--format", ReportFormat.values()));
    return new PrintOptions(format, showsAll(arguments));
  }

  /** The format on this console. */
  ReportFormat on(Console console) {
    return format.orElse(console.terminal() ? ReportFormat.TEXT : ReportFormat.MARKDOWN);
  }

  /** The report as text. */
  String text(Console console, Report report) {
    return TerminalReport.render(report, console.screen(all));
  }
}
