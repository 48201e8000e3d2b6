package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.ReportMerge;
import io.github.gobenchreporter.report.json.ReportReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/**
 * Reads {@code report.json} of other jobs, one report a chip.
 *
 * @param names files or globs
 */
public record ReportFiles(List<String> names) {
  public ReportFiles {
    names = List.copyOf(names);
  }

  /** The one report of all chips. */
  public Report read(Console console) {
    ResultFiles files = new ResultFiles(console);
    return ReportMerge.of(
        names.stream()
            .flatMap(name -> files.expand(name).stream())
            .map(file -> read(console, file))
            .toList());
  }

  private static Report read(Console console, String file) {
    try (InputStream in = Files.newInputStream(console.directory().resolve(file))) {
      return ReportReader.read(file, in);
    } catch (IOException e) {
      throw ReporterException.input("%s: cannot be read (%s)".formatted(file, Console.why(e)));
    }
  }
}
