package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.csv.ReportCsv;
import io.github.gobenchreporter.report.html.ReportHtml;
import io.github.gobenchreporter.report.json.ReportJson;
import io.github.gobenchreporter.report.markdown.ReportMarkdown;
import io.github.gobenchreporter.report.terminal.TerminalReport;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The forms in which a report is written: a further one is a class and an entry here. */
public enum ReportFormat {
  /** For a terminal; there is no file of it. */
  TEXT("text", "", TerminalReport::render),
  MARKDOWN("md", "report.md", ReportMarkdown::render),
  JSON("json", "report.json", ReportJson::render),
  CSV("csv", "report.csv", ReportCsv::render),
  HTML("html", "report.html", ReportHtml::render);

  private final String word;
  private final String file;
  private final Function<Report, String> writer;

  ReportFormat(String word, String file, Function<Report, String> writer) {
    this.word = word;
    this.file = file;
    this.writer = writer;
  }

  /** The name of its file; empty where it has none. */
  public Optional<String> file() {
    return Optional.of(file).filter(it -> !it.isEmpty());
  }

  /** The action's output with the path of its file: {@code report-json}. */
  public String output() {
    return "report-" + name().toLowerCase(Locale.ROOT);
  }

  /** The report in this form. */
  public String write(Report report) {
    return writer.apply(report);
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return word;
  }
}
