package io.github.gobenchreporter.measure.ab;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.code.CodeComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the benchmarks that both sides have, and their pace; what only one side has is run once.
 *
 * @param files take what only one side has, and what Go says of the host
 * @param fitting tells which rows the budget has no place for
 */
record Candidates(
    Plan plan,
    BuiltSides sides,
    PairFiles files,
    ComeToLight findings,
    Fitting fitting,
    Watcher watcher) {

  /** What is to be measured in turns, with its pace; targets whose code changed come first. */
  List<PairedBenchmark> find() {
    sides.lonely().forEach(this::alone);
    Map<Target, Found> found = new LinkedHashMap<>();
    for (Map.Entry<String, Arms> each : sides.arms().entrySet()) {
      watcher.note("looking for benchmarks in " + each.getKey());
      found.putAll(common(each.getKey(), each.getValue()));
    }
    return pilot(changedFirst(mine(List.copyOf(found.keySet()))), found);
  }

  /** What both sides gave when they were run once. */
  private record Found(Discovery.Once base, Discovery.Once head) {}

  private List<Integer> cpus() {
    return GoFlags.of(plan.flags()).cpus();
  }

  private void alone(String pkg, BuiltSides.Lonely each) {
    Discovery found = Discovery.of(pkg, each.arm(), plan.bench(), cpus());
    found.hosts().forEach(files::host);
    if (each.head()) {
      findings.failures().addAll(found.failures());
    }
    found.found().keySet().forEach(target -> alone(target, each.head(), each.arm()));
  }

  /** What only one side has is run once, so that the report has a figure for it. */
  private void alone(Target target, boolean head, Arm arm) {
    try {
      files.alone(target, head, arm.chunk(target, "100ms"));
    } catch (Arm.Failed e) {
      if (head) {
        findings.failures().add(e.of(target));
      }
    }
  }

  private Map<Target, Found> common(String pkg, Arms arms) {
    Discovery.Both both = Discovery.of(pkg, arms, plan.bench(), cpus());
    Discovery base = both.base();
    Discovery head = both.head();
    head.hosts().forEach(files::host);
    findings.failures().addAll(head.failures());
    base.failures().forEach(findings::failedInBase);
    Map<Target, Found> common = new LinkedHashMap<>();
    head.found()
        .forEach(
            (target, once) -> {
              Discovery.Once before = base.found().get(target);
              if (before == null) {
                alone(target, true, arms.head());
              } else {
                common.put(target, new Found(before, once));
              }
            });
    base.found().keySet().stream()
        .filter(it -> !head.found().containsKey(it))
        .forEach(it -> alone(it, false, arms.base()));
    return common;
  }

  private List<Target> mine(List<Target> targets) {
    Plan.Choice choice = plan.choice();
    List<Target> mine = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      Benchmark benchmark = targets.get(i).benchmark();
      boolean wanted = choice.only().isEmpty() || choice.only().contains(benchmark.toString());
      if (wanted && i % choice.shards() == choice.shard() - 1) {
        mine.add(targets.get(i));
      }
    }
    return mine;
  }

  /** Targets whose code changed come first: they have the budget's first claim. */
  private List<Target> changedFirst(List<Target> targets) {
    List<Target> sorted = new ArrayList<>();
    List<Target> same = new ArrayList<>();
    for (Target target : targets) {
      String function = target.name().replaceFirst("/.*", "");
      CodeComparison ofPackage = sides.code().get(target.pkg());
      boolean isSame = ofPackage != null && ofPackage.isSameFor(target.pkg(), function);
      (isSame ? same : sorted).add(target);
    }
    same.forEach(target -> findings.sameCode().add(target.benchmark()));
    sorted.addAll(same);
    return sorted;
  }

  private static PairedBenchmark paced(Target target, Arms arms, Pilot pilot, Found found)
      throws Arm.Failed {
    try {
      return new PairedBenchmark(target, pilot.of(target, arms, found.base(), found.head()));
    } catch (Arm.NoResult printsIntoIt) {
      Target apart = target.inLinesOfItsOwn();
      return new PairedBenchmark(apart, pilot.of(apart, arms, found.base(), found.head()));
    }
  }

  private List<PairedBenchmark> pilot(List<Target> targets, Map<Target, Found> found) {
    List<PairedBenchmark> rows = new ArrayList<>();
    Map<String, Pilot> pilots = new HashMap<>();
    for (Target target : targets) {
      if (!fitting.leavesTimeAfter(rows)) {
        findings.notRun().add(target.benchmark());
        continue;
      }
      watcher.note("pilot of " + target.name());
      Arms arms = requireNonNull(sides.arms().get(target.pkg()));
      try {
        Pilot pilot = pilots.computeIfAbsent(target.pkg(), unused -> new Pilot());
        rows.add(paced(target, arms, pilot, requireNonNull(found.get(target))));
      } catch (Arm.Failed e) {
        findings.failed(target, arms, e);
      }
    }
    return rows;
  }
}
