package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.render.ReportCsv;
import io.github.gobenchreporter.render.ReportJson;
import io.github.gobenchreporter.render.ReportMarkdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the report goes. */
final class OutputOptions {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write report.md, report.json and report.csv there.")
  private String directory;

  @Option(names = "--quiet", description = "Do not print the report to standard output.")
  private boolean quiet;

  void write(Console console, Report report) {
    String markdown = ReportMarkdown.render(report);
    if (directory != null) {
      Path folder = console.directory().resolve(directory);
      write(folder, "report.md", markdown);
      write(folder, "report.json", ReportJson.render(report));
      write(folder, "report.csv", ReportCsv.render(report));
    }
    if (!quiet) {
      console.out().print(markdown);
      console.out().flush();
    }
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
