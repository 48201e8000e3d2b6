package io.github.gobenchreporter.report.markdown;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChangeText;
import io.github.gobenchreporter.report.MeasuredText;
import io.github.gobenchreporter.report.PairCount;
import io.github.gobenchreporter.report.Sparkline;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.unit.Kind;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  private static final Set<Verdict> SAY_NOTHING =
      EnumSet.of(Verdict.UNCHANGED, Verdict.NOT_JUDGED, Verdict.IDENTICAL);

  private final CrossChipTable joined;

  Tables(CrossChipTable joined) {
    this.joined = joined;
  }

  /** What a summary adds where a table of {@code groups} stops before its end. */
  static String cut(List<List<Line>> groups) {
    return groups.size() > MOST_ROWS ? " · the first " + MOST_ROWS + ", all are in report.csv" : "";
  }

  /** The benchmarks of {@code groups}, for the sake of their rows with {@code verdict}. */
  Table of(List<List<Line>> groups, Verdict verdict) {
    boolean sparklines =
        joined.oneChip() && groups.size() <= MOST_SPARKLINES && (joined.paired() || hasHistory());
    boolean few = joined.groups(Verdict.REGRESSION).size() <= Sections.IN_SIGHT;
    boolean drawn = sparklines && verdict != Verdict.UNCHANGED && few;
    boolean brief =
        !few && verdict == Verdict.REGRESSION && RegressionGroups.areOfOnePackage(groups);
    Table.Builder table = Table.of(joined.oneChip() ? oneChipTitles(drawn) : chipTitles());
    for (List<Line> lines : groups.subList(0, Math.min(MOST_ROWS, groups.size()))) {
      List<Line> group = requireNonNull(joined.groups().get(lines.get(0).benchmark()));
      table.row(joined.oneChip() ? oneChip(group, verdict, drawn, brief) : chips(group, verdict));
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

  /** Of many, each has the line of its time only: what else they share stands above the table. */
  private List<String> oneChip(List<Line> group, Verdict verdict, boolean drawn, boolean brief) {
    Cells all = cells(group, verdict, 0);
    Cells cells = brief ? all.first() : all;
    Benchmark benchmark = group.get(0).benchmark();
    String name =
        brief ? Markdown.code(BenchmarkNames.brief(benchmark.name())) : joined.name(benchmark);
    List<String> row = new ArrayList<>(List.of(name, cells.changes(), cells.values()));
    Row first = cells.rows().get(0);
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

  private List<String> chipTitles() {
    List<String> titles = new ArrayList<>(List.of("Benchmark"));
    titles.addAll(joined.names().markdown());
    return titles;
  }

  private List<String> chips(List<Line> group, Verdict verdict) {
    List<String> below = new ArrayList<>();
    List<Line> alike = verdict == Verdict.REGRESSION ? alike(group) : List.of();
    alike.forEach(line -> below.add(alike(line)));
    List<Line> others = group.stream().filter(line -> !alike.contains(line)).toList();
    String where = verdict == Verdict.UNCHANGED ? "" : where(group, verdict);
    if (!where.isEmpty()) {
      below.add(0, where + (below.isEmpty() ? "" : ", each also " + String.join(", ", below)));
      below.subList(1, below.size()).clear();
    }
    String name = joined.name(group.get(0).benchmark());
    List<String> cells = new ArrayList<>();
    cells.add(below.isEmpty() ? name : name + "<br><sub>" + String.join(", ", below) + "</sub>");
    for (int chip = 0; chip < joined.chips().size(); chip++) {
      Cells cell = cells(others, verdict, chip);
      boolean values = verdict == Verdict.REGRESSION;
      cells.add(cell.isEmpty() ? "–" : values ? cell.changesAndValues() : cell.changes());
    }
    return cells;
  }

  /** The rows of a benchmark on a chip that its line shows: those that earned it the verdict. */
  private Cells cells(List<Line> group, Verdict verdict, int chip) {
    List<Row> all =
        group.stream()
            .filter(line -> verdict == Verdict.UNCHANGED || says(line))
            .flatMap(line -> line.rows().get(chip).stream())
            .toList();
    Cells cells = Cells.of(all);
    if (joined.paired()) {
      cells =
          cells.with(
              group.stream()
                  .filter(line -> line.unit().equals(Unit.CPU_NS_PER_OP))
                  .findFirst()
                  .flatMap(line -> line.rows().get(chip)));
    }
    return verdict == Verdict.UNCHANGED ? cells.moved() : cells;
  }

  /** Whether any chip has something to say of it. */
  private static boolean says(Line line) {
    return line.all().map(Row::verdict).anyMatch(it -> !SAY_NOTHING.contains(it));
  }

  /** Counts that changed by the same on every chip, beside something else that changed. */
  private List<Line> alike(List<Line> group) {
    List<Line> alike =
        group.stream()
            .filter(line -> line.unit().kind() == Kind.COUNT && line.has(Verdict.REGRESSION))
            .filter(line -> line.compared().size() == joined.chips().size())
            .filter(line -> line.all().map(MeasuredText::numbers).distinct().count() == 1)
            .toList();
    boolean others = group.stream().anyMatch(it -> says(it) && !alike.contains(it));
    return others ? alike : List.of();
  }

  /** {@code +2 allocs/op (7 → 9)}. */
  private static String alike(Line line) {
    Row row = line.all().findFirst().orElseThrow();
    return "%s %s (%s)"
        .formatted(ChangeText.of(row), Cells.unit(line.unit()), MeasuredText.numbers(row));
  }

  /** {@code all 3 chips}, {@code M1 Pro only}, {@code M1 Pro, M3 Max}. */
  String where(List<Line> group, Verdict verdict) {
    List<Integer> chips =
        group.stream().flatMap(it -> it.chips(verdict).stream()).distinct().sorted().toList();
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

  /** The row of a benchmark that speaks for it: its time, or what comes first. */
  static Optional<Row> lead(List<Line> group, int chip) {
    Optional<Row> first = Optional.empty();
    for (Line line : group) {
      Optional<Row> row = line.rows().get(chip);
      if (row.isPresent() && row.get().judgement().isPresent()) {
        if (line.unit().isTimeOfAnOp()) {
          return row;
        }
        first = first.isPresent() ? first : row;
      }
    }
    return first;
  }
}
