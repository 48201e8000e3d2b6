package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.unit.NumberScale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why benchmarks may be missing that were stored: they ran at another GOMAXPROCS, which is part of
 * their names, were renamed or moved. All hide a slow-down, so both are said.
 */
final class Absences {
  /** More pairs are too much to say, and to look for. */
  private static final int MOST_SAID = 5;

  /** Each is compared with each: 90,000 pairs take a moment, and nobody renames more at once. */
  private static final int MOST_COMPARED = 300;

  /** A name is a small edit of another where so much of it at most is different. */
  private static final double SMALL_EDIT = 0.3;

  /** A name that a word was put to, or taken from; a shorter one is in too many others. */
  private static final int SHORTEST_PART = 3;

  /** Longer ones are generated, and comparing 90,000 pairs of them takes minutes. */
  private static final int LONGEST_NAME = 200;

  /** Values are alike within this part of them, about what two runs of the same code differ by. */
  private static final double ALIKE = 0.05;

  private final List<Row> gone = new ArrayList<>();
  private final List<Row> added = new ArrayList<>();

  private Absences(List<Row> rows) {
    Set<Benchmark> seen = new HashSet<>();
    for (Row row : rows) {
      boolean isGone = row instanceof Row.Missing missing && missing.baseline().isPresent();
      boolean isNew = row instanceof Row.New;
      if ((isGone || isNew) && (row.unit().isTimeOfAnOp() || !seen.contains(row.benchmark()))) {
        put(isGone ? gone : added, row, seen);
      }
    }
  }

  private static void put(List<Row> rows, Row row, Set<Benchmark> seen) {
    if (!seen.add(row.benchmark())) {
      rows.removeIf(it -> it.benchmark().equals(row.benchmark()));
    }
    rows.add(row);
  }

  /** One sentence each, for the chip whose rows these are. */
  static List<String> notes(List<Row> rows, List<Difference> differences) {
    Absences absences = new Absences(rows);
    List<String> notes = new ArrayList<>();
    differences.stream()
        .filter(it -> it.key().equals(ChipComparison.GOMAXPROCS))
        .findFirst()
        .flatMap(absences::otherProcs)
        .ifPresent(notes::add);
    if (notes.isEmpty()) {
      notes.addAll(absences.renamed());
      notes.addAll(MovedBenchmarks.notes(absences.gone, absences.added));
    }
    return notes.size() <= MOST_SAID ? notes : notes.subList(0, MOST_SAID);
  }

  private Optional<String> otherProcs(Difference procs) {
    Set<Benchmark> names = new HashSet<>();
    added.forEach(row -> names.add(bare(row.benchmark())));
    long same = gone.stream().filter(row -> names.contains(bare(row.benchmark()))).count();
    return same == 0
        ? Optional.empty()
        : Optional.of(
            "GOMAXPROCS was %s when the baseline was stored and is %s now, so %d benchmarks have other names and are not compared; measure with -cpu %s, or record a baseline at %s (since Go 1.25 the container's CPU limit sets it, and raising go.mod's go line turns that on)"
                .formatted(
                    procs.baseline(),
                    procs.head(),
                    same,
                    procs.baseline().replace(" ", ""),
                    procs.head()));
  }

  private static Benchmark bare(Benchmark benchmark) {
    return new Benchmark(benchmark.pkg(), BenchmarkName.withoutProcs(benchmark.name()));
  }

  /** Missing and new ones of one package that may be the same, the most alike first. */
  private List<String> renamed() {
    record Pair(Row from, Row to, double distance) {}
    List<Pair> pairs = new ArrayList<>();
    for (Row from : gone.subList(0, Math.min(MOST_COMPARED, gone.size()))) {
      for (Row to : added.subList(0, Math.min(MOST_COMPARED, added.size()))) {
        boolean comparable =
            from.benchmark().pkg().equals(to.benchmark().pkg()) && from.unit().equals(to.unit());
        double distance = comparable ? distance(from, to) : 1;
        if (distance < 1) {
          pairs.add(new Pair(from, to, distance));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::distance));
    Map<Row, Row> found = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      if (!found.containsKey(pair.from) && !found.containsValue(pair.to)) {
        found.put(pair.from, pair.to);
      }
    }
    List<String> notes = new ArrayList<>();
    found.forEach((from, to) -> notes.add(sentence(from, to)));
    return notes;
  }

  /** Below 1 where two may be the same benchmark. */
  private static double distance(Row from, Row to) {
    String a = bare(from.benchmark()).name().replaceFirst("^Benchmark", "");
    String b = bare(to.benchmark()).name().replaceFirst("^Benchmark", "");
    double edit = edit(a, b);
    double apart = Math.abs(Math.log(after(to) / before(from)));
    return edit <= SMALL_EDIT ? edit : apart <= ALIKE ? 0.5 + apart : 1;
  }

  /** Which part of a name is different; 1 where that much is that it does not matter. */
  private static double edit(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(1, Math.max(a.length(), b.length()));
    if (longer > LONGEST_NAME) {
      return 1;
    }
    if (shorter >= SHORTEST_PART && (a.contains(b) || b.contains(a))) {
      return SMALL_EDIT * (longer - shorter) / longer;
    }
    // At least what one is longer has to be put in.
    return longer - shorter > SMALL_EDIT * longer ? 1 : (double) edits(a, b) / longer;
  }

  static double before(Row row) {
    return row.baseline().orElseThrow().center().value();
  }

  static double after(Row row) {
    return row.head().orElseThrow().center().value();
  }

  private static String sentence(Row from, Row to) {
    return "renamed? %s is missing and %s is new: %s; if so, the change is not judged here"
        .formatted(from.benchmark().name(), to.benchmark().name(), change(from, to));
  }

  /** {@code ns/op 100 → 150 ns (+50.0 %)}. */
  static String change(Row from, Row to) {
    NumberScale scale = NumberScale.of(from.unit(), before(from), after(to));
    double change = (after(to) / before(from) - 1) * 100;
    return String.format(
            Locale.ROOT,
            "%s %s → %s (%+.1f %%)",
            from.unit(),
            scale.number(before(from)),
            scale.text(after(to)),
            change)
        .replace("(-", "(−");
  }

  /** Levenshtein's distance. */
  private static int edits(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
