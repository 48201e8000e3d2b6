package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.unit.Better;
import java.util.ArrayList;
import java.util.List;

/** What moved beyond its threshold without proof, and the commands that would settle it. */
final class InconclusiveSection {
  /** How many are in sight. */
  static final int IN_SIGHT = 5;

  /** How many are folded away below them. */
  private static final int MOST_FOLDED = 200;

  /** How many are worth a command; beyond them the whole suite is run again. */
  private static final int MOST_COMMANDS = 20;

  private static final int LONGEST_COMMAND = 1000;

  /** A row and the chip it is of. */
  private record Suspect(int chip, Benchmark shown, Row row, boolean worse, double severity) {}

  private final CrossChipTable joined;
  private final List<Suspect> suspects;

  InconclusiveSection(CrossChipTable joined) {
    this.joined = joined;
    List<Suspect> found = new ArrayList<>();
    for (List<Line> group : joined.groups(Verdict.CANNOT_TELL)) {
      for (Line line : group) {
        for (int chip : line.chips(Verdict.CANNOT_TELL)) {
          Row row = line.rows().get(chip).get();
          found.add(new Suspect(chip, line.benchmark(), row, isWorse(row), row.severity()));
        }
      }
    }
    found.sort(InconclusiveSection::worseFirst);
    suspects = List.copyOf(found);
  }

  private static int worseFirst(Suspect a, Suspect b) {
    return a.worse() == b.worse()
        ? Double.compare(-a.severity(), -b.severity())
        : Boolean.compare(b.worse(), a.worse());
  }

  /** What would be a regression is looked at first. */
  private static boolean isWorse(Row row) {
    double change = row.judgement().map(it -> it.change().value()).orElse(0.0);
    return row.unit().better() == Better.HIGHER ? change < 0 : change > 0;
  }

  boolean isEmpty() {
    return suspects.isEmpty();
  }

  /** The first rows. */
  Table inSight() {
    return table(suspects.subList(0, Math.min(IN_SIGHT, suspects.size())));
  }

  /** The other rows; empty where there are none. */
  List<Fold> others() {
    if (suspects.size() <= IN_SIGHT) {
      return List.of();
    }
    List<Suspect> others = suspects.subList(IN_SIGHT, suspects.size());
    List<Suspect> shown = others.subList(0, Math.min(MOST_FOLDED, others.size()));
    return List.of(Fold.ofTable(summary(others.size()), table(shown)));
  }

  private static String summary(int others) {
    String cut = others > MOST_FOLDED ? " · the first " + MOST_FOLDED : "";
    return others + " more moved, not proven" + cut;
  }

  private Table table(List<Suspect> shown) {
    boolean oneChip = joined.oneChip();
    boolean mde = shown.stream().anyMatch(it -> !couldHaveSeen(it.row()).isEmpty());
    List<String> titles = new ArrayList<>(List.of("Benchmark"));
    titles.addAll(oneChip ? List.of() : List.of("chip"));
    titles.addAll(mde ? List.of(">change", ">could have seen") : List.of(">change"));
    titles.add(oneChip ? Tables.last(joined.chips().get(0)) : "stored runs and this one");
    Table.Builder table = Table.of(titles);
    for (Suspect each : shown) {
      String name = joined.name(each.shown()) + " " + Tables.unit(each.row().unit());
      List<String> cells = new ArrayList<>(List.of(name));
      cells.addAll(oneChip ? List.of() : List.of(joined.names().full().get(each.chip())));
      cells.add(Tables.change(each.row()));
      cells.addAll(mde ? List.of(couldHaveSeen(each.row())) : List.of());
      cells.add(Tables.sparkline(each.row()));
      table.row(cells);
    }
    return table.build();
  }

  private static String couldHaveSeen(Row row) {
    return row.judgement()
        .map(it -> Numbers.size(it.smallestDetectable().orElse(Double.NaN), it.points()))
        .orElse("");
  }

  /** One part a chip. */
  List<Fold> settle() {
    List<Fold> folds = new ArrayList<>();
    for (int i = 0; i < joined.chips().size(); i++) {
      int chip = i;
      List<Row> rows =
          suspects.stream()
              .filter(it -> it.chip() == chip)
              .map(Suspect::row)
              .limit(MOST_COMMANDS)
              .toList();
      List<String> commands =
          Rerun.commands(rows, joined.benchmarks().get(chip)).stream()
              .map(Markdown::visible)
              .filter(command -> command.length() <= LONGEST_COMMAND)
              .toList();
      if (!commands.isEmpty()) {
        folds.add(Fold.ofCode(summary(chip, rows), commands));
      }
    }
    return folds;
  }

  private String summary(int chip, List<Row> rows) {
    int benchmarks = (int) rows.stream().map(Row::benchmark).distinct().count();
    return "Settle it: re-run %s on %s"
        .formatted(Words.count(benchmarks, "benchmark"), joined.names().html().get(chip));
  }
}
