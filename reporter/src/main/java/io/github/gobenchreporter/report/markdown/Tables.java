package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChangeText;
import io.github.gobenchreporter.report.HeadlineText;
import io.github.gobenchreporter.report.MeasuredText;
import io.github.gobenchreporter.report.PairCount;
import io.github.gobenchreporter.report.Sparkline;
import io.github.gobenchreporter.report.UnitRows;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.unit.Kind;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The tables of benchmarks, one line each. On one chip, the change stands before the values, so
 * that a phone shows it, and the stored runs behind them; of several chips, each has a column.
 */
final class Tables {
  /**
   * No table is longer: a comment of GitHub's holds about 600 rows, and whoever wants every row of
   * thousands reads report.csv.
   */
  static final int MOST_ROWS = 1000;

  /** In a longer table, nobody looks at how runs went. */
  private static final int MOST_SPARKLINES = 5;

  private final CrossChipTable joined;
  private final boolean calm;

  Tables(CrossChipTable joined) {
    this(joined, false);
  }

  private Tables(CrossChipTable joined, boolean calm) {
    this.joined = joined;
    this.calm = calm;
  }

  /** The same without dots on what nobody need look at. */
  Tables calm() {
    return new Tables(joined, true);
  }

  /** What a summary adds where a table of {@code benchmarks} stops before its end. */
  static String cut(List<BenchmarkLines> benchmarks) {
    return benchmarks.size() > MOST_ROWS
        ? " · the first " + MOST_ROWS + ", all are in report.csv"
        : "";
  }

  /** Benchmarks, all of them with this verdict. */
  Table of(List<BenchmarkLines> benchmarks, Verdict verdict) {
    boolean sparklines =
        joined.oneChip()
            && benchmarks.size() <= MOST_SPARKLINES
            && (joined.paired() || hasHistory());
    boolean few = joined.with(Verdict.REGRESSION).size() <= HeadlineText.IN_SIGHT;
    boolean drawn = sparklines && verdict != Verdict.UNCHANGED && few;
    boolean brief =
        !few && verdict == Verdict.REGRESSION && RegressionGroups.areOfOnePackage(benchmarks);
    boolean toldWhere = verdict == Verdict.UNCHANGED || isToldWhere(verdict);
    List<Integer> order = chipOrder(verdict);
    Table.Builder table = Table.of(joined.oneChip() ? oneChipTitles(drawn) : chipTitles(order));
    for (BenchmarkLines each : benchmarks.subList(0, Math.min(MOST_ROWS, benchmarks.size()))) {
      table.row(joined.oneChip() ? oneChip(each, drawn, brief) : chips(each, order, toldWhere));
    }
    return table.build();
  }

  private boolean hasHistory() {
    return joined.chips().get(0).baseline().map(it -> it.runs().size()).orElse(0)
        >= Sparkline.FEWEST;
  }

  private List<String> oneChipTitles(boolean drawn) {
    List<String> titles = new ArrayList<>(List.of("Benchmark", "change", "before → after"));
    titles.addAll(
        drawn
            ? List.of(joined.paired() ? ">pairs worse" : runs(joined.chips().get(0)))
            : List.of());
    return titles;
  }

  /** {@code 20 runs of `main`, this}. */
  static String runs(ChipReport chip) {
    return chip.baseline()
        .map(it -> Sparkline.title(it.runs().size(), Markdown.code(it.ref())))
        .orElse("");
  }

  /** Of many, each has one line only: what else they share stands above the table. */
  private List<String> oneChip(BenchmarkLines each, boolean drawn, boolean brief) {
    Cells all = cells(each, each.lines(), 0);
    Cells cells = brief ? all.leading(each.verdict()) : all;
    String name =
        brief ? Markdown.code(BenchmarkNames.brief(each.benchmark().name())) : joined.name(each);
    List<String> row = new ArrayList<>(List.of(name, cells.changes(), cells.values()));
    Row first = cells.units().rows().get(0);
    row.addAll(
        drawn ? List.of(joined.paired() ? PairCount.text(first) : sparkline(first)) : List.of());
    return row;
  }

  static String sparkline(Row row) {
    return drawn(Sparkline.of(row));
  }

  /** In one line on a narrow screen. */
  static String drawn(String sparkline) {
    return sparkline.isEmpty() ? "" : "`" + Cells.together(sparkline) + "`";
  }

  private List<String> chipTitles(List<Integer> order) {
    List<String> titles = new ArrayList<>(List.of("Benchmark"));
    order.forEach(chip -> titles.add(joined.names().markdown().get(chip)));
    return titles;
  }

