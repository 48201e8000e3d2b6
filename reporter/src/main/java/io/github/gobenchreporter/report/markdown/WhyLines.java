package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.measure.profile.AllocationChange;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.Frame;
import io.github.gobenchreporter.measure.profile.FunctionChange;
import io.github.gobenchreporter.measure.profile.FunctionName;
import io.github.gobenchreporter.measure.profile.Waits;
import io.github.gobenchreporter.measure.profile.Work;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.report.profile.Amounts;
import io.github.gobenchreporter.report.profile.Places;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What profiles of both sides say of one benchmark, the most telling first: three lines at most.
 */
public final class WhyLines {
  /** So many lines explain a benchmark at most. */
  static final int MOST = 3;

  private static final int MOST_FUNCTIONS = 2;
  private static final int MOST_TINY = 3;

  /** A smaller part of a growth is not worth a line when it is not explained. */
  private static final double WORTH_A_LINE = 0.2;

  private WhyLines() {}

  /** The lines as plain text, for a terminal. */
  public static List<String> plain(Explanation explanation) {
    return of(explanation, new CodeLinks("", "", SourceFiles.NONE)).stream()
        .map(Lead::plain)
        .toList();
  }

  /**
   * The lines, as Markdown.
   *
   * @param code of the head
   */
  static List<String> of(Explanation explanation, CodeLinks code) {
    List<String> lines = new ArrayList<>();
    explanation.waiting().map(it -> waits(it, explanation, code)).ifPresent(lines::add);
    explanation.cpu().ifPresent(cpu -> functions(cpu, explanation, code, lines));
    explanation
        .allocations()
        .flatMap(it -> allocations(it, explanation, code))
        .ifPresent(lines::add);
    explanation.cpu().flatMap(cpu -> rest(cpu, explanation)).ifPresent(lines::add);
    return lines.subList(0, Math.min(MOST, lines.size()));
  }

  /**
   * {@code `pool.(*Pool).Get` waits **990 µs/op** longer (12 → 1002 µs/op) in
   * `sync.(*Mutex).Lock`}.
   */
  private static String waits(Waits.Wait wait, Explanation why, CodeLinks code) {
    Amounts amounts = new Amounts(Work.Basis.OPERATIONS);
    return "%s waits **%s** longer (%s → %s, all goroutines together)%s%s"
        .formatted(
            name(wait.function()),
            amounts.of(wait.change()),
            amounts.of(wait.base()),
            amounts.of(wait.head()),
            wait.callee().isEmpty() ? "" : " in " + name(wait.callee()),
            place(wait.place(), wait.function(), why, code));
  }

  private static void functions(
      Difference cpu, Explanation why, CodeLinks code, List<String> lines) {
    cpu.grown().stream()
        .limit(MOST_FUNCTIONS)
        .map(change -> function(cpu, change, why, code))
        .forEach(lines::add);
    cpu.background()
        .filter(FunctionChange::hasGrown)
        .filter(it -> lines.size() < MOST_FUNCTIONS)
        .ifPresent(
            it ->
                lines.add(
                    "The garbage collector, in the background: **%s**"
                        .formatted(new Amounts(cpu.basis()).change(it.flat().change()))));
  }

  /**
   * {@code `pipe.f` is new and takes **44 of the 57 ns/op** · `pipe/pipe.go:212`, in this change}.
   */
  private static String function(
      Difference cpu, FunctionChange change, Explanation why, CodeLinks code) {
    Amounts amounts = new Amounts(cpu.basis());
    double whole = growth(cpu);
    double own = change.flat().change();
    String amount = own < whole ? amounts.partOf(own, whole) : amounts.of(own);
    String name = name(change.name());
    String what =
        change.isNew()
            ? "%s is new and takes **%s**".formatted(name, amount)
            : "%s grew by **%s** (%s)".formatted(name, amount, amounts.fromTo(change.flat()));
    return what
        + outside(change, amounts)
        + replaced(change, cpu)
        + place(change.place(), change.name(), why, code);
  }

  /** {@code , 420 ns/op of it in `reflect.Value.Field`}: what the function calls more of. */
  private static String outside(FunctionChange change, Amounts amounts) {
    return change
        .callee()
        .map(
            it -> {
              double more = it.amount().change();
              String part = more < change.flat().change() ? amounts.of(more) : "all";
              return ", %s of it in %s".formatted(part, name(it.name()));
            })
        .orElse("");
  }

