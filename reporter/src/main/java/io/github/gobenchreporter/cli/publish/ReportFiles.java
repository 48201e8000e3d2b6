package io.github.gobenchreporter.cli.publish;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.options.FileNames;
import io.github.gobenchreporter.cli.options.InputFile;
import io.github.gobenchreporter.github.Annotation;
import io.github.gobenchreporter.github.Annotation.Level;
import io.github.gobenchreporter.github.LogWriter;
import io.github.gobenchreporter.regression.Reevaluation;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.ReportMerge;
import io.github.gobenchreporter.report.json.ReportReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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
    FileNames files = new FileNames(console);
    return ReportMerge.of(
        names.stream()
            .flatMap(name -> files.expand(name).stream())
            .map(file -> read(console, file))
            .toList());
  }

  /** What somebody else handed in: a file that cannot be read is counted, and the others count. */
  public Reevaluation.Claimed claimed(Console console) {
    List<Report> reports = new ArrayList<>();
    int refused = 0;
    for (String file : files(console)) {
      try {
        reports.add(read(console, file));
      } catch (ReporterException e) {
        warn(console, e.getMessage());
        refused++;
      }
    }
    return new Reevaluation.Claimed(reports, refused);
  }

  /** A glob may match nothing: whoever was to hand in reports may not have done it. */
  private List<String> files(Console console) {
    List<String> files = new ArrayList<>();
    for (String name : names) {
      try {
        files.addAll(new FileNames(console).expand(name));
      } catch (ReporterException e) {
        warn(console, e.getMessage());
      }
    }
    return files;
  }

  /** It costs no exit code: the report says what is missing, and it is not this run's doing. */
  private static void warn(Console console, String message) {
    if (console.workflow().isWorkflow()) {
      new LogWriter(console.err(), true)
          .annotate(new Annotation(Level.WARNING, "", 0, "go-bench-reporter", message));
    } else {
      console.error(message);
    }
  }

  private static Report read(Console console, String file) {
    try (InputStream in = InputFile.open(console, file)) {
      return ReportReader.read(file, in);
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }
}
