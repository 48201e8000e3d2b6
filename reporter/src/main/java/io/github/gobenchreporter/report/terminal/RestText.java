package io.github.gobenchreporter.report.terminal;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.AlreadyThere;
import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Suspected;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChangeText;
import io.github.gobenchreporter.report.UnitRows;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.report.markdown.MeasureAgain;
import io.github.gobenchreporter.report.markdown.SideBySideCommand;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What stands below the table of a chip: what is left out and how to see it, the next command. */
record RestText(ChipText rows, Screen screen) {

  /**
   * {@code 3 improvements (largest −12.4 % codec JSONMarshal), 35 unchanged: --show all lists
   * them}.
   *
   * @param inSight verdicts of which the first {@code most} benchmarks are in sight
   * @param onDemand the others, improvements first
   * @param together how many of what is worth a second look stand in a table as one
   */
  List<String> lines(List<Verdict> inSight, int most, List<Verdict> onDemand, int together) {
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : screen.all() ? List.<Verdict>of() : inSight) {
      int told = verdict == Verdict.CANNOT_TELL ? together : 0;
      parts.addAll(told > 0 ? List.of(told + " moved with all") : List.of());
      int more = rows.of(verdict).size() - told - most;
      parts.addAll(more > 0 ? List.of(more + " more " + many(verdict)) : List.of());
    }
    List<BenchmarkLines> better = rows.of(Verdict.IMPROVEMENT);
    if (!better.isEmpty()) {
      Row largest = UnitRows.of(better.get(0).rows(0)).rows().get(0);
      parts.add(
          "%s (largest %s %s)"
              .formatted(
                  Words.count(better.size(), "improvement"),
                  ChangeText.of(largest),
                  rows.name(better.get(0).benchmark())));
    }
    for (Verdict verdict : onDemand.subList(1, onDemand.size())) {
      List<BenchmarkLines> found = rows.of(verdict);
      parts.addAll(found.isEmpty() ? List.of() : List.of(BenchmarkLines.count(found, verdict)));
    }
    String how = screen.all() ? "" : ": --show all lists them";
    List<String> lines = new ArrayList<>();
    if (!parts.isEmpty()) {
      lines.add(String.join(", ", parts) + how);
    }
    lines.add(rows.wouldHaveShown());
    lines.removeIf(String::isEmpty);
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
  List<String> next(ChipReport chip, BenchmarkNames names) {
    Set<Benchmark> spokenFor = Suspected.of(chip).spokenFor();
    List<Row> open =
        Stream.of(Verdict.REGRESSION, Verdict.CANNOT_TELL)
            .flatMap(verdict -> rows.of(verdict).stream())
            .map(each -> each.rows(0))
            .filter(all -> all.stream().noneMatch(row -> row.has(Note.Code.CONFIRMED)))
            .map(all -> all.get(0))
            .filter(row -> !spokenFor.contains(row.benchmark()))
            .filter(row -> !AlreadyThere.isRed(row))
            .toList();
    List<Row> commands = open.stream().filter(row -> row.has(Note.Code.COMMAND)).toList();
    if (!commands.isEmpty()) {
      List<Row> others = open.stream().filter(row -> !row.has(Note.Code.COMMAND)).toList();
      return Stream.concat(
              block("measure it again, at both commits:", MeasureAgain.lines(chip, commands)),
              settle(chip, names, others, Set.of()).stream())
          .toList();
    }
    return settle(chip, names, open, spokenFor);
  }

  private List<String> settle(
      ChipReport chip, BenchmarkNames names, List<Row> open, Set<Benchmark> spokenFor) {
    String which =
        !spokenFor.isEmpty()
            ? "%d of the %d".formatted(open.size(), open.size() + spokenFor.size())
            : switch (open.size()) {
              case 1 -> "it";
              case 2 -> "both";
              default -> "all " + open.size();
            };
    return SideBySideCommand.command(chip, names, open).stream()
        .flatMap(command -> block("settle " + which + " side by side:", command))
        .toList();
  }

  private Stream<String> block(String title, List<String> commands) {
    return Stream.concat(
        Stream.of("", Ink.BOLD.on("next", screen.colours()) + "  " + title),
        commands.stream().map(line -> "      " + Markdown.visible(line)));
  }
}
