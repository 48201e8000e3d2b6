package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.RunWriter;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.csv.ReportCsv;
import io.github.gobenchreporter.report.html.ReportHtml;
import io.github.gobenchreporter.report.json.ReportJson;
import io.github.gobenchreporter.report.markdown.Destination;
import io.github.gobenchreporter.report.markdown.ReportMarkdown;
import io.github.gobenchreporter.store.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the report goes. */
public record OutputOptions(Optional<String> directory, boolean quiet, Optional<String> templates) {
  static final String TEMPLATES = "Use report.md.ftl from there; trusted as code is.";

  private static final String RUN = "run.txt";
  private static final List<String> OURS =
      List.of("report.md", "report.json", "report.csv", "report.html", RUN);

  static void addTo(Syntax syntax) {
    syntax.option(
        "--out",
        "DIR",
        "Write report.md, report.json, report.csv and report.html there, and run.txt, what was measured"
            + " without what failed, as record takes it. Files of those names are removed first.");
    syntax.flag("--quiet", "Do not print the report to standard output.");
    syntax.option("--templates", "DIR", TEMPLATES);
  }

  public static OutputOptions of(Arguments arguments) {
    return new OutputOptions(
        arguments.place("--out"), arguments.has("--quiet"), arguments.place("--templates"));
  }

  /**
   * Takes an older report away and finds out whether the report can be written, before work is done
   * for it.
   *
   * @param inputs what is read, and stays
   */
  void prepare(Console console, List<String> inputs) {
    directory.ifPresent(folder -> empty(console.directory().resolve(folder), inputs));
  }

  /**
   * Takes the last run's files out of the folder, so that they do not pass for this one's where
   * this one fails.
   */
  private static void empty(Path folder, List<String> inputs) {
    create(folder);
    boolean readsRun =
        inputs.stream()
            .anyMatch(it -> it.matches(".*[*?\\[{].*") || it.equals(RUN) || it.endsWith("/" + RUN));
    for (String name : OURS) {
      Path file = folder.resolve(name);
      if (!name.equals(RUN) || !readsRun) {
        try {
          Files.deleteIfExists(file);
        } catch (IOException e) {
          throw ReporterException.outside(
              "%s: cannot be removed (%s); remove it, or give another --out"
                  .formatted(file, Console.why(e)));
        }
      }
    }
  }

  /** The folder of {@code --out}. */
  Optional<Path> folder(Console console) {
    return directory.map(console.directory()::resolve);
  }

  private boolean isSilent() {
    return directory.isEmpty() && quiet;
  }

  /**
   * Writes what was measured, with what the host says of itself, so that another job can record it:
   * one that may push, and runs no code of a pull request. What failed is not in it.
   */
  void keep(Console console, Run run) {
    Run sure = run.withoutDoubts();
    if (directory.isPresent() && !sure.results().isEmpty()) {
      write(console.directory().resolve(directory.get()), RUN, RunWriter.write(sure));
    }
  }

  /** Writes the report; what no template can spoil is written whatever becomes of the Markdown. */
  public void write(Console console, Report report) {
    if (isSilent()) {
      return;
    }
    Optional<Path> folder = directory.map(console.directory()::resolve);
    folder.ifPresent(it -> writeData(it, report));
    try {
      String markdown = markdown(console, report);
      if (!quiet) {
        console.print(markdown);
      }
      folder.ifPresent(it -> write(it, "report.md", markdown));
    } finally {
      folder.ifPresent(it -> write(it, "report.html", ReportHtml.render(report)));
    }
  }

  private String markdown(Console console, Report report) {
    return templates.isEmpty()
        ? ReportMarkdown.render(report)
        : ReportMarkdown.render(
            report, Destination.FILE, console.directory().resolve(templates.get()));
  }

  /** Writes a report in every form. */
  static void write(Path folder, Report report) {
    create(folder);
    writeData(folder, report);
    write(folder, "report.md", ReportMarkdown.render(report));
    write(folder, "report.html", ReportHtml.render(report));
  }

  private static void writeData(Path folder, Report report) {
    write(folder, "report.json", ReportJson.render(report));
    write(folder, "report.csv", ReportCsv.render(report));
  }

  private static void create(Path folder) {
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
