package io.github.gobenchreporter.report.terminal;

import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChipNames;
import io.github.gobenchreporter.report.ChipNotes;
import io.github.gobenchreporter.report.HeadlineText;
import io.github.gobenchreporter.report.Packages;
import io.github.gobenchreporter.report.SlowerTogether;
import io.github.gobenchreporter.report.Sparkline;
import io.github.gobenchreporter.report.terminal.TextTable.Cell;
import io.github.gobenchreporter.text.Markdown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report for a terminal: the verdict, the table with the worst first, what is left out and how to
 * see it, the next command.
 */
public final class TerminalReport {
  private static final List<Verdict> IN_SIGHT =
      List.of(Verdict.REGRESSION, Verdict.FAILED, Verdict.ACCEPTED, Verdict.CANNOT_TELL);

  private static final List<Verdict> ON_DEMAND =
      List.of(
          Verdict.IMPROVEMENT,
          Verdict.UNCHANGED,
          Verdict.IDENTICAL,
          Verdict.NOT_JUDGED,
          Verdict.NEW,
          Verdict.MISSING);

  /** How wide the word in front of the sentence is. */
  private static final String MARGIN = " ".repeat(4);

  /** In front of what stands below a table. */
  private static final String ROW_MARGIN = " ".repeat(2);

  /** Between it and the sentence. */
  private static final String GAP = "  ";

  private final Report report;
  private final Screen screen;
  private final boolean paired;
  private final StringBuilder text = new StringBuilder();

  private TerminalReport(Report report, Screen screen) {
    this.report = report;
    this.screen = screen;
    paired = report.policy().method() == Method.PAIRED;
  }

  /** The report as plain text. */
  public static String render(Report report) {
    return render(report, Screen.FILE);
  }

  /** The report as it is shown on a screen. */
  public static String render(Report report, Screen screen) {
    TerminalReport text = new TerminalReport(report, screen);
    text.write();
    return text.text.toString();
  }

  private void write() {
    headline();
    HeadlineText.below(report).forEach(this::note);
    Packages packages = Packages.of(report);
    List<String> names = ChipNames.plain(report.chips());
    for (int i = 0; i < report.chips().size(); i++) {
      text.append(i == 0 ? "" : "\n");
      chip(i, names.get(i), packages);
    }
    for (Report.Skipped skipped : report.skipped()) {
      line("");
      line(Markdown.visible(skipped.chip() + " not compared: " + skipped.why()));
    }
    for (Problem problem : report.problems()) {
      line(Ink.DIM.on(Markdown.visible("doubt  " + problem), screen.colours()));
    }
  }

  private void headline() {
    String word = word();
    String whole = Markdown.visible(HeadlineText.plain(report));
    boolean twice = whole.toUpperCase(Locale.ROOT).startsWith(word + ": ");
    String sentence = twice ? whole.substring(word.length() + 2) : whole;
    int taken = word.length() + GAP.length();
    List<String> lines = Wrapped.lines(sentence, screen.width(), taken, taken);
    for (int i = 0; i < lines.size(); i++) {
      String bold = Ink.BOLD.on(lines.get(i), screen.colours());
      line(i == 0 ? colour().on(word, screen.colours()) + GAP + bold : bold);
    }
  }

  /** A sentence below the headline. */
  private void note(String sentence) {
    wrapped(sentence, MARGIN);
  }

