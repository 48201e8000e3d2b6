package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.unit.Better;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Benchmarks that are missing from one package and new in another: moved, or their package or
 * module was renamed. A slow-down hides in that as in a renamed benchmark.
 */
final class MovedBenchmarks {
  private record Packages(String from, String to) {}

  private record Move(Row from, Row to) {
    Packages packages() {
      return new Packages(from.benchmark().pkg(), to.benchmark().pkg());
    }

    /** In logs. */
    double worse() {
      double change = Math.log(Absences.after(to) / Absences.before(from));
      return from.unit().better() == Better.HIGHER ? -change : change;
    }
  }

  private MovedBenchmarks() {}

  /**
   * One sentence for each two packages, those that share most first.
   *
   * @param gone one row for each benchmark that is missing
   * @param added one row for each that is new
   */
  static List<String> notes(List<Row> gone, List<Row> added) {
    Map<Packages, List<Move>> found = new LinkedHashMap<>();
    all(gone, added)
        .forEach(move -> found.computeIfAbsent(move.packages(), it -> new ArrayList<>()).add(move));
    List<List<Move>> most = new ArrayList<>(found.values());
    most.sort(Comparator.comparingInt(moves -> -moves.size()));
    Set<Row> told = new HashSet<>();
    List<String> notes = new ArrayList<>();
    for (List<Move> moves : most) {
      List<Move> left =
          moves.stream().filter(it -> !told.contains(it.from) && !told.contains(it.to)).toList();
      left.forEach(it -> told.addAll(List.of(it.from, it.to)));
      if (!left.isEmpty()) {
        notes.add(sentence(left));
      }
    }
    return notes;
  }

  /** Each that is missing beside each that is new under its name. */
  private static List<Move> all(List<Row> gone, List<Row> added) {
    Map<String, List<Row>> names = new HashMap<>();
    added.forEach(
        row -> names.computeIfAbsent(row.benchmark().name(), it -> new ArrayList<>()).add(row));
    return gone.stream()
        .flatMap(
            from ->
                names.getOrDefault(from.benchmark().name(), List.of()).stream()
                    .filter(to -> to.unit().equals(from.unit()))
                    .map(to -> new Move(from, to)))
        .toList();
  }

  private static String sentence(List<Move> moves) {
    Move worst = moves.stream().max(Comparator.comparingDouble(Move::worse)).orElseThrow();
    String name = worst.from.benchmark().name();
    boolean one = moves.size() == 1;
    return "moved? %s missing from %s and new in %s: %s%s; if so, %s not judged here"
        .formatted(
            one ? name + " is" : moves.size() + " benchmarks are",
            place(worst.from),
            place(worst.to),
            one ? "" : name + ", which moved most for the worse, ",
            Absences.change(worst.from, worst.to),
            one ? "the change is" : "their changes are");
  }

  private static String place(Row row) {
    String pkg = row.benchmark().pkg();
    return pkg.isEmpty() ? "results without a pkg: line" : pkg;
  }
}
