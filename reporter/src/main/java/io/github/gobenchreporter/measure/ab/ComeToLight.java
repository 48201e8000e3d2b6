package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Failure;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes to light on the way to the pairs. Not a value: every step of a measurement adds to it.
 *
 * @param identical packages that need not be run
 * @param sameCode benchmarks that can reach the same machine code only
 * @param notRun benchmarks the budget had no place for
 * @param failures of the head
 * @param notes what a reader should know
 */
record ComeToLight(
    List<Outcome.Identical> identical,
    List<Benchmark> sameCode,
    List<Benchmark> notRun,
    List<Failure> failures,
    List<String> notes) {

  /** A benchmark gave no result; in the base that is no failure of what is judged. */
  void failed(Target target, Arms sides, Arm.Failed e) {
    if (e.isOfBase(sides)) {
      failedInBase(e.of(target));
    } else {
      failures.add(e.of(target));
    }
  }

  /** The same of what was only looked for in the base. */
  void failedInBase(Failure failure) {
    String name = (failure.pkg() + " " + failure.name()).strip();
    notes.add(
        "%s gives no result in the base: %s".formatted(name, String.join("; ", failure.message())));
  }

  /** Nothing yet. */
  static ComeToLight none() {
    return new ComeToLight(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }
}
