package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.measure.PackagePatterns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param folder where the user stands, in a checkout
 * @param base a revision
 * @param exactBase whether it is meant itself, not its merge base with the head
 * @param prepare a command for {@code sh -c} that makes generated files in the base's tree
 * @param packages patterns of go list
 * @param bench a pattern as of {@code go test -bench}
 * @param flags of go test
 * @param choice which benchmarks, and on which of several machines
 * @param limits of time and place
 * @param out where {@code base.txt} and {@code head.txt} go
 */
public record Plan(
    Path folder,
    String base,
    boolean exactBase,
    Optional<String> prepare,
    List<String> packages,
    String bench,
    List<String> flags,
    Choice choice,
    Bounds limits,
    Path out) {

  /**
   * Which of the benchmarks found.
   *
   * @param only these full names, {@code pkg.Benchmark…-N}; empty for all
   * @param shard this machine's number, from 1
   * @param shards how many machines share the suite
   */
  public record Choice(List<String> only, int shard, int shards) {
    public static final Choice ALL = new Choice(List.of(), 1, 1);

    public Choice {
      only = List.copyOf(only);
    }
  }

  /**
   * How long and where.
   *
   * @param budget for measuring, builds not counted
   * @param patience how long one process may take; what the budget allows where it is empty
   * @param aligned whether functions begin at cache lines
   * @param cpus to pin both sides to, as {@code 0-3}
   */
  public record Bounds(
      Duration budget, Optional<Duration> patience, boolean aligned, Optional<String> cpus) {}

  public Plan {
    packages = PackagePatterns.checked(packages);
    flags = List.copyOf(flags);
  }
}
