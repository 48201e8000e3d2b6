package io.github.gobenchreporter.report.terminal;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.ChipNames;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.Packages;
import io.github.gobenchreporter.report.SlowerTogether;
import io.github.gobenchreporter.report.Sparkline;
import io.github.gobenchreporter.report.terminal.TextTable.Cell;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.List;

/** What the packages of a chip did, all of whose benchmarks got slower together. */
record TogetherText(SlowerTogether together, Report report, Packages packages) {

  /** The table, in place of one of benchmarks. */
  TextTable table() {
    TextTable table = new TextTable();
    String runs =
        together
            .chip()
            .baseline()
            .map(it -> Sparkline.title(it.runs().size(), it.ref()))
            .orElse("");
    table.add(
        List.of(
            new Cell("  by package", Ink.BOLD),
            new Cell("change", Ink.BOLD),
            new Cell("benchmarks", Ink.BOLD),
            new Cell(runs, Ink.BOLD)));
    table.add(
        List.of(
            new Cell("? all together", Ink.YELLOW),
            new Cell(Numbers.relative(together.move().change()), Ink.YELLOW),
            Cell.of(together.count()),
            new Cell(Sparkline.together(together.rows(), together.chip().storedRuns()), Ink.DIM)));
    for (SlowerTogether.Part part : together.parts()) {
      String name = part.pkg().map(packages::brief).orElse(part.packages() + " other packages");
      table.add(
          List.of(
              Cell.of("  " + Markdown.visible(name)),
              Cell.of(Numbers.relative(part.change())),
              Cell.of(String.valueOf(part.rows().size())),
              new Cell(Sparkline.together(part.rows(), together.chip().storedRuns()), Ink.DIM)));
    }
    return table;
  }

  /** What speaks for the machine, and what for the code. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    together
        .machine(others(false), it -> it)
        .ifPresent(it -> notes.add("for the machine: " + Markdown.visible(it)));
    together
        .code(others(true), packages::brief)
        .ifPresent(it -> notes.add("for the code: " + Markdown.visible(it)));
    return notes;
  }

  private List<String> others(boolean slower) {
    List<ChipReport> chips = report.chips();
    int place = chips.indexOf(together.chip());
    return SlowerTogether.others(chips, ChipNames.plain(chips), place, slower);
  }
}
