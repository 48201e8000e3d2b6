package io.github.gobenchreporter.cli.options;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.RunWriter;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.ReportFormat;
import io.github.gobenchreporter.report.markdown.Destination;
import io.github.gobenchreporter.report.markdown.ReportMarkdown;
import io.github.gobenchreporter.store.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the report goes. */
public record OutputOptions(
    Optional<String> directory, boolean quiet, Optional<String> templates, PrintOptions print) {
  public static final String TEMPLATES = "Use report.md.ftl from there; trusted as code is.";

  private static final String RUN = "run.txt";

  /** The files that a report is written to. */
  public static final List<String> REPORTS =
      Arrays.stream(ReportFormat.values()).flatMap(it -> it.file().stream()).toList();

  private static final String MARKDOWN = ReportFormat.MARKDOWN.file().orElseThrow();

  /** Files only, from the template that is packaged. */
  public static OutputOptions into(Path folder) {
    return new OutputOptions(
        Optional.of(folder.toString()), true, Optional.empty(), PrintOptions.USUAL);
  }

  /** For a command whose results are to be recorded by another. */
  public static void addTo(Syntax syntax) {
    String run = "run.txt, what was measured without what failed, as record takes it";
    addTo(syntax, run, List.of(RUN));
  }

  /**
   * For a command that writes more there than reports.
   *
   * @param description of the other files
   * @param more their names
   */
  public static void addTo(Syntax syntax, String description, List<String> more) {
    List<String> all = new ArrayList<>(REPORTS);
    all.addAll(more);
    boolean stale = !all.contains(RUN);
    if (stale) {
      all.add(RUN);
    }
    syntax.output(
        "Write %s there, and %s. Files of those names%s are removed first."
            .formatted(
                String.join(", ", REPORTS), description, stale ? ", and an old run.txt," : ""),
        all);
    syntax.flag("--quiet", "Do not print the report to standard output.");
    PrintOptions.addTo(syntax);
    syntax.option("--templates", "DIR", TEMPLATES);
  }

  public static OutputOptions of(Arguments arguments) {
    return new OutputOptions(
        arguments.place("--out"),
        arguments.has("--quiet"),
        arguments.place("--templates"),
        PrintOptions.of(arguments));
  }

  /** Finds out whether the report can be written, before work is done for it. */
  public void prepare(Console console) {
    folder(console).ifPresent(OutputOptions::create);
  }

  /** The folder of {@code --out}. */
  public Optional<Path> folder(Console console) {
    return directory.map(console.directory()::resolve);
  }

  /**
   * Writes what was measured, with what the host says of itself, so that another job can record it:
   * one that may push, and runs no code of a pull request. What failed is not in it.
   */
  public void keep(Console console, List<Run> machines) {
    List<Run> sure =
        machines.stream().map(Run::withoutDoubts).filter(it -> !it.results().isEmpty()).toList();
    if (directory.isPresent() && !sure.isEmpty()) {
      write(console.directory().resolve(directory.get()), RUN, RunWriter.write(sure));
    }
  }

  /** Writes the report; what no template can spoil is written whatever becomes of the Markdown. */
  public void write(Console console, Report report) {
    Optional<Path> folder = folder(console);
    folder.ifPresent(it -> writeData(it, report));
    ReportFormat format = print.on(console);
    boolean printsMarkdown = !quiet && format == ReportFormat.MARKDOWN;
    if (!quiet && !printsMarkdown) {
      boolean text = format == ReportFormat.TEXT;
      console.print(text ? print.text(console, report) : format.write(report));
    }
    if (printsMarkdown || folder.isPresent()) {
      String markdown = markdown(console, report);
      console.print(printsMarkdown ? markdown : "");
      folder.ifPresent(it -> write(it, MARKDOWN, markdown));
    }
  }

  private String markdown(Console console, Report report) {
    Destination place = Destination.FILE.ofRun(console.workflow().runUrl());
    return templates.isEmpty()
        ? ReportMarkdown.render(report, place)
        : ReportMarkdown.render(report, place, console.directory().resolve(templates.get()));
  }

  /** Writes a report in every form. */
  public static void write(Path folder, Report report) {
    create(folder);
    writeData(folder, report);
    write(folder, MARKDOWN, ReportMarkdown.render(report));
  }

  /** All but the Markdown. */
  private static void writeData(Path folder, Report report) {
    for (ReportFormat each : ReportFormat.values()) {
      if (each != ReportFormat.MARKDOWN) {
        each.file().ifPresent(name -> write(folder, name, each.write(report)));
      }
    }
  }

  /** Writes one file, into a folder that is made where there is none. */
  public static void writeFile(Path folder, String name, String text) {
    create(folder);
    write(folder, name, text);
  }

  private static void create(Path folder) {
    if (Files.isRegularFile(folder)) {
      throw ReporterException.input("--out %s is a file; give a folder".formatted(folder));
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
  }

  private static void write(Path folder, String name, String text) {
    try {
      WholeFile.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw cannotWrite(folder.resolve(name), e);
    }
  }

  private static ReporterException cannotWrite(Path path, IOException e) {
    return ReporterException.outside(
        "%s: cannot be written (%s); check --out and the space there"
            .formatted(path, Console.why(e)),
        e);
  }
}
