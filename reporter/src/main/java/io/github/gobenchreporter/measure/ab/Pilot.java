package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.measure.ab.Discovery.Once;
import io.github.gobenchreporter.measure.ab.PairedBenchmark.Pair;
import io.github.gobenchreporter.stats.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the pace of benchmarks with as few processes as can be: rounds correct what it says of the
 * length of operations, but not what starts cost in CPU time.
 *
 * <p>Not a value: it remembers the starts of a package's first benchmark.
 */
final class Pilot {
  /** An operation of so many nanoseconds is a chunk by itself, which wastes none for warming up. */
  private static final double WHOLE_CHUNK = 50e6;

  /** Nanoseconds; an operation that takes longer is not run again to see whether it still does. */
  private static final double LONG_FIRST = 1e9;

  /** Nanoseconds of operations that tell their time well enough to count them. */
  private static final long TELLING = 5_000_000;

  /** Nanoseconds of an operation that does not hide what a start takes. */
  private static final double SHORT_OPERATION = 1e6;

  /** Two operations run as several do: one before them, and twice what a benchmark sets up. */
  private static final int FEW = 2;

  /** Pairs that tell what starts cost, where it is to hold for a package or sides differ. */
  private static final int PAIRS = 3;

  /** Three runs of each side come in this order by chance once in ten times, five hardly ever. */
  private static final int MORE_PAIRS = 2;

  private Optional<Starts> known = Optional.empty();

  /** The pilot of a package's benchmarks; what starts cost is found out with the first. */
  Pilot() {}

  /**
   * The pace of both sides.
   *
   * @param base what it gave when it was found
   * @param head the same of the head, run directly after it
   */
  Pace of(Target target, Arms sides, Once base, Once head) throws Arm.Failed {
    double first = Math.max(base.first(), head.first());
    if (first >= WHOLE_CHUNK && !isLazy(head.first(), target, sides.head())) {
      return whole(target, sides, base, head);
    }
    Optional<Starts> alike = known.filter(it -> it.areThoseOf(base, head));
    List<Pair> own = alike.isPresent() ? List.of() : few(target, sides, isTelling(base, head));
    Starts starts = alike.orElseGet(() -> new Starts(base, head, own));
    if (isTelling(base, head)) {
      known = Optional.of(starts);
    }
    double before = operation(target, sides.base(), chunks(own, Pair::base));
    double now = operation(target, sides.head(), chunks(own, Pair::head));
    return Pace.several(starts.ofBase(base.first(), before), starts.ofHead(head.first(), now));
  }

  /** Whether its starts are to stand for those of the package. */
  private boolean isTelling(Once base, Once head) {
    return known.isEmpty()
        && base.alone()
        && head.alone()
        && Math.max(base.first(), head.first()) < SHORT_OPERATION;
  }

  private static Pace whole(Target target, Arms sides, Once base, Once head) throws Arm.Failed {
    Pair pair =
        base.alone() && head.alone()
            ? new Pair(base.chunk(), head.chunk(), Double.NaN)
            : sides.pair(target, 1, true, Double.NaN);
    return Pace.whole(whole(pair.base()), whole(pair.head()), List.of(pair));
  }

  private static Start whole(Chunk once) {
    return new Start(once.untimed(), 0, once.nanoseconds(), once.nanoseconds());
  }

  /** Whether only the first operation takes long, such as one that makes a table for all others. */
  private static boolean isLazy(double first, Target target, Arm arm) throws Arm.Failed {
    return first < LONG_FIRST && arm.second(target).nanoseconds() < first / 2;
  }

  /** Pairs of two operations each, in turns as rounds run them. */
  private List<Pair> few(Target target, Arms sides, boolean telling) throws Arm.Failed {
    List<Pair> pairs = new ArrayList<>();
    few(target, sides, 1, pairs);
    if (telling || Starts.differ(pairs)) {
      few(target, sides, PAIRS, pairs);
    }
    if (pairs.size() == PAIRS && Starts.areApart(pairs)) {
      few(target, sides, PAIRS + MORE_PAIRS, pairs);
    }
    return pairs;
  }

  private static void few(Target target, Arms sides, int until, List<Pair> pairs)
      throws Arm.Failed {
    while (pairs.size() < until) {
      pairs.add(sides.pair(target, FEW, pairs.size() % 2 == 0, Double.NaN));
    }
  }

  private static List<Chunk> chunks(List<Pair> pairs, Function<Pair, Chunk> side) {
    return pairs.stream().map(side).toList();
  }

  /** Nanoseconds; what finds caches cold says little, so short ones are run for a moment. */
  private static double operation(Target target, Arm arm, List<Chunk> few) throws Arm.Failed {
    double[] each = few.stream().mapToDouble(Chunk::nanoseconds).toArray();
    double cold = each.length == 0 ? Double.POSITIVE_INFINITY : Quantiles.median(each);
    return each.length > 0 && FEW * cold >= TELLING
        ? cold
        : Math.min(cold, arm.chunk(target, TELLING + "ns").nanoseconds());
  }
}
