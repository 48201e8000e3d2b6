package io.github.gobenchreporter.measure.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two sides' CPU profiles, function by function.
 *
 * @param basis what the amounts are
 * @param base the whole of that side
 * @param head the whole of that side
 * @param functions the module's, the most telling growth first
 * @param background the garbage collector's own goroutines
 * @param resolution what could have been seen
 * @param stacks both sides' calls from the benchmark down
 */
public record Difference(
    Work.Basis basis,
    Whole base,
    Whole head,
    List<FunctionChange> functions,
    Optional<FunctionChange> background,
    Resolution resolution,
    CallTree stacks) {

  /**
   * An adjusted p-value up to here is taken for a change: of a hundred comparisons of one binary
   * with itself, one names a function.
   */
  static final double ALPHA = 0.01;

  /**
   * One side.
   *
   * @param profiles how many
   * @param samples in all of them
   * @param seconds of CPU
   * @param amount of the benchmark and what it called, per operation or as a share
   */
  public record Whole(int profiles, double samples, double seconds, double amount) {}

  /**
   * Compares two sides; empty where one of them has no sample of the benchmark.
   *
   * @param base at least one profile
   * @param head at least one profile
   */
  public static Optional<Difference> between(
      List<Profile> base, Work baseWork, List<Profile> head, Work headWork, Scope scope) {
    boolean isKnown = baseWork.basis() == headWork.basis();
    ProfiledSide before = new ProfiledSide(base, scope, isKnown ? baseWork : Work.unknown());
    ProfiledSide after = new ProfiledSide(head, scope, isKnown ? headWork : Work.unknown());
    return before.isEmpty() || after.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Comparing(before, after).difference(isKnown ? baseWork.basis() : Work.Basis.SHARE));
  }

  /**
   * The same with less.
   *
   * @param most functions; those in the middle, which did not move, are left out
   * @param smallest call, as a share of the whole
   */
  public Difference cut(int most, double smallest) {
    List<FunctionChange> kept = new ArrayList<>(functions);
    if (kept.size() > most) {
      kept.subList(most / 2, kept.size() - (most - most / 2)).clear();
    }
    return new Difference(
        basis, base, head, List.copyOf(kept), background, resolution, stacks.prune(smallest));
  }

  /** Functions that take more than before, as far as that is proven; the most telling first. */
  public List<FunctionChange> grown() {
    return functions.stream().filter(FunctionChange::hasGrown).toList();
  }

  /** The function that took most of those that are gone for sure. */
  public Optional<FunctionChange> replaced() {
    return shrunk().stream()
        .filter(FunctionChange::isGone)
        .max(Comparator.comparingDouble(it -> it.flat().base()));
  }

  /** Functions that take less than before, as far as that is proven. */
  public List<FunctionChange> shrunk() {
    return functions.stream().filter(FunctionChange::hasShrunk).toList();
  }
}
