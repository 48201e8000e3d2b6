package io.github.gobenchreporter.measure.profile;

import io.github.gobenchreporter.measure.profile.AllocationSide.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who allocates more than before, and who less. No statistics: a benchmark that allocates alike
 * every time is counted exactly at a rate of 1.
 *
 * <p>Tiny objects without pointers share blocks of 16 bytes, and only the first of a block counts
 * as one: bytes add up to {@code B/op}, objects may fall short of {@code allocs/op}.
 *
 * @param changes the larger growth first; without what stayed
 * @param baseBytes per operation, of all functions
 * @param headBytes per operation, of all functions
 * @param exact whether every allocation was seen ({@code -memprofilerate=1})
 */
public record Allocations(
    List<AllocationChange> changes, double baseBytes, double headBytes, boolean exact) {

  /**
   * Bytes or objects per operation below which nothing moved: what start-up and growing tables
   * leave behind is spread over thousands of operations.
   */
  private static final double NOTHING = 0.5;

  /**
   * Compares two sides.
   *
   * @param base at least one profile of {@code -memprofile}
   * @param baseOperations in all of them together
   */
  public static Allocations between(
      List<Profile> base,
      double baseOperations,
      List<Profile> head,
      double headOperations,
      Scope scope) {
    AllocationSide before = new AllocationSide(base, scope, baseOperations);
    AllocationSide after = new AllocationSide(head, scope, headOperations);
    boolean exact =
        base.stream().allMatch(it -> it.period() == 1)
            && head.stream().allMatch(it -> it.period() == 1);
    return new Allocations(changes(before, after), before.bytes(), after.bytes(), exact);
  }

  /** All that a benchmark allocates in these profiles. */
  public static double bytes(List<Profile> profiles, Scope scope) {
    return new AllocationSide(profiles, scope, 1).bytes();
  }

  private static List<AllocationChange> changes(AllocationSide before, AllocationSide after) {
    Renames renames = new Renames(before.lines().keySet(), after.lines().keySet());
    Map<String, String> moved = renames.newByOld();
    TreeSet<String> names = new TreeSet<>(after.lines().keySet());
    before.lines().keySet().forEach(name -> names.add(moved.getOrDefault(name, name)));
    List<AllocationChange> changes = new ArrayList<>();
    for (String name : names) {
      AllocationChange change = change(name, renames.inBase(name), before, after);
      if (Math.abs(change.bytes()) >= NOTHING || Math.abs(change.objects()) >= NOTHING) {
        changes.add(change);
      }
    }
    changes.sort(
        Comparator.comparingDouble(AllocationChange::bytes)
            .thenComparingDouble(AllocationChange::objects)
            .reversed());
    return List.copyOf(changes);
  }

  private static AllocationChange change(
      String name, String was, AllocationSide before, AllocationSide after) {
    Collection<Site> old = before.lines().getOrDefault(was, Map.of()).values();
    Collection<Site> now = after.lines().getOrDefault(name, Map.of()).values();
    return new AllocationChange(
        name,
        place(now.isEmpty() ? old : now, now.isEmpty() ? List.of() : old),
        before.bytes(was),
        after.bytes(name),
        before.objects(was),
        after.objects(name));
  }

  /** The line that allocates most, of those that no other line of the base allocates as much as. */
  private static Frame place(Collection<Site> sites, Collection<Site> others) {
    List<Site> left = new ArrayList<>(sites);
    for (Site other : others) {
      left.stream().filter(site -> isAlike(site, other)).findFirst().ifPresent(left::remove);
    }
    return (left.isEmpty() ? sites : left)
        .stream().max(Comparator.comparingDouble(Site::bytes)).orElseThrow().place();
  }

  private static boolean isAlike(Site one, Site other) {
    return Math.abs(one.bytes() - other.bytes()) < NOTHING
        && Math.abs(one.objects() - other.objects()) < NOTHING;
  }
}
