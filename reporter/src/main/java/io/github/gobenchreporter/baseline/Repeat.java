package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.RunWriter;
import io.github.gobenchreporter.text.ShortCommit;
import io.github.gobenchreporter.unit.Kind;
import io.github.gobenchreporter.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * A run to be recorded whose samples are to the last digit those of a stored one: no two
 * measurements of time are.
 *
 * @param record the new one
 * @param stored the one that is there
 */
public record Repeat(RunRecord record, StoredRun stored) {
  /** The stored run that {@code record} repeats. */
  static Optional<Repeat> of(RunRecord record, List<StoredRun> stored) {
    if (!hasTimes(record.run())) {
      return Optional.empty();
    }
    String samples = samples(record.run());
    return stored.stream()
        .filter(it -> samples(it.run()).equals(samples))
        .findFirst()
        .map(it -> new Repeat(record, it));
  }

  /** Whether it is the same commit, by its full id or a short one. */
  boolean isOfSameCommit() {
    String earlier = stored.commit().orElse("");
    return !earlier.isEmpty()
        && (earlier.startsWith(record.commit()) || record.commit().startsWith(earlier));
  }

  /** What is odd about it. */
  public String sentence() {
    return "the samples of %s are to the last digit those recorded of %s (%s); were they measured for this commit?"
        .formatted(
            ShortCommit.of(record.commit()),
            ShortCommit.of(stored.commit().orElse("")),
            stored.path());
  }

  private static boolean hasTimes(Run run) {
    return run.results().stream()
        .flatMap(each -> each.samples().keySet().stream())
        .anyMatch(unit -> new Unit(unit).kind() == Kind.TIME);
  }

  private static String samples(Run run) {
    return RunWriter.write(run.withConfiguration(Configuration.EMPTY));
  }
}
