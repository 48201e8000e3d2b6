package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.CommonMove.Finding;
import io.github.gobenchreporter.regression.ModuleChanges;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.stats.Caution;
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
import java.util.stream.IntStream;

/**
 * A chip all of whose benchmarks got slower together, which then is the finding: what its packages
 * did, in place of a row for each benchmark.
 *
 * @param move what the times did
 * @param rows of times that were judged
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
            .filter(row -> row.verdict() != Verdict.NOT_JUDGED)
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

  /**
   * The names of the other chips of a report that got slower together as well, or of those that did
   * not.
   *
   * @param place of this one
   */
  public static List<String> others(
      List<ChipReport> chips, List<String> names, int place, boolean slower) {
    return IntStream.range(0, chips.size())
        .filter(i -> i != place && slower(chips.get(i)).isPresent() == slower)
        .filter(i -> chips.get(i).rows().stream().anyMatch(row -> row.judgement().isPresent()))
        .mapToObj(names::get)
        .toList();
  }

  /**
   * Whether a benchmark is worth a second look only because all moved; a rate that follows from the
   * time says the same again.
   */
  public static boolean explains(BenchmarkLines benchmark) {
    return IntStream.range(0, benchmark.lines().get(0).rows().size())
        .mapToObj(chip -> UnitRows.of(benchmark.rows(chip)))
        .flatMap(units -> units.rows().stream())
        .filter(row -> row.verdict() == Verdict.CANNOT_TELL)
        .allMatch(row -> row.has(Caution.MOVED_WITH_ALL));
  }

  /** The change of the geometric mean; not finite where a value is not above zero. */
  public static double change(Collection<Row> rows) {
    return GeometricMean.change(
        rows.stream().mapToDouble(row -> row.baseline().orElseThrow().center().value()).toArray(),
        rows.stream().mapToDouble(row -> row.head().orElseThrow().center().value()).toArray());
  }

  /** Whether a row got slower beyond its threshold, proven or not: no other counts as moved. */
  public static boolean gotSlower(Row row) {
    return row.verdict() != Verdict.UNCHANGED && row.verdict() != Verdict.IMPROVEMENT;
  }

  /** How many rows got slower. */
  public int moved() {
    return (int) rows.stream().filter(SlowerTogether::gotSlower).count();
  }

  /** {@code 238 of 240}, or {@code 240} where all got slower. */
  public String count() {
    return moved() == rows.size() ? String.valueOf(moved()) : moved() + " of " + rows.size();
  }

  /**
   * The largest packages, the others together, and those of which nothing got slower, which tell
   * the most; none where there is one package.
   */
  public List<Part> parts() {
    List<Part> all = new ArrayList<>();
    packages.forEach((pkg, its) -> all.add(new Part(Optional.of(pkg), 1, its)));
    if (all.size() < 2) {
      return List.of();
    }
    List<Part> still =
        all.stream()
            .filter(part -> part.rows().stream().noneMatch(SlowerTogether::gotSlower))
            .limit(PACKAGES)
            .toList();
    all.removeAll(still);
    int alone = all.size() > PACKAGES ? PACKAGES - 1 : all.size();
    List<Part> parts = new ArrayList<>(all.subList(0, alone));
    if (alone < all.size()) {
      List<Row> rest =
          all.subList(alone, all.size()).stream().flatMap(it -> it.rows().stream()).toList();
      parts.add(new Part(Optional.empty(), all.size() - alone, rest));
    }
    parts.addAll(still);
    return parts;
  }

  /**
   * {@code all 7 packages moved alike, and since the newest stored run os went from 26.1 to 26.2};
   * empty where nothing speaks for the machine.
   *
   * @param calm the names of chips on which no such thing happened
   * @param code shows a value
   */
  public Optional<String> machine(List<String> calm, UnaryOperator<String> code) {
    List<String> found = new ArrayList<>();
    if (!calm.isEmpty()) {
      found.add(Words.list(calm) + " did not get slower");
    }
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

  /**
   * {@code gc did not get slower; this machine does so once in 12 runs}; empty where nothing speaks
   * for the code.
   *
   * @param slower the names of the other chips on which the same happened
   * @param name shows a package by its import path
   */
  public Optional<String> code(List<String> slower, UnaryOperator<String> name) {
    List<String> found = new ArrayList<>();
    if (!slower.isEmpty()) {
      found.add(Words.list(slower) + " got slower, too");
    }
    still(name).ifPresent(found::add);
    CommonMoveText.howOften(move).ifPresent(found::add);
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", found));
  }

  private Optional<String> still(UnaryOperator<String> name) {
    List<String> names = new ArrayList<>();
    int others = 0;
    for (Map.Entry<String, List<Row>> pkg : packages.entrySet()) {
      int still = (int) pkg.getValue().stream().filter(row -> row.has(Caution.STOOD_STILL)).count();
      boolean whole = still == pkg.getValue().size() && packages.size() > 1;
      if (whole && names.size() < PACKAGES) {
        names.add(name.apply(pkg.getKey()));
      } else {
        others += still;
      }
    }
    if (others > 0) {
      names.add(Words.count(others, names.isEmpty() ? "benchmark" : "more benchmark"));
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Words.list(names) + " did not get slower");
  }
}
