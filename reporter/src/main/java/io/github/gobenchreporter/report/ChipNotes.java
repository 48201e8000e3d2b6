package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.CommonMove.Finding;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for many rows of a chip, as sentences without their full stops. */
public final class ChipNotes {
  /** So many are named, those that became the most worse. */
  private static final int MOST_PACKAGES = 8;

  private ChipNotes() {}

  /**
   * What the rows did together first. That all times got slower is told by {@link SlowerTogether},
   * and what their rates did follows from it.
   */
  public static List<String> of(ChipReport chip) {
    boolean told = SlowerTogether.slower(chip).isPresent();
    List<CommonMove> moves =
        chip.moves().stream()
            .filter(move -> !told || !isWorseTime(move))
            .filter(move -> !isProven(move, chip))
            .toList();
    return Stream.concat(
            moves.stream().flatMap(it -> CommonMoveText.sentence(it).stream()),
            Stream.concat(byPackage(chip, moves).stream(), chip.notes().stream()))
        .toList();
  }

  /** Whether the rows that moved against the others are regressions, and none is left in doubt. */
  private static boolean isProven(CommonMove move, ChipReport chip) {
    Set<Verdict> verdicts =
        chip.rows().stream()
            .filter(row -> row.unit().equals(move.unit()))
            .map(Row::verdict)
            .collect(Collectors.toSet());
    return move.finding() == Finding.APART
        && verdicts.contains(Verdict.REGRESSION)
        && !verdicts.contains(Verdict.CANNOT_TELL);
  }

  /** {@code By package: codec +4.0 %, http +3.9 %, store −0.1 %}, where times moved in groups. */
  private static Optional<String> byPackage(ChipReport chip, List<CommonMove> moves) {
    if (moves.stream().noneMatch(it -> it.finding() == Finding.APART && it.unit().isTimeOfAnOp())) {
      return Optional.empty();
    }
    Map<String, List<Row>> packages =
        chip.rows().stream()
            .filter(row -> row.unit().isTimeOfAnOp() && row.judgement().isPresent())
            .collect(Collectors.groupingBy(row -> row.benchmark().pkg()));
    Packages names = Packages.of(chip.rows().stream().map(Row::benchmark));
    Map<String, Double> changes = new TreeMap<>();
    packages.forEach((pkg, rows) -> changes.put(names.brief(pkg), SlowerTogether.change(rows)));
    return changes.size() < 2
        ? Optional.empty()
        : Optional.of(
            changes.entrySet().stream()
                .sorted(Comparator.comparing(it -> -it.getValue()))
                .limit(MOST_PACKAGES)
                .map(it -> it.getKey() + " " + Numbers.relative(it.getValue()))
                .collect(Collectors.joining(", ", "By package: ", ellipsis(changes.size()))));
  }

  private static String ellipsis(int packages) {
    return packages > MOST_PACKAGES ? " and %d more".formatted(packages - MOST_PACKAGES) : "";
  }

  private static boolean isWorseTime(CommonMove move) {
    return move.unit().isTimeOfAnOp() && move.finding() == Finding.WORSE;
  }
}
