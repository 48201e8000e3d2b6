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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Where the report goes. */
record OutputOptions(Optional<String> directory, boolean quiet, Optional<String> templates) {
  static final String TEMPLATES = "Use report.md.ftl from there; trusted as code is.";

  static void addTo(Syntax syntax) {
    syntax.option(
        "--out", "DIR", "Write report.md, report.json, report.csv and report.html there.");
    syntax.flag("--quiet", "Do not print the report to standard output.");
    syntax.option("--templates", "DIR", TEMPLATES);
  }

  static OutputOptions of(Arguments arguments) {
    return new OutputOptions(
        arguments.find("--out"), arguments.has("--quiet"), arguments.find("--templates"));
  }

  /** Loads what {@link #write} needs, on another core while the results are judged. */
  void prepare() {
    if (!isSilent()) {
      CompletableFuture.runAsync(ReportMarkdown::load);
    }
  }

  private boolean isSilent() {
    return directory.isEmpty() && quiet;
  }

  void write(Console console, Report report) {
    if (isSilent()) {
      return;
    }
    Supplier<String> page = directory.isEmpty() ? () -> "" : page(report);
    String markdown =
        templates.isEmpty()
            ? ReportMarkdown.render(report)
            : ReportMarkdown.render(
                report, Place.FILE, console.directory().resolve(templates.get()));
    if (directory.isPresent()) {
      write(console.directory().resolve(directory.get()), markdown, report, page);
    }
    if (!quiet) {
      console.print(markdown);
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
