package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.text.ShortCommit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a head left the branch that its baseline is of. What that branch did afterwards is not the
 * head's doing.
 *
 * @param commits full ids: the point itself, then what lies before it as far as it is known, newest
 *     first; not empty
 * @param latest when the point was committed, or later than that; empty where nothing tells
 * @param known false where the head may have left the branch earlier than that
 */
public record BranchPoint(List<String> commits, Optional<Instant> latest, boolean known) {
  public BranchPoint {
    commits = List.copyOf(commits);
  }

  /** The commit itself. */
  public String commit() {
    return commits.get(0);
  }

  /**
   * How many of these run files belong to the branch as the head knows it: up to the newest run of
   * a commit known to lie before the point, else up to its time.
   *
   * @param names oldest first
   * @return empty where the point and the runs have nothing to do with each other
   */
  OptionalInt end(List<String> names) {
    Map<String, Integer> ends = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      int end = i + 1;
      RunFileName.parse(names.get(i))
          .ifPresent(name -> ends.put(ShortCommit.inNames(name.commit()), end));
    }
    for (String commit : commits) {
      Integer end = ends.get(ShortCommit.inNames(commit));
      if (end != null) {
        return OptionalInt.of(end);
      }
    }
    return latest.map(time -> OptionalInt.of(until(names, time))).orElse(OptionalInt.empty());
  }

  /** Whether this is a run of the point itself. */
  boolean isAt(String name) {
    String commit = RunFileName.parse(name).map(RunFileName::commit).orElse("");
    return ShortCommit.inNames(commit).equals(ShortCommit.inNames(commit()));
  }

  private static int until(List<String> names, Instant time) {
    String latest = RunFileName.timeOf(time);
    int end = 0;
    while (end < names.size()
        && RunFileName.parse(names.get(end))
            .map(it -> it.time().compareTo(latest) <= 0)
            .orElse(true)) {
      end++;
    }
    return end;
  }
}
