package io.github.gobenchreporter.measure.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A call on both sides, with the calls made from there: what a flame graph draws.
 *
 * @param frame of the head, or of the base where it vanished
 * @param base nanoseconds per operation here and below, or a share
 * @param head as {@code base}
 * @param error of head less base, one standard error
 * @param callees the larger first
 * @param dropped calls left out below, because they are too small to be drawn
 */
public record CallTree(
    Frame frame, double base, double head, double error, List<CallTree> callees, int dropped) {

  /** A call without those from it. */
  public CallTree(Frame frame, double base, double head, double error) {
    this(frame, base, head, error, List.of(), 0);
  }

  /** Head less base. */
  public double change() {
    return head - base;
  }

  /**
   * The tree without calls that are smaller on both sides.
   *
   * @param share of the whole, in [0, 1]
   */
  public CallTree prune(double share) {
    return without(share * Math.max(base, head));
  }

  private CallTree without(double least) {
    List<CallTree> kept = new ArrayList<>();
    int left = dropped;
    for (CallTree callee : callees) {
      if (Math.max(callee.base, callee.head) >= least) {
        kept.add(callee.without(least));
      } else {
        left += callee.calls();
      }
    }
    return new CallTree(frame, base, head, error, List.copyOf(kept), left);
  }

  /**
   * The nearest of these functions that leads to another one, where that one grew most; empty where
   * none does.
   */
  public Optional<String> callerOf(String function, Set<String> callers) {
    return callers(function, callers, Optional.empty())
        .max(Comparator.comparingDouble(Caller::change))
        .flatMap(Caller::name);
  }

  private record Caller(Optional<String> name, double change) {}

  private Stream<Caller> callers(String function, Set<String> callers, Optional<String> above) {
    String own = frame.function();
    Stream<Caller> here =
        own.equals(function) ? Stream.of(new Caller(above, change())) : Stream.empty();
    Optional<String> next = callers.contains(own) ? Optional.of(own) : above;
    return Stream.concat(
        here, callees.stream().flatMap(callee -> callee.callers(function, callers, next)));
  }

  /** How many calls it is. */
  private int calls() {
    return 1 + dropped + callees.stream().mapToInt(CallTree::calls).sum();
  }

  /** Calls left out anywhere in the tree. */
  public int allDropped() {
    return dropped + callees.stream().mapToInt(CallTree::allDropped).sum();
  }

  /** The larger first, on whichever side they are large. */
  static CallTree sorted(CallTree call, List<CallTree> callees) {
    List<CallTree> sorted = new ArrayList<>(callees);
    sorted.sort(Comparator.comparingDouble((CallTree it) -> -Math.max(it.head, it.base)));
    return new CallTree(
        call.frame, call.base, call.head, call.error, List.copyOf(sorted), call.dropped);
  }
}
