package io.github.gobenchreporter.measure.profile;

import io.github.gobenchreporter.measure.profile.Difference.Whole;
import io.github.gobenchreporter.measure.profile.FunctionChange.Amount;
import io.github.gobenchreporter.measure.profile.FunctionChange.Callee;
import io.github.gobenchreporter.stats.BenjaminiHochberg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Two sides, paired by function and tested. */
final class Comparing {
  /** A function on both sides, and whether their rates differ. */
  private record Pair(
      String name, String was, FunctionCounts base, FunctionCounts head, double dispersion) {}

  /** The part of a growth that makes a callee worth naming. */
  private static final double PART = 0.3;

  private final ProfiledSide base;
  private final ProfiledSide head;
  private final Dispersion dispersion = new Dispersion();

  Comparing(ProfiledSide base, ProfiledSide head) {
    this.base = base;
    this.head = head;
    for (ProfiledSide side : List.of(base, head)) {
      side.functions().values().forEach(counts -> dispersion.learn(counts.flat(), side));
    }
  }

  Difference difference(Work.Basis basis) {
    List<Pair> pairs = pairs();
    List<Pair> testable = pairs.stream().filter(this::couldTell).toList();
    double[] raw = testable.stream().mapToDouble(this::p).toArray();
    IdentityHashMap<Pair, Double> adjusted = adjusted(testable, raw);
    List<FunctionChange> functions = new ArrayList<>();
    Optional<FunctionChange> background = Optional.empty();
    for (Pair pair : pairs) {
      FunctionChange change = change(pair, adjusted.getOrDefault(pair, 1.0));
      if (!change.isBucket()) {
        functions.add(change);
      } else if (change.name().equals(Folded.BACKGROUND.function())) {
        background = Optional.of(change);
      }
    }
    functions.sort(mostTellingFirst(functions));
    return new Difference(
        basis,
        whole(base),
        whole(head),
        List.copyOf(functions),
        background,
        Resolution.of(base, head, dispersion.common(), raw),
        new CallTrees(base, head, renames(), dispersion.common()).tree());
  }

  /**
   * What has surely grown most; then what most likely has grown at all. What is new may only be
   * what is gone under another name, cut otherwise: so much of it does not count.
   */
  private static Comparator<FunctionChange> mostTellingFirst(List<FunctionChange> functions) {
    double gone =
        functions.stream()
            .filter(it -> it.hasShrunk() && it.isGone())
            .mapToDouble(it -> -it.flat().change())
            .sum();
    double come =
        functions.stream()
            .filter(it -> it.hasGrown() && it.isNew())
            .mapToDouble(it -> it.flat().change())
            .sum();
    double counts = come > 0 ? Math.max(0, 1 - gone / come) : 1;
    return Comparator.comparing(FunctionChange::hasGrown)
        .thenComparing(
            it -> !it.hasGrown() ? it.errors() : it.isNew() ? counts * it.least() : it.least())
        .reversed();
  }

  /** Whether so few samples could ever prove anything, were they all on one side (Tarone 1990). */
  private boolean couldTell(Pair pair) {
    double all = pair.base().flatTotal() + pair.head().flatTotal();
    double smallest =
        Math.min(
            RateTest.p(all, base.work(), 0, head.work(), pair.dispersion()),
            RateTest.p(0, base.work(), all, head.work(), pair.dispersion()));
    return smallest <= Difference.ALPHA;
  }

  private static IdentityHashMap<Pair, Double> adjusted(List<Pair> pairs, double[] raw) {
    double[] adjusted = BenjaminiHochberg.adjust(raw);
    IdentityHashMap<Pair, Double> byPair = new IdentityHashMap<>();
    for (int i = 0; i < adjusted.length; i++) {
      byPair.put(pairs.get(i), adjusted[i]);
    }
    return byPair;
  }

  private Renames renames() {
    return new Renames(base.functions().keySet(), head.functions().keySet());
  }

  private List<Pair> pairs() {
    Renames renames = renames();
    Map<String, String> moved = renames.newByOld();
    TreeSet<String> names = new TreeSet<>(head.functions().keySet());
    for (String old : base.functions().keySet()) {
      names.add(moved.getOrDefault(old, old));
    }
    List<Pair> pairs = new ArrayList<>();
    for (String name : names) {
      String was = renames.inBase(name);
      FunctionCounts before = base.of(was);
      FunctionCounts after = head.of(name);
      double factor = dispersion.of(before, base, after, head);
      pairs.add(new Pair(name, was, before, after, factor));
    }
    return pairs;
  }

  private double p(Pair pair) {
    double before = pair.base().flatTotal();
    double after = pair.head().flatTotal();
    return RateTest.p(before, base.work(), after, head.work(), pair.dispersion());
  }

  private FunctionChange change(Pair pair, double p) {
    Amount flat = amount(pair.base().flatTotal(), pair.head().flatTotal());
    boolean vanished = pair.head().cumulativeTotal() + pair.head().flatTotal() == 0;
    FunctionCounts shown = vanished ? pair.base() : pair.head();
    return new FunctionChange(
        pair.name(),
        Optional.of(pair.was()).filter(was -> !was.equals(pair.name())),
        shown.place(),
        shown.lastLine(),
        flat,
        amount(pair.base().cumulativeTotal(), pair.head().cumulativeTotal()),
        p,
        ProfiledSide.standardError(
            base, flat.baseSamples(), head, flat.headSamples(), pair.dispersion()),
        callee(pair, PART * flat.change()));
  }

  /** What has grown most of what the function calls outside the module, if that is much. */
  private Optional<Callee> callee(Pair pair, double least) {
    Map<String, Double> before = pair.base().callees();
    return pair.head().callees().entrySet().stream()
        .map(
            it ->
                new Callee(
                    it.getKey(), amount(before.getOrDefault(it.getKey(), 0.0), it.getValue())))
        .max(Comparator.comparingDouble(it -> it.amount().change()))
        .filter(it -> it.amount().change() > Math.max(0, least) && isProven(it.amount(), pair));
  }

  private boolean isProven(Amount amount, Pair pair) {
    double p =
        RateTest.p(
            amount.baseSamples(),
            base.work(),
            amount.headSamples(),
            head.work(),
            pair.dispersion());
    return p <= Difference.ALPHA;
  }

  private Amount amount(double before, double after) {
    return new Amount(before / base.work(), after / head.work(), before, after);
  }

  private static Whole whole(ProfiledSide side) {
    return new Whole(side.profiles(), side.samples(), side.seconds(), side.amount());
  }
}
