package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.AlreadyThere;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Suspected;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The command that runs both commits in turns: it settles what is worth a second look, and names
 * the functions behind what is red.
 */
final class SettleSection {
  /** How many are worth a command; beyond them the whole suite is run again. */
  private static final int MOST_IN_COMMAND = 20;

  private final CrossChipTable joined;

  SettleSection(CrossChipTable joined) {
    this.joined = joined;
  }

  /** One command for each chip with something to settle; none where that was done already. */
  List<Fold> folds() {
    List<Fold> folds = new ArrayList<>();
    Set<Benchmark> named = new HashSet<>();
    for (int i = 0; i < joined.chips().size() && !joined.paired(); i++) {
      int place = i;
      Set<Benchmark> spokenFor = Suspected.of(joined.chips().get(place)).spokenFor();
      List<Row> all =
          Stream.of(Verdict.CANNOT_TELL, Verdict.REGRESSION)
              .flatMap(verdict -> rows(verdict, place, named))
              .filter(row -> !spokenFor.contains(row.benchmark()))
              .limit(MOST_IN_COMMAND)
              .toList();
      List<Row> rows = all.stream().filter(row -> !row.has(Note.Code.COMMAND)).toList();
      again(all, i).ifPresent(folds::add);
      all.forEach(row -> named.add(joined.named(place).joined(row.benchmark())));
      List<Row> open = rows.stream().filter(SettleSection::isOpen).toList();
      Optional<List<String>> command = command(place, rows).or(() -> command(place, open));
      if (command.isPresent()) {
        folds.add(Fold.ofCode(title(rows, i), command.get()));
      }
    }
    return folds;
  }

  /** Rows of commands are measured again as they were. */
  private Optional<Fold> again(List<Row> rows, int chip) {
    List<String> commands = MeasureAgain.lines(joined.chips().get(chip), rows);
    return commands.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Fold.ofCode(
                "Measure it again on %s, at both commits"
                    .formatted(joined.names().html().get(chip)),
                commands.stream().map(Markdown::visible).toList()));
  }

  private static boolean isOpen(Row row) {
    return row.verdict() == Verdict.CANNOT_TELL;
  }

  private Optional<List<String>> command(int chip, List<Row> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : SideBySideCommand.command(joined.chips().get(chip), joined.named(chip), rows)
            .map(lines -> lines.stream().map(Markdown::visible).toList());
  }

  /**
   * The first row of each benchmark with that verdict on that chip. What is red has a function to
   * be found, on any chip; what is suspicious is settled on its own.
   */
  private Stream<Row> rows(Verdict verdict, int chip, Set<Benchmark> named) {
    return joined.with(verdict).stream()
        .filter(each -> verdict == Verdict.CANNOT_TELL || !named.contains(each.benchmark()))
        .flatMap(
            each ->
                each.rows(chip).stream()
                    .filter(row -> row.verdict() == verdict && !row.has(Note.Code.CONFIRMED))
                    .filter(row -> !AlreadyThere.isRed(row))
                    .limit(1));
  }

  private String title(List<Row> rows, int chip) {
    return (rows.stream().anyMatch(SettleSection::isOpen)
            ? "Settle it at a desk with %s: both commits in turns"
            : "Which function? Run both commits in turns at a desk with %s")
        .formatted(joined.names().html().get(chip));
  }
}
