package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.Caution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which benchmarks are worth measuring side by side: those whose time looks worse, proven or not.
 * Where many moved together, some of them speak for all, because one thing moved them.
 *
 * @param measured these
 * @param spokenFor these are settled as those that speak for them are
 */
public record Suspected(Set<Benchmark> measured, Set<Benchmark> spokenFor) {
  /** So many speak for the others. */
  static final int SPEAKERS = 6;

  /** With fewer than this all are measured. */
  private static final int MANY = 2 * SPEAKERS;

  public Suspected {
    measured = new LinkedHashSet<>(measured);
    spokenFor = new LinkedHashSet<>(spokenFor);
  }

  /** How many there are. */
  public int all() {
    return measured.size() + spokenFor.size();
  }

  /** The suspects of a comparison with stored runs. */
  public static Suspected of(ChipReport chip) {
    Set<Benchmark> alone = new LinkedHashSet<>();
    List<Benchmark> together = new ArrayList<>();
    for (Row row : chip.rows()) {
      if (is(row)) {
        if (row.has(Caution.MOVED_WITH_ALL)) {
          together.add(row.benchmark());
        } else {
          alone.add(row.benchmark());
        }
      }
    }
    if (together.size() < MANY) {
      alone.addAll(together);
      return new Suspected(alone, Set.of());
    }
    Set<Benchmark> others = new LinkedHashSet<>(together);
    for (int i = 0; i < SPEAKERS; i++) {
      // Evenly over the suite, so that no package speaks for all.
      Benchmark speaker = together.get((int) ((2L * i + 1) * together.size() / (2 * SPEAKERS)));
      alone.add(speaker);
      others.remove(speaker);
    }
    return new Suspected(alone, others);
  }

  /** Whether a row is one; what became worse in memory alone is exact and needs no pairs. */
  static boolean is(Row row) {
    return isWorse(row) && row.unit().isTimeOfAnOp();
  }

  /** Whether a row may be worse; commands are no benchmarks that can be run in turns. */
  static boolean isWorse(Row row) {
    boolean worse = row.verdict() == Verdict.REGRESSION || row.verdict() == Verdict.CANNOT_TELL;
    return worse && !row.has(Note.Code.COMMAND) && row instanceof Row.Compared;
  }
}
