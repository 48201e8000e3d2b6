package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.measure.ab.Discovery.Once;
import io.github.gobenchreporter.measure.ab.PairedBenchmark.Pair;
import io.github.gobenchreporter.stats.Quantiles;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * What the processes of one benchmark cost beside its operations; those of others in its package
 * mostly cost the same.
 *
 * @param base what the benchmark gave when it was found
 * @param head the same of the head
 * @param pairs of a few operations
 */
record Starts(Once base, Once head, List<Pair> pairs) {
  /** Starts differ where the shortest of one side takes this much more than any of the other. */
  private static final double APART = 1.1;

  /**
   * A process of another benchmark starts with up to this much more CPU time: a chunk is 20 starts
   * long, so what is not seen is a hundredth of it.
   */
  private static final double ALIKE = 1.25;

  /** Whether a benchmark that gave this has no set-up of its own. */
  boolean areThoseOf(Once otherBase, Once otherHead) {
    return isLike(base, otherBase) && isLike(head, otherHead);
  }

  private static boolean isLike(Once known, Once other) {
    return known.alone() && other.alone() && areLike(cpu(known.chunk()), cpu(other.chunk()));
  }

  private static boolean areLike(double one, double other) {
    return Math.max(one, other) <= ALIKE * Math.min(one, other);
  }

  /** Whether it takes more than these pairs to tell both sides' starts apart. */
  static boolean differ(List<Pair> pairs) {
    return pairs.stream().anyMatch(pair -> !areLike(cpu(pair.base()), cpu(pair.head())));
  }

  /**
   * Whether one side's starts clearly take more CPU time. If not, both sides' starts are taken
   * together: an error in it is the same in all pairs, and only where both sides have the same it
   * does not look like a change.
   */
  static boolean areApart(List<Pair> pairs) {
    DoubleSummaryStatistics base = cpu(pairs, Pair::base).summaryStatistics();
    DoubleSummaryStatistics head = cpu(pairs, Pair::head).summaryStatistics();
    return base.getMin() > APART * Math.max(0, head.getMax())
        || head.getMin() > APART * Math.max(0, base.getMax());
  }

  /**
   * The base's.
   *
   * @param first nanoseconds of the first operation of a process
   * @param operation nanoseconds
   */
  Start ofBase(double first, double operation) {
    return of(Pair::base, base.first(), first, operation);
  }

  /** The head's. */
  Start ofHead(double first, double operation) {
    return of(Pair::head, head.first(), first, operation);
  }

  /** The pairs have another benchmark's first operation in them, where they are another's. */
  private Start of(Function<Pair, Chunk> side, double knownFirst, double first, double operation) {
    // The usual one: where the host makes starts longer, chunks follow, or starts would take most.
    double[] untimed = pairs.stream().map(side).mapToDouble(Chunk::untimed).toArray();
    double wall = Math.max(0, Quantiles.median(untimed) - knownFirst);
    double cpu = startUpCpu(side) - knownFirst + first;
    return new Start(wall, cpu, first, operation);
  }

  private double startUpCpu(Function<Pair, Chunk> side) {
    boolean apart = pairs.size() > 1 && areApart(pairs);
    DoubleStream all =
        apart
            ? cpu(pairs, side)
            : DoubleStream.concat(cpu(pairs, Pair::base), cpu(pairs, Pair::head));
    return Quantiles.median(all.toArray());
  }

  private static DoubleStream cpu(List<Pair> pairs, Function<Pair, Chunk> side) {
    return pairs.stream().map(side).mapToDouble(Starts::cpu);
  }

  /** CPU time of a process without what it timed. */
  private static double cpu(Chunk few) {
    return few.usage().cpu() - few.timed();
  }
}