  /** The chips by their places, those with most regressions first: a phone shows no others. */
  private List<Integer> chipOrder(Verdict verdict) {
    int[] red = new int[joined.chips().size()];
    if (verdict == Verdict.REGRESSION) {
      joined.with(verdict).forEach(each -> each.chips().forEach(chip -> red[chip]++));
    }
    return IntStream.range(0, red.length)
        .boxed()
        .sorted(Comparator.comparing(chip -> -red[chip]))
        .toList();
  }

  private List<String> chips(BenchmarkLines each, List<Integer> order, boolean toldWhere) {
    List<String> below = new ArrayList<>();
    boolean red = each.verdict() == Verdict.REGRESSION;
    List<Line> alike = red ? alike(each.lines()) : List.of();
    alike.forEach(line -> below.add(alike(line)));
    List<Line> others = each.lines().stream().filter(line -> !alike.contains(line)).toList();
    String where = toldWhere ? "" : where(each);
    if (!where.isEmpty()) {
      below.add(0, where + (below.isEmpty() ? "" : ", each also " + String.join(", ", below)));
      below.subList(1, below.size()).clear();
    } else if (!below.isEmpty()) {
      below.set(0, "each also " + below.get(0));
    }
    String name = joined.name(each);
    List<String> cells = new ArrayList<>();
    cells.add(below.isEmpty() ? name : name + "<br><sub>" + String.join(", ", below) + "</sub>");
    for (int chip : order) {
      Cells cell = cells(each, others, chip);
      cells.add(cell.isEmpty() ? "–" : red ? cell.changesAndValues() : cell.changes());
    }
    return cells;
  }

  /** Whether all regressed on the same chips, which the title says. */
  private boolean isToldWhere(Verdict verdict) {
    return verdict == Verdict.REGRESSION
        && joined.with(verdict).stream().map(BenchmarkLines::chips).distinct().count() == 1;
  }

  /** The rows of a benchmark on a chip that its line shows: those that earned it the verdict. */
  private Cells cells(BenchmarkLines each, List<Line> lines, int chip) {
    boolean unchanged = each.verdict() == Verdict.UNCHANGED;
    List<Row> all =
        lines.stream()
            .filter(line -> unchanged || says(line))
            .flatMap(line -> line.rows().get(chip).stream())
            .toList();
    Optional<Row> cpu =
        each.rows(chip).stream()
            .filter(row -> joined.paired() && row.unit().equals(Unit.CPU_NS_PER_OP))
            .findFirst();
    Cells cells = new Cells(UnitRows.of(all), cpu, calm);
    return unchanged ? cells.moved() : cells;
  }

  /** Whether any chip has something to say of it. */
  private static boolean says(Line line) {
    return line.all().map(Row::verdict).anyMatch(Verdict::isFinding);
  }

  /** Counts and memory that changed by the same on every chip, beside something else that did. */
  private List<Line> alike(List<Line> group) {
    List<Line> alike =
        group.stream()
            .filter(line -> line.unit().kind() == Kind.COUNT || line.unit().isMemoryOfAnOp())
            .filter(line -> line.has(Verdict.REGRESSION))
            .filter(line -> line.compared().size() == joined.chips().size())
            .filter(line -> line.all().map(MeasuredText::numbers).distinct().count() == 1)
            .toList();
    boolean others = group.stream().anyMatch(it -> says(it) && !alike.contains(it));
    return others ? alike : List.of();
  }

  /** {@code +2 allocs/op (7 → 9)}. */
  private static String alike(Line line) {
    Row row = line.all().findFirst().orElseThrow();
    String scaled = MeasuredText.scaledUnit(row).map(unit -> " " + unit).orElse("");
    return "%s %s (%s%s)"
        .formatted(ChangeText.of(row), Cells.unit(line.unit()), MeasuredText.numbers(row), scaled);
  }

  /** {@code all 3 chips}, {@code M1 Pro only}, {@code M1 Pro, M3 Max}. */
  String where(BenchmarkLines each) {
    List<Integer> chips = each.chips();
    int all = joined.chips().size();
    if (chips.size() == all) {
      return all == 2 ? "both chips" : "all " + all + " chips";
    }
    if (chips.size() > 3) {
      return "%d of %d chips".formatted(chips.size(), all);
    }
    List<String> names = chips.stream().map(joined.names().markdown()::get).toList();
    return String.join(", ", names) + (chips.size() == 1 ? " only" : "");
  }
}
