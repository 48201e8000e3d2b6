package io.github.gobenchreporter.measure.ab;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.measure.code.CodeComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the benchmarks that both sides have, and their pace; what only one side has is run once.
 *
 * @param files take what only one side has, and what Go says of the host
 */
record Candidates(
    Plan plan, BuiltSides sides, PairFiles files, ComeToLight findings, Watcher watcher) {

  /** What is to be measured in turns, with its pace; targets whose code changed come first. */
  List<PairedBenchmark> find() {
    sides.lonely().forEach(this::alone);
    List<Target> targets = new ArrayList<>();
    for (Map.Entry<String, Arms> each : sides.arms().entrySet()) {
      watcher.note("looking for benchmarks in " + each.getKey());
      targets.addAll(common(each.getKey(), each.getValue()));
    }
    return pilot(changedFirst(mine(targets)));
  }

  private List<Integer> cpus() {
    return GoFlags.of(plan.flags()).cpus();
  }

  private void alone(String pkg, BuiltSides.Lonely each) {
    Discovery found = Discovery.of(pkg, each.arm(), plan.bench(), cpus());
    found.hosts().forEach(files::host);
    if (each.head()) {
      findings.failures().addAll(found.failures());
    }
    found.results().keySet().forEach(target -> alone(target, each.head(), each.arm()));
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

  private List<Target> common(String pkg, Arms arms) {
    Discovery base = Discovery.of(pkg, arms.base(), plan.bench(), cpus());
    Discovery head = Discovery.of(pkg, arms.head(), plan.bench(), cpus());
    head.hosts().forEach(files::host);
    findings.failures().addAll(head.failures());
    base.failures().forEach(it -> baseFails(pkg, it));
    List<Target> common = new ArrayList<>();
    for (Target target : head.results().keySet()) {
      if (base.results().containsKey(target)) {
        common.add(target);
      } else {
        alone(target, true, arms.head());
      }
    }
    base.results().keySet().stream()
        .filter(it -> !head.results().containsKey(it))
        .forEach(it -> alone(it, false, arms.base()));
    return common;
  }

  private void baseFails(String pkg, Failure failure) {
    findings
        .notes()
        .add(
            "%s %s gives no result in the base: %s"
                .formatted(pkg, failure.name(), String.join("; ", failure.message())));
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

  private static PairedBenchmark paced(Target target, Arms arms, Pilot pilot) throws Arm.Failed {
    try {
      return new PairedBenchmark(target, pilot.of(target, arms));
    } catch (Arm.NoResult printsIntoIt) {
      Target apart = target.inLinesOfItsOwn();
      return new PairedBenchmark(apart, pilot.of(apart, arms));
    }
  }

  private List<PairedBenchmark> pilot(List<Target> targets) {
    List<PairedBenchmark> rows = new ArrayList<>();
    Map<String, Pilot> pilots = new HashMap<>();
    for (Target target : targets) {
      watcher.note("pilot of " + target.name());
      Arms arms = requireNonNull(sides.arms().get(target.pkg()));
      try {
        Pilot pilot = pilots.computeIfAbsent(target.pkg(), unused -> new Pilot());
        rows.add(paced(target, arms, pilot));
      } catch (Arm.Failed e) {
        findings.failures().add(e.of(target));
      }
    }
    return rows;
  }
}