  /** What is new may stand for what is gone. */
  private static String replaced(FunctionChange change, Difference cpu) {
    return Optional.of(change)
        .filter(FunctionChange::isNew)
        .flatMap(unused -> cpu.replaced())
        .filter(it -> it.flat().base() >= change.flat().head() / 2)
        .map(it -> ", in place of " + name(it.name()))
        .orElse("");
  }

  private static double growth(Difference cpu) {
    return cpu.head().amount() - cpu.base().amount();
  }

  private static String place(Frame frame, String function, Explanation why, CodeLinks code) {
    String place = Places.of(frame);
    return (place.isEmpty() ? "" : " · " + code.place(place))
        + why.touched().map(it -> inThisChange(function, it, why)).orElse("");
  }

  private static String inThisChange(String function, Set<String> touched, Explanation why) {
    if (touched.contains(function)) {
      return ", in this change";
    }
    return why.cpu()
        .flatMap(cpu -> cpu.stacks().callerOf(function, touched))
        .map(it -> ", called from %s in this change".formatted(name(it)))
        .orElse(", not in this change");
  }

  private static String name(String function) {
    return Markdown.code(FunctionName.brief(function));
  }

  /** {@code `codec.growMap` **+2 allocs/op, +96 B/op**, exact}. */
  private static Optional<String> allocations(
      Allocations allocations, Explanation why, CodeLinks code) {
    List<AllocationChange> more =
        allocations.changes().stream().filter(it -> it.bytes() > 0 || it.objects() > 0).toList();
    Optional<AllocationChange> first = more.stream().filter(it -> !it.isTiny()).findFirst();
    if (first.isEmpty() && !more.isEmpty()) {
      return Optional.of(
          "Tiny objects, which share blocks of 16 B, come from %s"
              .formatted(
                  more.stream()
                      .limit(MOST_TINY)
                      .map(it -> name(it.function()))
                      .collect(Collectors.joining(" or "))));
    }
    return first.map(
        change ->
            "%s **%s**, %s%s%s"
                .formatted(
                    name(change.function()),
                    Amounts.change(change),
                    Amounts.certainty(allocations, change),
                    place(change.place(), change.function(), why, code),
                    touchedInstead(change, allocations, why)));
  }

  /**
   * Where the change touches another function that allocates otherwise, it is the likelier cause.
   */
  private static String touchedInstead(
      AllocationChange first, Allocations allocations, Explanation why) {
    Set<String> touched = why.touched().orElse(Set.of());
    return touched.contains(first.function())
        ? ""
        : allocations.changes().stream()
            .filter(it -> touched.contains(it.function()) && !it.isTiny())
            .findFirst()
            .map(
                it ->
                    "; in this change is %s: %s".formatted(name(it.function()), Amounts.change(it)))
            .orElse("");
  }

  /** What no function stands for. */
  private static Optional<String> rest(Difference cpu, Explanation why) {
    double whole = growth(cpu);
    double named = cpu.grown().stream().mapToDouble(it -> it.flat().change()).sum();
    String samples = Amounts.count(cpu.resolution().samples()) + " samples a side";
    if (cpu.grown().isEmpty()) {
      return Optional.of("No function stands out in " + samples + more(cpu, whole) + layout(why));
    }
    return whole - named > WORTH_A_LINE * whole
        ? Optional.of(
            "The other %s: not found in %s%s"
                .formatted(
                    new Amounts(cpu.basis()).of(whole - named), samples, more(cpu, whole - named)))
        : Optional.empty();
  }

  /** How much longer it takes to find a growth that one function carries. */
  private static String more(Difference cpu, double growth) {
    OptionalInt seconds = cpu.grown().isEmpty() ? cpu.resolution().more() : OptionalInt.empty();
    if (seconds.isEmpty() && growth > 0) {
      double largest =
          cpu.functions().stream()
              .filter(it -> !it.hasGrown())
              .mapToDouble(it -> it.flat().base())
              .max()
              .orElse(0);
      seconds =
          cpu.resolution().moreFor(growth / cpu.head().amount(), largest / cpu.base().amount());
    }
    return seconds.isPresent() ? "; %d s more would tell".formatted(seconds.getAsInt()) : "";
  }

  private static String layout(Explanation why) {
    boolean untouched = why.touched().map(it -> it.isEmpty()).orElse(false);
    return untouched
        ? ". Nothing on its path is in this change: code may only lie elsewhere in memory"
        : "";
  }
}
