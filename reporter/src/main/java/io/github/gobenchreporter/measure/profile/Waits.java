package io.github.gobenchreporter.measure.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where goroutines wait longer than before, by a profile of {@code -blockprofile} of each side: for
 * locks, channels and other goroutines; not for sleep, files and networks. Every wait is counted,
 * but how long waits are is the host's business as well, so only the one that grew most is told.
 */
public final class Waits {
  /** A wait that is not half as long again may be the same one on a busy host. */
  private static final double CLEARLY = 1.5;

  private Waits() {}

  /**
   * A function of the module that waits.
   *
   * @param function as pprof names it
   * @param place where most of it is
   * @param callee what it waits in: {@code sync.(*Mutex).Lock}
   * @param base nanoseconds per operation, all goroutines together
   * @param head as {@code base}
   */
  public record Wait(String function, Frame place, String callee, double base, double head) {
    /** Head less base. */
    public double change() {
      return head - base;
    }
  }

  /**
   * The wait that grew most, if that is much.
   *
   * @param operations in each profile
   * @param least nanoseconds per operation that are worth telling
   */
  public static Optional<Wait> longer(
      Profile base, Profile head, double operations, Scope scope, double least) {
    return longer(List.of(base), operations, List.of(head), operations, scope, least);
  }

  /**
   * The same of several profiles a side.
   *
   * @param baseOperations in all profiles of the base together
   * @param headOperations likewise
   */
  public static Optional<Wait> longer(
      List<Profile> base,
      double baseOperations,
      List<Profile> head,
      double headOperations,
      Scope scope,
      double least) {
    Map<String, Wait> before = waits(base, baseOperations, scope);
    List<Wait> grown = new ArrayList<>();
    waits(head, headOperations, scope)
        .forEach(
            (function, now) -> {
              Wait was = before.get(function);
              double from = was == null ? 0 : was.head();
              grown.add(new Wait(function, now.place(), now.callee(), from, now.head()));
            });
    return grown.stream()
        .filter(it -> it.change() >= least && it.head() >= CLEARLY * it.base())
        .max(Comparator.comparingDouble(Wait::change));
  }

  /** Nanoseconds in all functions of the module together. */
  public static double total(List<Profile> side, Scope scope) {
    return waits(side, 1, scope).values().stream().mapToDouble(Wait::head).sum();
  }

  private static Map<String, Wait> waits(List<Profile> side, double operations, Scope scope) {
    Map<String, Wait> waits = new LinkedHashMap<>();
    Map<String, Double> longest = new LinkedHashMap<>();
    side.forEach(profile -> add(profile, operations, scope, waits, longest));
    return waits;
  }

  private static void add(
      Profile profile,
      double operations,
      Scope scope,
      Map<String, Wait> waits,
      Map<String, Double> longest) {
    int delay = profile.indexOf("delay");
    for (Profile.Sample sample : profile.samples()) {
      List<Frame> frames = profile.stack(sample);
      Folded stack = Folded.of(frames, scope.module());
      if (!stack.path().isEmpty() && scope.has(stack) && !isHarness(frames, stack.owner())) {
        Frame owner = stack.owner();
        double more = sample.values()[delay] / operations;
        boolean most = more > longest.getOrDefault(owner.function(), 0.0);
        Wait known = waits.get(owner.function());
        Wait shown =
            most || known == null
                ? new Wait(owner.function(), owner, stack.callee().orElse(""), 0, 0)
                : known;
        longest.merge(owner.function(), more, Math::max);
        waits.put(
            owner.function(),
            new Wait(
                owner.function(),
                shown.place(),
                shown.callee(),
                0,
                more + (known == null ? 0 : known.head())));
      }
    }
  }

  /** A benchmark waits for its sub-benchmarks and its parallel goroutines. */
  private static boolean isHarness(List<Frame> frames, Frame owner) {
    return frames.stream()
        .takeWhile(frame -> frame != owner)
        .anyMatch(frame -> frame.function().startsWith("testing."));
  }
}
