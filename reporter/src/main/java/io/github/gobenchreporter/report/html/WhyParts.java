package io.github.gobenchreporter.report.html;

import io.github.gobenchreporter.measure.profile.AllocationChange;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.CallTree;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.FunctionChange;
import io.github.gobenchreporter.measure.profile.FunctionName;
import io.github.gobenchreporter.measure.profile.Work.Basis;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.profile.Amounts;
import io.github.gobenchreporter.report.profile.Places;
import io.github.gobenchreporter.report.profile.ProfileHeadline;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes of explanations what a page shows: tables, and the trees that its script draws. */
public final class WhyParts {
  /** Functions that a table shows. */
  private static final int MOST = 12;

  private static final double NANOS = 1;
  private static final double PERCENT = 100;

  private WhyParts() {}

  /** An explanation and the chip it was found on. */
  public record Explained(String chip, Explanation explanation) {}

  /** One view an explanation. */
  public static List<WhyView> views(List<Explained> all) {
    List<WhyView> views = new ArrayList<>();
    for (Explained each : all) {
      views.add(view("flame-" + views.size(), each));
    }
    return views;
  }

  private static WhyView view(String id, Explained each) {
    Explanation why = each.explanation();
    String pkg = FunctionName.brief(why.benchmark().pkg());
    String name = BenchmarkNames.brief(why.benchmark().name());
    String title = name.isEmpty() ? "Several benchmarks" : (pkg + " " + name).strip();
    return new WhyView(
        why.cpu().isPresent() ? id : "",
        each.chip().isEmpty() ? title : title + " on " + each.chip(),
        about(why),
        why.cpu().map(cpu -> functions(cpu, why)).orElse(List.of()),
        why.allocations().map(it -> allocations(it, why)).orElse(List.of()),
        why.cpu().map(cpu -> dropped(cpu.stacks().allDropped())).orElse(""));
  }

  private static List<String> about(Explanation why) {
    List<String> about = new ArrayList<>(why.cpu().map(WhyParts::about).orElse(List.of()));
    why.waiting().ifPresent(it -> about.add(ProfileHeadline.sentence(it) + "."));
    return about;
  }

  private static List<String> about(Difference cpu) {
    Amounts amounts = new Amounts(cpu.basis());
    List<String> about = new ArrayList<>();
    about.add(
        "Baseline %s, %s; head %s, %s."
            .formatted(
                amounts.of(cpu.base().amount()),
                Amounts.samples(cpu.base().samples(), cpu.base().profiles()),
                amounts.of(cpu.head().amount()),
                Amounts.samples(cpu.head().samples(), cpu.head().profiles())));
    if (cpu.basis() == Basis.SHARE) {
      about.add("How many operations these are is not known, so shares are compared.");
    }
    about.add(
        "A new function of %s of the time would have stood out."
            .formatted(Numbers.percent(cpu.resolution().newFunction())));
    return about;
  }

  private static List<WhyView.Line> functions(Difference cpu, Explanation why) {
    Amounts amounts = new Amounts(cpu.basis());
    Stream<FunctionChange> told =
        cpu.functions().stream()
            .filter(it -> it.hasGrown() || it.hasShrunk() || Math.abs(it.errors()) >= 1);
    return Stream.concat(told.limit(MOST), cpu.background().stream())
        .map(
            change ->
                new WhyView.Line(
                    change.hasGrown() ? "grew" : change.hasShrunk() ? "shrank" : "not proven",
                    FunctionName.brief(change.name()),
                    change.callee().map(it -> FunctionName.brief(it.name())).orElse(""),
                    amounts.change(change.flat().change()),
                    amounts.fromTo(change.flat()),
                    Places.of(change.place()),
                    touched(change.name(), why)))
        .toList();
  }

  private static String touched(String function, Explanation why) {
    return why.touched().map(it -> it.contains(function) ? "in this change" : "no").orElse("");
  }

  private static List<WhyView.Line> allocations(Allocations allocations, Explanation why) {
    return allocations.changes().stream()
        .map(
            (AllocationChange change) ->
                new WhyView.Line(
                    change.isMore() ? "grew" : "shrank",
                    FunctionName.brief(change.function()),
                    "",
                    Amounts.change(change),
                    Amounts.certainty(allocations, change),
                    Places.of(change.place()),
                    touched(change.function(), why)))
        .toList();
  }

  private static String dropped(int calls) {
    return calls == 0
        ? ""
        : "%d %s below %s of the whole %s not drawn."
            .formatted(
                calls,
                calls == 1 ? "call" : "calls",
                Numbers.percent(Explanation.SMALLEST_CALL),
                calls == 1 ? "is" : "are");
  }

  /** The trees, as JSON that may stand in a script element. */
  public static String data(List<Explained> all) {
    return PageJson.write(
        json -> {
          json.start();
          all.forEach(each -> tree(json, each.explanation()));
          json.end();
        });
  }

  private static void tree(PageJson json, Explanation why) {
    json.line();
    json.start();
    why.cpu()
        .ifPresent(
            cpu -> {
              boolean shares = cpu.basis() == Basis.SHARE;
              json.text(shares ? "%" : Unit.NS_PER_OP.name());
              calls(json, cpu.stacks(), 0, shares ? PERCENT : NANOS);
            });
    json.end();
  }

  /** Each call after its caller, with its depth. */
  private static void calls(PageJson json, CallTree call, int depth, double factor) {
    json.start();
    json.whole(depth);
    json.text(depth == 0 ? "all" : call.frame().function());
    json.text(Places.of(call.frame()));
    json.computed(call.base() * factor);
    json.computed(call.head() * factor);
    json.computed(call.error() * factor);
    json.whole(call.dropped());
    json.end();
    call.callees().forEach(callee -> calls(json, callee, depth + 1, factor));
  }
}
