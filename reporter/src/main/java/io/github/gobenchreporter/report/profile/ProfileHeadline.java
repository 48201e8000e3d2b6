package io.github.gobenchreporter.report.profile;

import io.github.gobenchreporter.measure.profile.AllocationChange;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.FunctionName;
import io.github.gobenchreporter.measure.profile.Waits;
import io.github.gobenchreporter.measure.profile.Work.Basis;
import io.github.gobenchreporter.unit.Unit;
import java.util.Optional;

/**
 * What the difference of two sides' profiles comes to.
 *
 * @param word the finding: "grew"
 * @param sentence what of it, and how sure: "one function takes more than before, proven by 216
 *     samples a side"
 * @param more how many functions take or allocate more
 * @param less how many take or allocate less
 */
public record ProfileHeadline(String word, String sentence, int more, int less) {
  /** Of CPU profiles. */
  static ProfileHeadline of(Difference difference) {
    int grown = difference.grown().size();
    int shrunk = difference.shrunk().size();
    String samples = Amounts.count(difference.resolution().samples()) + " samples a side";
    if (grown == 0 && shrunk == 0) {
      return new ProfileHeadline("no function stands out", "in " + samples, 0, 0);
    }
    return grown == 0
        ? new ProfileHeadline(
            "shrank",
            "%s less than before, proven by %s".formatted(functions(shrunk), samples),
            0,
            shrunk)
        : new ProfileHeadline(
            "grew",
            "%s more than before, %sproven by %s"
                .formatted(functions(grown), shrunk == 0 ? "" : shrunk + " less, ", samples),
            grown,
            shrunk);
  }

  /** Of memory profiles. */
  static ProfileHeadline of(Allocations allocations) {
    String how = allocations.exact() ? "exact" : "sampled: about";
    int more = (int) allocations.changes().stream().filter(AllocationChange::isMore).count();
    return allocations.changes().isEmpty()
        ? new ProfileHeadline("no function allocates otherwise", "(%s)".formatted(how), 0, 0)
        : new ProfileHeadline(
            "allocations",
            "%s → %s %s, %s"
                .formatted(
                    Amounts.count(allocations.baseBytes()),
                    Amounts.count(allocations.headBytes()),
                    Unit.B_PER_OP,
                    how),
            more,
            allocations.changes().size() - more);
  }

  /** Of profiles of waiting: {@code waits: pool.Get waits 990 µs/op longer …}. */
  static ProfileHeadline ofWaits(Optional<Waits.Wait> waiting) {
    return waiting
        .map(it -> new ProfileHeadline("waits", sentence(it), 1, 0))
        .orElseGet(
            () -> new ProfileHeadline("no wait grew", "by half and by what would matter", 0, 0));
  }

  /**
   * {@code pool.Get waits 990 µs/op longer (12 → 1002 µs/op, all goroutines together) in
   * sync.(*Mutex).Lock, pool/pool.go:12}.
   */
  public static String sentence(Waits.Wait wait) {
    Amounts amounts = new Amounts(Basis.OPERATIONS);
    return "%s waits %s longer (%s → %s, all goroutines together)%s, %s"
        .formatted(
            FunctionName.brief(wait.function()),
            amounts.of(wait.change()),
            amounts.of(wait.base()),
            amounts.of(wait.head()),
            wait.callee().isEmpty() ? "" : " in " + FunctionName.brief(wait.callee()),
            Places.of(wait.place()));
  }

  private static String functions(int count) {
    return count == 1 ? "one function takes" : count + " functions take";
  }

  /** Whether anything takes or allocates more. */
  public boolean isWorse() {
    return more > 0;
  }

  /** Whether there is less and nothing more. */
  public boolean isBetter() {
    return more == 0 && less > 0;
  }
}
