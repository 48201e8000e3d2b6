package io.github.gobenchreporter.report.terminal;

import io.github.gobenchreporter.baseline.BaselineDiff;
import io.github.gobenchreporter.baseline.BaselineDiff.Move;
import io.github.gobenchreporter.baseline.BaselineDiff.Row;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.History;
import io.github.gobenchreporter.baseline.Steps.Step;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.report.DiffRows;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.report.terminal.TextTable.Cell;
import io.github.gobenchreporter.text.IsoDay;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.ShortCommit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two baselines side by side for a terminal: the verdict, then what moved, the worst first. */
public final class BaselineDiffText {
  private static final String MARGIN = " ".repeat(8);

  private final BaselineDiff diff;
  private final History before;
  private final History after;
  private final int window;
  private final Screen screen;
  private final DiffRows rows;

  private BaselineDiffText(
      BaselineDiff diff, History before, History after, int window, Screen screen) {
    this.diff = diff;
    this.before = before;
    this.after = after;
    this.window = window;
    this.screen = screen;
    rows = new DiffRows(diff);
  }

  /**
   * The text.
   *
   * @param before the runs of the first baseline
   * @param after those of the second, all of them, to find the commit a benchmark moved at
   * @param window how many of the newest are looked at
   */
  public static String render(
      BaselineDiff diff, History before, History after, int window, Screen screen) {
    return String.join("\n", new BaselineDiffText(diff, before, after, window, screen).lines())
        + "\n";
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(verdict()));
    lines.add("");
    TextTable sides = new TextTable();
    sides.add(side(diff.from(), before));
    sides.add(side(diff.to(), after));
    sides.lines(2, false).forEach(line -> lines.add(MARGIN + line));
    TextTable table = moved();
    if (!table.isEmpty()) {
      lines.add("");
      int columns = screen.width() < table.width(4) ? 3 : 4;
      lines.addAll(table.lines(columns, screen.colours()));
    }
    lines.addAll(byPackage());
    if (!screen.all() && rows.count(Move.WITHIN_NOISE) > 0) {
      lines.add("  " + Ink.DIM.on("--show all lists the others", screen.colours()));
    }
    return lines;
  }

  /** {@code SLOWER geomean +0.8 %; 8 slower, 1 faster, 33 within noise}. */
  private String verdict() {
    Ink ink = rows.verdict().needsALook() ? Ink.BLACK_ON_YELLOW : Ink.WHITE_ON_GREEN;
    return ink.on(rows.verdict().toString(), screen.colours())
        + "  "
        + Ink.BOLD.on(rows.sentence(), screen.colours());
  }

  private List<Cell> side(BaselineKey key, History history) {
    boolean twoChips = !diff.from().chip().equals(diff.to().chip());
    String name = (twoChips ? key.chip().value() + " " : "") + key.ref().name();
    return List.of(Cell.of(Markdown.visible(name)), Cell.of(Markdown.visible(runs(history))));
  }

  /** {@code 20 runs up to b01dfac, 2026-10-03, go1.26.5}. */
  private String runs(History history) {
    List<StoredRun> runs = history.runs();
    StoredRun newest = runs.get(runs.size() - 1);
    String toolchain =
        newest.run().configuration().get("toolchain").map(it -> ", " + it).orElse("");
    return Words.count(Math.min(window, runs.size()), "run")
        + " up to "
        + commit(newest)
        + ", "
        + day(newest)
        + toolchain;
  }

  private static String commit(StoredRun run) {
    return run.commit().map(ShortCommit::of).orElse("–");
  }

  private static String day(StoredRun run) {
    return IsoDay.of(run.time());
  }

  private TextTable moved() {
    TextTable table = new TextTable();
    List<Row> shown =
        rows.worstFirst().stream().filter(row -> screen.all() || DiffRows.hasMoved(row)).toList();
    if (shown.isEmpty()) {
      return table;
    }
    String values = diff.from().ref().name() + " → " + diff.to().ref().name();
    table.add(
        List.of(
            new Cell("  worst first", Ink.BOLD),
            new Cell("change", Ink.BOLD),
            new Cell(Markdown.visible(values), Ink.BOLD),
            new Cell(stepsAreKnown() ? "since" : "", Ink.BOLD)));
    shown.forEach(row -> table.add(cells(row)));
    return table;
  }

  private List<Cell> cells(Row row) {
    Ink ink =
        switch (row.move()) {
          case WORSE -> Ink.RED;
          case BETTER -> Ink.GREEN;
          case CANNOT_TELL -> Ink.YELLOW;
          default -> Ink.PLAIN;
        };
    String mark =
        switch (row.move()) {
          case WORSE -> "✗ ";
          case BETTER -> "✓ ";
          case CANNOT_TELL -> "? ";
          case WITHIN_NOISE -> "= ";
          case NEW -> "+ ";
          case GONE -> "- ";
        };
    return List.of(
        new Cell(mark + name(row), ink),
        new Cell(DiffRows.change(row), ink),
        Cell.of(Markdown.visible(DiffRows.values(row))),
        new Cell(stepsAreKnown() ? since(row) : "", Ink.DIM));
  }

  private String name(Row row) {
    return Markdown.visible((rows.pkg(row) + " " + rows.name(row)).strip());
  }

  /** Whether the second baseline goes on where the first was taken. */
  private boolean stepsAreKnown() {
    return diff.from().chip().equals(diff.to().chip());
  }

  /** {@code c41e0a9, 2026-10-21, one step}, or that there is none. */
  private String since(Row row) {
    String taken = before.runs().get(before.runs().size() - 1).time();
    if (!DiffRows.hasMoved(row)) {
      return "";
    }
    List<Step> steps =
        after.series().stream()
            .filter(it -> it.benchmark().equals(row.benchmark()) && it.unit().equals(row.unit()))
            .flatMap(it -> it.steps().stream())
            .filter(step -> after.runs().get(step.run()).time().compareTo(taken) > 0)
            .toList();
    Optional<Step> largest = steps.stream().max(Comparator.comparing(it -> Math.abs(it.change())));
    return largest
        .map(step -> after.runs().get(step.run()))
        .map(run -> commit(run) + ", " + day(run))
        .map(
            it ->
                it
                    + (steps.size() == 1
                        ? ", one step"
                        : ", largest of %d steps".formatted(steps.size())))
        .orElse("no single step");
  }

  /** {@code by package store +4.0 % codec +1.4 %}; none where there is one package. */
  private List<String> byPackage() {
    List<Map.Entry<String, Double>> means = rows.byPackage();
    if (means.size() < 2) {
      return List.of();
    }
    String text =
        means.stream()
            .map(it -> Markdown.visible(it.getKey()) + " " + Numbers.signedPercent(it.getValue()))
            .collect(Collectors.joining("  "));
    return List.of("", "  by package  " + text);
  }
}
