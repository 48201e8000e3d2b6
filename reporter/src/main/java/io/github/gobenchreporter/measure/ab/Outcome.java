package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.stats.paired.TimeSpent;
import java.util.List;

/**
 * What measuring in turns gave, beside the pairs in its files.
 *
 * @param base commit laid out
 * @param head commit checked out; "" before the first
 * @param dirty whether the head's files differ from its commit
 * @param toolchain of both sides
 * @param identical packages whose test binaries are the same on both sides
 * @param packages how many packages with benchmarks both sides have
 * @param sameCode benchmarks that can reach the same machine code only
 * @param notRun benchmarks the budget had no place for
 * @param failures of the head
 * @param notes what a reader should know
 * @param rounds how many were measured
 * @param spent where the time went
 */
public record Outcome(
    String base,
    String head,
    boolean dirty,
    String toolchain,
    List<Identical> identical,
    int packages,
    List<Benchmark> sameCode,
    List<Benchmark> notRun,
    List<Failure> failures,
    List<String> notes,
    int rounds,
    TimeSpent spent) {
  public Outcome {
    identical = List.copyOf(identical);
    sameCode = List.copyOf(sameCode);
    notRun = List.copyOf(notRun);
    failures = List.copyOf(failures);
    notes = List.copyOf(notes);
  }

  /**
   * A package that was not run, because nothing in it can have changed.
   *
   * @param benchmarks the names of its benchmark functions
   */
  public record Identical(String pkg, List<String> benchmarks) {
    public Identical {
      benchmarks = List.copyOf(benchmarks);
    }
  }
}
