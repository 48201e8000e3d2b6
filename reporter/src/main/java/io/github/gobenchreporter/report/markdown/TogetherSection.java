package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.CommonMove.Finding;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Moved;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Suspected;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.CommonMoveText;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.Sparkline;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where all benchmarks of a chip got slower together, that is the finding: it is shown by package,
 * in place of a row for each benchmark.
 */
final class TogetherSection {
  /** So many packages have a line of their own, the largest. */
  private static final int PACKAGES = 7;

  /** With fewer packages "all moved alike" says nothing. */
  private static final int SEVERAL = 3;

  /** Packages whose changes lie within this part of the common one moved alike. */
  private static final double ALIKE = 0.5;

  /**
   * A chip whose benchmarks moved together.
   *
   * @param index among the joined chips
   * @param rows of times measured on both sides
   * @param packages the same by package, the largest first
   */
  private record Chip(
      int index,
      ChipReport report,
      CommonMove move,
      List<Row> rows,
      Map<String, List<Row>> packages) {}

  private final CrossChipTable joined;
  private final List<Chip> chips = new ArrayList<>();

  TogetherSection(CrossChipTable joined) {
    this.joined = joined;
    for (int i = 0; i < joined.chips().size() && !joined.paired(); i++) {
      int index = i;
      ChipReport chip = joined.chips().get(i);
      slower(chip).ifPresent(move -> chips.add(chip(index, chip, move)));
    }
  }

  /** The move of times, where all of them got slower. */
  static Optional<CommonMove> slower(ChipReport chip) {
    return chip.moves().stream()
        .filter(move -> move.finding() == Finding.WORSE && move.unit().isTimeOfAnOp())
        .findFirst();
  }

  private static Chip chip(int index, ChipReport report, CommonMove move) {
    List<Row> rows =
        report.rows().stream()
            .filter(row -> row.unit().equals(move.unit()) && row.judgement().isPresent())
            .toList();
    Map<String, List<Row>> packages = new LinkedHashMap<>();
    rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.benchmark().pkg(), LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .sorted(Comparator.comparing(it -> -it.getValue().size()))
        .forEach(it -> packages.put(it.getKey(), it.getValue()));
    return new Chip(index, report, move, rows, packages);
  }

  /** Whether a benchmark is worth a second look only because all moved. */
  boolean explains(List<Line> group) {
    return !chips.isEmpty()
        && group.stream()
            .flatMap(Line::all)
            .filter(row -> row.verdict() == Verdict.CANNOT_TELL)
            .allMatch(row -> Suspected.movedWithAll(row));
  }

  /** One table a chip. */
  List<Table> tables() {
    return chips.stream().map(this::table).toList();
  }

  private Table table(Chip chip) {
    int runs = chip.report().baseline().map(it -> it.runs().size()).orElse(0);
    String name = joined.oneChip() ? "" : joined.names().markdown().get(chip.index());
    Table.Builder table = Table.of(name, "change", ">benchmarks", Tables.runs(chip.report()));
    table.row(
        "**all together**",
        Cells.together("🟡 **%s**".formatted(Numbers.relative(chip.move().move()))),
        String.valueOf(chip.rows().size()),
        line(chip.rows(), runs));
    if (chip.packages().size() > 1) {
      List<Map.Entry<String, List<Row>>> all = new ArrayList<>(chip.packages().entrySet());
      int alone = all.size() > PACKAGES ? PACKAGES - 1 : all.size();
      all.subList(0, alone).forEach(it -> table.row(row(name(it.getKey()), it.getValue(), runs)));
      if (alone < all.size()) {
        List<Row> rest =
            all.subList(alone, all.size()).stream().flatMap(it -> it.getValue().stream()).toList();
        table.row(row("%d other packages".formatted(all.size() - alone), rest, runs));
      }
    }
    return table.build();
  }

  private static List<String> row(String name, List<Row> rows, int runs) {
    return List.of(
        name,
        Cells.together(Numbers.relative(GeometricMeans.change(rows))),
        String.valueOf(rows.size()),
        line(rows, runs));
  }

  private String name(String pkg) {
    String brief = joined.packages().brief(pkg);
    return brief.isEmpty() ? "the package" : Markdown.code(brief);
  }

  private static String line(List<Row> rows, int runs) {
    return Tables.drawn(Sparkline.together(rows, runs));
  }

  /** What speaks for the machine, and what for the code. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Chip chip : chips) {
      String where = joined.oneChip() ? "" : " on " + joined.names().markdown().get(chip.index());
      machine(chip).ifPresent(it -> notes.add("**For the machine%s:** %s.".formatted(where, it)));
      CommonMoveText.howOften(chip.move())
          .ifPresent(
              it ->
                  notes.add(
                      "**For the code%s:** its stored runs move as far as this together %s."
                          .formatted(where, it)));
    }
    return notes;
  }

  /** {@code all 7 packages moved alike, and `os` is another: `26.1` → `26.2`}. */
  private static Optional<String> machine(Chip chip) {
    List<String> found = new ArrayList<>();
    double[] changes =
        chip.packages().values().stream().mapToDouble(GeometricMeans::change).sorted().toArray();
    double apart = changes[changes.length - 1] - changes[0];
    if (changes.length >= SEVERAL && apart <= ALIKE * Math.abs(chip.move().move())) {
      found.add("all %d packages moved alike".formatted(changes.length));
    }
    String others =
        chip.report().differences().stream()
            .filter(it -> !it.key().startsWith(Moved.MODULE))
            .map(TogetherSection::difference)
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      found.add("since the newest stored run " + others);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", found));
  }

  private static String difference(Difference it) {
    return "%s went from %s to %s"
        .formatted(Markdown.text(it.key()), Markdown.code(it.baseline()), Markdown.code(it.head()));
  }

  /** Every benchmark, and what is left of its change. */
  List<Fold> folds() {
    return chips.stream().map(this::fold).toList();
  }

  private Fold fold(Chip chip) {
    Table.Builder table = Table.of("Benchmark", "change", "what is left");
    chip.rows().stream()
        .sorted(Comparator.comparingDouble(row -> -change(row)))
        .limit(Tables.MOST_ROWS)
        .forEach(
            row ->
                table.row(
                    joined.name(joined.benchmarks().get(chip.index()).joined(row.benchmark())),
                    Cells.together(Numbers.change(row)),
                    Cells.together(
                        Numbers.relative((1 + change(row)) / (1 + chip.move().move()) - 1))));
    String where = joined.oneChip() ? "" : " of " + joined.names().html().get(chip.index());
    return Fold.ofTable(
        "All %d%s, as they are and with the common %s taken away"
            .formatted(chip.rows().size(), where, Numbers.percent(chip.move().move())),
        table.build());
  }

  private static double change(Row row) {
    return row.judgement().orElseThrow().change().value();
  }
}
