package io.github.gobenchreporter.measure.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A stack, told as a reader thinks of it.
 *
 * @param path from the benchmark down to the leaf, without the harness above it; empty for what the
 *     benchmark did not call
 * @param owner the own function that the time belongs to: the nearest to the leaf; or what stands
 *     for one, {@link #BACKGROUND} or {@link #OUTSIDE}
 * @param callee what the owner called outside the module; empty where it computes itself
 */
record Folded(List<Frame> path, Frame owner, Optional<String> callee) {
  /** Marking and sweeping in goroutines of the runtime: paid for by all that allocates. */
  static final Frame BACKGROUND = named("garbage collector, in the background");

  /** The scheduler, the harness, and whatever else has no own function in its stack. */
  static final Frame OUTSIDE = named("outside the benchmark");

  private static final Set<String> COLLECTORS =
      Set.of("runtime.gcBgMarkWorker", "runtime.bgsweep", "runtime.bgscavenge");

  /** What calls a benchmark; above it stands the {@code main} of the test binary. */
  private static final Set<String> HARNESS =
      Set.of(
          "testing.(*B).runN",
          "testing.(*B).RunParallel.func1",
          "testing.(*M).Run",
          "testing.tRunner");

  /** Where the profiler's signal caught a loop; it does no work itself. */
  private static final String PREEMPTION = "runtime.asyncPreempt";

  private static Frame named(String what) {
    return new Frame(what, "", 0, 0);
  }

  /**
   * Folds one stack.
   *
   * @param stack leaf first
   */
  static Folded of(List<Frame> stack, Module module) {
    int owner = -1;
    int outermost = -1;
    for (int i = 0; i < stack.size() && !HARNESS.contains(stack.get(i).function()); i++) {
      if (module.owns(stack.get(i).function())) {
        owner = owner < 0 ? i : owner;
        outermost = i;
      }
    }
    if (owner >= 0) {
      return new Folded(path(stack, outermost), stack.get(owner), callee(stack, owner));
    }
    boolean collects = stack.stream().anyMatch(frame -> COLLECTORS.contains(frame.function()));
    return new Folded(List.of(), collects ? BACKGROUND : OUTSIDE, Optional.empty());
  }

  private static Optional<String> callee(List<Frame> stack, int owner) {
    return Optional.of(owner - 1)
        .filter(it -> it >= 0)
        .map(it -> stack.get(it).function())
        .filter(it -> !it.startsWith(PREEMPTION));
  }

  private static List<Frame> path(List<Frame> stack, int outermost) {
    List<Frame> path = new ArrayList<>(stack.subList(0, outermost + 1));
    path.removeIf(frame -> frame.function().startsWith(PREEMPTION));
    Collections.reverse(path);
    return List.copyOf(path);
  }
}