  private void wrapped(String sentence, String margin) {
    int taken = margin.length();
    Wrapped.lines(Markdown.visible(sentence), screen.width(), taken, taken)
        .forEach(it -> line(it.startsWith(margin) ? it : margin + it));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** The verdict in a word. */
  private String word() {
    return switch (report.headline().mark()) {
      case RED -> report.headline().count(Verdict.REGRESSION) > 0 ? "REGRESSION" : "FAILED";
      case YELLOW -> report.headline().compared() > 0 ? "SECOND LOOK" : "NOT JUDGED";
      case GREEN -> "NO REGRESSION";
    };
  }

  private Ink colour() {
    return switch (report.headline().mark()) {
      case RED -> Ink.WHITE_ON_RED;
      case YELLOW -> Ink.BLACK_ON_YELLOW;
      case GREEN -> Ink.WHITE_ON_GREEN;
    };
  }

  private void chip(int place, String name, Packages packages) {
    ChipReport chip = report.chips().get(place);
    note((report.chips().size() > 1 ? name + ": " : "") + AgainstText.of(chip, paired));
    ChipNotes.of(chip).forEach(this::note);
    Optional<TogetherText> together =
        paired
            ? Optional.empty()
            : SlowerTogether.of(chip).map(it -> new TogetherText(it, report, packages));
    together.ifPresent(this::together);
    ChipText rows = new ChipText(chip, packages, paired);
    TextTable table = benchmarks(chip, rows, together.isPresent());
    if (!table.isEmpty()) {
      line("");
      table.lines(columns(table), screen.colours()).forEach(this::line);
    }
    line("");
    RestText rest = new RestText(rows, screen);
    rest.lines(IN_SIGHT, HeadlineText.IN_SIGHT, ON_DEMAND, together.isEmpty() ? 0 : explained(rows))
        .forEach(this::line);
    if (!screen.all()) {
      new UnjudgedText(chip, rows, paired).lines().forEach(it -> wrapped(it, ROW_MARGIN));
    }
    if (!paired) {
      rest.next(chip, report.joined().names().get(place)).forEach(this::line);
    }
  }

  /** The benchmarks in sight, those with one verdict below the others. */
  private TextTable benchmarks(ChipReport chip, ChipText rows, boolean together) {
    FindingsText findings = new FindingsText(chip, screen.width());
    TextTable table = new TextTable();
    for (Verdict verdict : screen.all() ? all() : IN_SIGHT) {
      boolean told = together && verdict == Verdict.CANNOT_TELL && !screen.all();
      List<BenchmarkLines> found =
          rows.of(verdict).stream().filter(it -> !told || !SlowerTogether.explains(it)).toList();
      if (!found.isEmpty()) {
        title(table, verdict, chip);
      }
      boolean brief = !screen.all() && found.size() > HeadlineText.IN_SIGHT;
      for (BenchmarkLines each : brief ? found.subList(0, HeadlineText.IN_SIGHT) : found) {
        rows.addTo(table, each, brief);
        if (!brief) {
          findings.addTo(table, each);
        }
      }
    }
    return table;
  }

  private static int explained(ChipText rows) {
    return (int) rows.of(Verdict.CANNOT_TELL).stream().filter(SlowerTogether::explains).count();
  }

  private void together(TogetherText together) {
    line("");
    TextTable table = together.table();
    table.lines(columns(table), screen.colours()).forEach(this::line);
    line("");
    together.notes().forEach(this::note);
  }

  private static List<Verdict> all() {
    return Stream.concat(IN_SIGHT.stream(), ON_DEMAND.stream()).toList();
  }

  /** The sparkline gives way first, then the values; names are never cut. */
  private int columns(TextTable table) {
    int columns = 4;
    while (columns > 2 && table.width(columns) > screen.width()) {
      columns--;
    }
    return columns;
  }

  /** Once above all, and again above what is suspicious. */
  private void title(TextTable table, Verdict verdict, ChipReport chip) {
    String first = verdict == Verdict.CANNOT_TELL ? "  worth a second look" : "  worst first";
    if (!table.isEmpty()) {
      if (verdict == Verdict.CANNOT_TELL) {
        table.add(List.of());
        table.add(List.of(new Cell(first, Ink.BOLD)));
      }
      return;
    }
    String runs =
        paired
            ? "pairs worse"
            : chip.baseline()
                .filter(it -> it.runs().size() >= Sparkline.FEWEST)
                .map(it -> Sparkline.title(it.runs().size(), it.ref()))
                .orElse("");
    table.add(
        List.of(
            new Cell(first, Ink.BOLD),
            new Cell("change", Ink.BOLD),
            new Cell("before → after", Ink.BOLD),
            new Cell(runs, Ink.BOLD)));
  }
}
