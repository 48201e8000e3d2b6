package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.render.Place;
import io.github.gobenchreporter.render.ReportCsv;
import io.github.gobenchreporter.render.ReportHtml;
import io.github.gobenchreporter.render.ReportJson;
import io.github.gobenchreporter.render.ReportMarkdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Where the report goes. */
final class OutputOptions {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write report.md, report.json, report.csv and report.html there.")
  private String directory;

  @Option(names = "--quiet", description = "Do not print the report to standard output.")
  private boolean quiet;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Use report.md.ftl from there; trusted as code is.")
  private String templates;

  /** Loads what {@link #write} needs, on another core while the results are judged. */
  void prepare() {
    if (!isSilent()) {
      CompletableFuture.runAsync(ReportMarkdown::load);
    }
  }

  private boolean isSilent() {
    return directory == null && quiet;
  }

  void write(Console console, Report report) {
    if (isSilent()) {
      return;
    }
    Supplier<String> page = directory == null ? () -> "" : page(report);
    String markdown =
        templates == null
            ? ReportMarkdown.render(report)
            : ReportMarkdown.render(report, Place.FILE, console.directory().resolve(templates));
    if (directory != null) {
      write(console.directory().resolve(directory), markdown, report, page);
    }
    if (!quiet) {
      console.out().print(markdown);
      console.out().flush();
    }
  }

  /** Writes a report in every form. */
  static void write(Path folder, String markdown, Report report) {
    write(folder, markdown, report, page(report));
  }

  /** The page, made on another core while the other forms are. */
  private static Supplier<String> page(Report report) {
    return CompletableFuture.supplyAsync(() -> ReportHtml.render(report))::join;
  }

  private static void write(Path folder, String markdown, Report report, Supplier<String> page) {
    write(folder, "report.md", markdown);
    write(folder, "report.json", ReportJson.render(report));
    write(folder, "report.csv", ReportCsv.render(report));
    write(folder, "report.html", page.get());
  }

  private static void write(Path folder, String name, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s: cannot be written (%s); check --out".formatted(folder.resolve(name), e.getMessage()),
          e);
    }
  }
}
