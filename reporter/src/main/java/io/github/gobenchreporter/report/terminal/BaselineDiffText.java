package io.github.gobenchreporter.report.terminal;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.baseline.BaselineDiff;
import io.github.gobenchreporter.baseline.BaselineDiff.Move;
import io.github.gobenchreporter.baseline.BaselineDiff.Row;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.History;
import io.github.gobenchreporter.baseline.Steps.Step;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.Packages;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.report.terminal.TextTable.Cell;
import io.github.gobenchreporter.stats.GeometricMean;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two baselines side by side for a terminal: the verdict, then what moved, the worst first. */
public final class BaselineDiffText {
  private static final String MARGIN = " ".repeat(8);
  private static final int DAY = "2026-11-20".length();

  private final BaselineDiff diff;
  private final History before;
  private final History after;
  private final int window;
  private final Screen screen;
  private final BenchmarkNames names;
  private final Packages packages;

  private BaselineDiffText(
      BaselineDiff diff, History before, History after, int window, Screen screen) {
    this.diff = diff;
    this.before = before;
    this.after = after;
    this.window = window;
    this.screen = screen;
    names = BenchmarkNames.of(diff.rows().stream().map(Row::benchmark).distinct().toList());
    packages =
        Packages.of(diff.rows().stream().map(row -> row.benchmark().pkg()).distinct().toList());
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
    List<String> lines = new ArrayList<>(verdict());
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
    if (!screen.all() && count(Move.WITHIN_NOISE) > 0) {
      lines.add("  " + Ink.DIM.on("--show all lists the others", screen.colours()));
    }
    return lines;
  }

  /** {@code SLOWER geomean +0.8 % since main@2026Q3; 8 slower, 1 faster, 33 within noise}. */
  private List<String> verdict() {
    double mean = time() - 1;
    int worse = count(Move.WORSE);
    int better = count(Move.BETTER);
    boolean slower = worse > 0 && (worse >= better || mean > 0);
    String word =
        slower
            ? Ink.BLACK_ON_YELLOW.on("SLOWER", screen.colours())
            : Ink.WHITE_ON_GREEN.on(better > 0 ? "FASTER" : "UNCHANGED", screen.colours());
    String geomean =
        Double.isFinite(mean) ? "geomean " + Numbers.signedPercent(mean) : "no time in both";
    List<String> counts = new ArrayList<>();
    counts.addAll(worse > 0 ? List.of(worse + " slower") : List.of());
    counts.addAll(better > 0 ? List.of(better + " faster") : List.of());
    counts.add(count(Move.WITHIN_NOISE) + " within noise");
    List<String> oneSided = new ArrayList<>();
    oneSided.addAll(count(Move.NEW) > 0 ? List.of(count(Move.NEW) + " new") : List.of());
    oneSided.addAll(count(Move.GONE) > 0 ? List.of(count(Move.GONE) + " gone") : List.of());
    String sentence =
        geomean
            + "; "
            + String.join(", ", counts)
            + (oneSided.isEmpty() ? "" : "; " + String.join(", ", oneSided));
    return List.of(word + "  " + Ink.BOLD.on(sentence, screen.colours()));
  }

  private int count(Move move) {
    return (int) diff.moves().values().stream().filter(it -> it == move).count();
  }

  /** The geometric mean of the ratios of times; NaN where no time is on both sides. */
  private double time() {
    return diff.geometricMeans().entrySet().stream()
        .filter(it -> it.getKey().isTimeOfAnOp())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Double.NaN);
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
    return run.commit().map(it -> it.substring(0, Math.min(7, it.length()))).orElse("–");
  }

  private static String day(StoredRun run) {
    return run.time().substring(0, Math.min(DAY, run.time().length()));
  }

  private TextTable moved() {
    TextTable table = new TextTable();
    List<Row> rows =
        diff.rows().stream()
            .filter(row -> screen.all() || row.move() == Move.WORSE || row.move() == Move.BETTER)
            .sorted(
                Comparator.comparing(Row::move)
                    .thenComparing(Comparator.comparing(BaselineDiffText::size).reversed()))
            .toList();
    if (rows.isEmpty()) {
      return table;
    }
    String values = diff.from().ref().name() + " → " + diff.to().ref().name();
    table.add(
        List.of(
            new Cell("  worst first", Ink.BOLD),
            new Cell("change", Ink.BOLD),
            new Cell(Markdown.visible(values), Ink.BOLD),
            new Cell(stepsAreKnown() ? "since" : "", Ink.BOLD)));
    rows.forEach(row -> table.add(cells(row)));
    return table;
  }

  private static double size(Row row) {
    double change = Math.abs(row.change());
    return Double.isNaN(change) ? 0 : change;
  }

  private List<Cell> cells(Row row) {
    Ink ink =
        switch (row.move()) {
          case WORSE -> Ink.RED;
          case BETTER -> Ink.GREEN;
          default -> Ink.PLAIN;
        };
    String mark =
        switch (row.move()) {
          case WORSE -> "✗ ";
          case BETTER -> "✓ ";
          case WITHIN_NOISE -> "= ";
          case NEW -> "+ ";
          case GONE -> "- ";
        };
    return List.of(
        new Cell(mark + name(row), ink),
        new Cell(change(row), ink),
        Cell.of(values(row)),
        new Cell(stepsAreKnown() ? since(row) : "", Ink.DIM));
  }

  private String name(Row row) {
    String pkg = packages.brief(row.benchmark().pkg());
    String name = BenchmarkNames.brief(names.joined(row.benchmark()).name());
    return Markdown.visible((pkg + " " + name).strip());
  }

  private static String change(Row row) {
    if (row.from() == null || row.to() == null) {
      return row.from() == null ? "new" : "gone";
    }
    return row.unit().isPercentage()
        ? Numbers.points(row.change())
        : Numbers.relative(row.change());
  }

  private static String values(Row row) {
    if (row.from() != null && row.to() != null) {
      return Markdown.visible(Numbers.fromTo(row.unit(), row.from().median(), row.to().median()));
    }
    double only = requireNonNull(row.from() == null ? row.to() : row.from()).median();
    return Markdown.visible(Numbers.value(row.unit(), only));
  }

  /** Whether the second baseline goes on where the first was taken. */
  private boolean stepsAreKnown() {
    return diff.from().chip().equals(diff.to().chip());
  }

  /** {@code c41e0a9, 2026-10-21, one step}, or that there is none. */
  private String since(Row row) {
    String taken = before.runs().get(before.runs().size() - 1).time();
    if (row.move() != Move.WORSE && row.move() != Move.BETTER) {
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
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    for (Row row : diff.rows()) {
      if (row.unit().equals(Unit.NS_PER_OP) && row.from() != null && row.to() != null) {
        ratios
            .computeIfAbsent(row.benchmark().pkg(), unused -> new ArrayList<>())
            .add(row.to().median() / row.from().median());
      }
    }
    if (ratios.size() < 2) {
      return List.of();
    }
    String text =
        ratios.entrySet().stream()
            .map(it -> Map.entry(packages.brief(it.getKey()), mean(it.getValue()) - 1))
            .filter(it -> Double.isFinite(it.getValue()))
            .sorted(Comparator.comparing(it -> -it.getValue()))
            .map(it -> Markdown.visible(it.getKey()) + " " + Numbers.signedPercent(it.getValue()))
            .collect(Collectors.joining("  "));
    return List.of("", "  by package  " + text);
  }

  private static double mean(List<Double> ratios) {
    return GeometricMean.of(ratios.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
