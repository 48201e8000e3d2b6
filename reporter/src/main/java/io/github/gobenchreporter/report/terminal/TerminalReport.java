package io.github.gobenchreporter.report.terminal;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Suspected;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Ages;
import io.github.gobenchreporter.report.ChipNames;
import io.github.gobenchreporter.report.ChipNotes;
import io.github.gobenchreporter.report.HeadlineText;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.Packages;
import io.github.gobenchreporter.report.Sparkline;
import io.github.gobenchreporter.report.UnitRows;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.report.markdown.SideBySideCommand;
import io.github.gobenchreporter.report.terminal.TextTable.Cell;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.ShortCommit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** So many benchmarks of a verdict are in sight. */
  private static final int MOST = 10;

  /** How wide the word in front of the sentence is. */
  private static final String MARGIN = " ".repeat(4);

  private final Report report;
  private final Screen screen;
  private final StringBuilder text = new StringBuilder();

  private TerminalReport(Report report, Screen screen) {
    this.report = report;
    this.screen = screen;
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
    line(
        word()
            + "  "
            + Ink.BOLD.on(Markdown.visible(HeadlineText.plain(report)), screen.colours()));
    Packages packages =
        Packages.of(
            report.chips().stream()
                .flatMap(chip -> chip.rows().stream())
                .map(row -> row.benchmark().pkg())
                .collect(Collectors.toSet()));
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

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** The verdict in a word, on its colour. */
  private String word() {
    return switch (report.headline().mark()) {
      case RED ->
          Ink.WHITE_ON_RED.on(
              report.headline().count(Verdict.REGRESSION) > 0 ? "REGRESSION" : "FAILED",
              screen.colours());
      case YELLOW ->
          Ink.BLACK_ON_YELLOW.on(
              report.headline().compared() > 0 ? "SECOND LOOK" : "NOT JUDGED", screen.colours());
      case GREEN -> Ink.WHITE_ON_GREEN.on("NO REGRESSION", screen.colours());
    };
  }

  private void chip(int place, String name, Packages packages) {
    ChipReport chip = report.chips().get(place);
    BenchmarkNames benchmarks = report.joined().names().get(place);
    line(MARGIN + Markdown.visible(against(chip, name)));
    ChipNotes.of(chip).forEach(note -> line(MARGIN + Markdown.visible(note)));
    ChipText rows = new ChipText(chip, benchmarks, packages);
    TextTable table = new TextTable();
    for (Verdict verdict : screen.all() ? all() : IN_SIGHT) {
      List<List<Row>> groups = rows.of(verdict);
      if (!groups.isEmpty()) {
        title(table, verdict, chip);
        boolean brief = !screen.all() && groups.size() > MOST;
        groups.stream()
            .limit(brief ? MOST : Long.MAX_VALUE)
            .forEach(group -> rows.addTo(table, group, verdict, brief));
      }
    }
    if (!table.isEmpty()) {
      line("");
      table.lines(columns(table), screen.colours()).forEach(this::line);
    }
    line("");
    rest(rows).forEach(this::line);
    next(chip, benchmarks, rows).forEach(this::line);
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
  private static void title(TextTable table, Verdict verdict, ChipReport chip) {
    String first = verdict == Verdict.CANNOT_TELL ? "  worth a second look" : "  worst first";
    if (!table.isEmpty()) {
      if (verdict == Verdict.CANNOT_TELL) {
        table.add(List.of());
        table.add(List.of(new Cell(first, Ink.BOLD)));
      }
      return;
    }
    String runs = chip.baseline().map(it -> Sparkline.title(it.runs().size(), it.ref())).orElse("");
    table.add(
        List.of(
            new Cell(first, Ink.BOLD),
            new Cell("change", Ink.BOLD),
            new Cell("before → after", Ink.BOLD),
            new Cell(runs, Ink.BOLD)));
  }

  private String against(ChipReport chip, String name) {
    String where = report.chips().size() > 1 ? name + ": " : "";
    String head = ShortCommit.of(chip.head().commit());
    String baseline =
        chip.baseline()
            .map(it -> "against " + it.ref() + ": " + new Ages(Optional.<Instant>empty()).of(it))
            .orElse("no baseline yet");
    return where + (head.isEmpty() ? "" : head + " ") + baseline.replace("`", "");
  }

  /**
   * {@code 3 improvements (largest −12.4 % codec JSONMarshal), 35 unchanged: --show all lists
   * them}.
   */
  private List<String> rest(ChipText rows) {
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : screen.all() ? List.<Verdict>of() : IN_SIGHT) {
      int more = rows.of(verdict).size() - MOST;
      parts.addAll(more > 0 ? List.of(more + " more " + many(verdict)) : List.of());
    }
    List<List<Row>> better = rows.of(Verdict.IMPROVEMENT);
    if (!better.isEmpty()) {
      Row largest = UnitRows.of(better.get(0)).rows().get(0);
      parts.add(
          "%s (largest %s %s)"
              .formatted(
                  Words.count(better.size(), "improvement"),
                  Numbers.change(largest),
                  rows.name(better.get(0))));
    }
    for (Verdict verdict : ON_DEMAND.subList(1, ON_DEMAND.size())) {
      int count = rows.of(verdict).size();
      parts.addAll(count == 0 ? List.of() : List.of(count + " " + verdict.word()));
    }
    String how = screen.all() ? "" : ": --show all lists them";
    List<String> lines = new ArrayList<>();
    if (!parts.isEmpty()) {
      lines.add(String.join(", ", parts) + how);
    }
    rows.wouldHaveShown()
        .ifPresent(
            it ->
                lines.add(
                    it > 1
                        ? "half of the benchmarks could not have shown a change of less than"
                            + " double"
                        : "half of the benchmarks would have shown a change of "
                            + Numbers.percent(it)));
    return lines.stream().map(it -> "  " + Ink.DIM.on(it, screen.colours())).toList();
  }

  private static String many(Verdict verdict) {
    return switch (verdict) {
      case REGRESSION -> "regressions";
      case CANNOT_TELL -> "worth a second look";
      default -> verdict.word();
    };
  }

  /** The command that settles what is not settled; where all moved, a few speak for the others. */
  private List<String> next(ChipReport chip, BenchmarkNames names, ChipText rows) {
    Set<Benchmark> spokenFor = Suspected.of(chip).spokenFor();
    List<Row> open =
        Stream.of(Verdict.REGRESSION, Verdict.CANNOT_TELL)
            .flatMap(verdict -> rows.of(verdict).stream())
            .map(group -> group.get(0))
            .filter(row -> !spokenFor.contains(row.benchmark()))
            .toList();
    String which =
        !spokenFor.isEmpty()
            ? "%d of the %d".formatted(open.size(), open.size() + spokenFor.size())
            : switch (open.size()) {
              case 1 -> "it";
              case 2 -> "both";
              default -> "all " + open.size();
            };
    String title = Ink.BOLD.on("next", screen.colours()) + "  settle " + which + " side by side:";
    return SideBySideCommand.command(chip, names, open).stream()
        .flatMap(
            command ->
                Stream.concat(
                    Stream.of("", title),
                    command.stream().map(line -> "      " + Markdown.visible(line))))
        .toList();
  }
}
