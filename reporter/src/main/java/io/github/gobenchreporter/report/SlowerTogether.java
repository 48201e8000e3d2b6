package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.CommonMove.Finding;
import io.github.gobenchreporter.regression.ModuleChanges;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Suspected;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.stats.GeometricMean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A chip all of whose benchmarks got slower together, which then is the finding: what its packages
 * did, in place of a row for each benchmark.
 *
 * @param move what the times did
 * @param rows of times measured on both sides
 * @param packages the same by import path, the largest first
 */
public record SlowerTogether(
    ChipReport chip, CommonMove move, List<Row> rows, Map<String, List<Row>> packages) {
  /** So many packages have a line of their own, the largest. */
  private static final int PACKAGES = 7;

  /** With fewer packages "all moved alike" says nothing. */
  private static final int SEVERAL = 3;

  /** Packages whose changes lie within this part of the common one moved alike. */
  private static final double ALIKE = 0.5;

  /**
   * What a line is about.
   *
   * @param pkg import path; empty for what has no line of its own
   * @param packages how many
   */
  public record Part(Optional<String> pkg, int packages, List<Row> rows) {
    /** The geometric mean of the changes, a fraction. */
    public double change() {
      return SlowerTogether.change(rows);
    }
  }

  /** Empty where the benchmarks did not get slower together. */
  public static Optional<SlowerTogether> of(ChipReport chip) {
    return slower(chip).map(move -> of(chip, move));
  }

  /** The move of times, where all of them got slower. */
  static Optional<CommonMove> slower(ChipReport chip) {
    return chip.moves().stream()
        .filter(move -> move.finding() == Finding.WORSE && move.unit().isTimeOfAnOp())
        .findFirst();
  }

  private static SlowerTogether of(ChipReport chip, CommonMove move) {
    List<Row> rows =
        chip.rows().stream()
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
    return new SlowerTogether(chip, move, rows, packages);
  }

  /** Whether rows of a benchmark are worth a second look only because all moved. */
  public static boolean explains(Collection<Row> benchmark) {
    return benchmark.stream()
        .filter(row -> row.verdict() == Verdict.CANNOT_TELL)
        .allMatch(Suspected::movedWithAll);
  }

  /** The change of the geometric mean; not finite where a value is not above zero. */
  public static double change(Collection<Row> rows) {
    return GeometricMean.change(
        rows.stream().mapToDouble(row -> row.baseline().orElseThrow().center().value()).toArray(),
        rows.stream().mapToDouble(row -> row.head().orElseThrow().center().value()).toArray());
  }

  /** The largest packages, and the others together; none where there is one package. */
  public List<Part> parts() {
    List<Part> all = new ArrayList<>();
    packages.forEach((pkg, its) -> all.add(new Part(Optional.of(pkg), 1, its)));
    if (all.size() < 2) {
      return List.of();
    }
    int alone = all.size() > PACKAGES ? PACKAGES - 1 : all.size();
    List<Part> parts = new ArrayList<>(all.subList(0, alone));
    if (alone < all.size()) {
      List<Row> rest =
          all.subList(alone, all.size()).stream().flatMap(it -> it.rows().stream()).toList();
      parts.add(new Part(Optional.empty(), all.size() - alone, rest));
    }
    return parts;
  }

  /**
   * {@code all 7 packages moved alike, and since the newest stored run os went from 26.1 to 26.2};
   * empty where nothing speaks for the machine.
   *
   * @param code shows a value
   */
  public Optional<String> machine(UnaryOperator<String> code) {
    List<String> found = new ArrayList<>();
    double[] changes =
        packages.values().stream().mapToDouble(SlowerTogether::change).sorted().toArray();
    double apart = changes.length == 0 ? 0 : changes[changes.length - 1] - changes[0];
    if (changes.length >= SEVERAL && apart <= ALIKE * Math.abs(move.change())) {
      found.add("all %d packages moved alike".formatted(changes.length));
    }
    String others =
        chip.differences().stream()
            .filter(it -> !it.key().startsWith(ModuleChanges.MODULE))
            .map(
                it ->
                    "%s went from %s to %s"
                        .formatted(it.key(), code.apply(it.baseline()), code.apply(it.head())))
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      found.add("since the newest stored run " + others);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", found));
  }

  /** {@code its stored runs move as far as this together once in 300 runs}. */
  public Optional<String> code() {
    return CommonMoveText.howOften(move)
        .map("its stored runs move as far as this together %s"::formatted);
  }
}
