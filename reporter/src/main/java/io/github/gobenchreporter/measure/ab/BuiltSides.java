package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Failure.Kind;
import io.github.gobenchreporter.measure.PackagePatterns;
import io.github.gobenchreporter.measure.Runner;
import io.github.gobenchreporter.measure.ab.TestBuilds.Built;
import io.github.gobenchreporter.measure.code.CodeComparison;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The packages of both sides, built and sorted: the same on both, on one side only, or to be
 * measured in turns.
 */
final class BuiltSides {
  private final GoFlags flags;
  private final Runner runner;
  private final HeadTree headTree;
  private final ComeToLight findings;
  private final Map<String, TestPackage> ofBase;
  private final Map<String, TestPackage> ofHead;
  private final TestBuilds.Linker linker;
  private final TestBuilds builds;
  private final Patience patience;
  private final Set<String> standard;
  private final ChangedData data;
  private final Map<String, Arms> arms = new LinkedHashMap<>();
  private final Map<String, CodeComparison> code = new LinkedHashMap<>();
  private final Map<String, Lonely> lonely = new LinkedHashMap<>();

  /** A package that only one side has, or that does not build in the base. */
  record Lonely(boolean head, Arm arm) {}

  /** A package of a tree, built or not. */
  private record Side(TestPackage pkg, Optional<Path> binary, String error) {}

  /**
   * Nothing is built yet.
   *
   * @param headTree where the head's benchmarks run
   */
  BuiltSides(Plan plan, Sides sides, Runner runner, HeadTree headTree, ComeToLight findings) {
    this.flags = GoFlags.of(plan.flags());
    this.runner = runner;
    this.headTree = headTree;
    this.findings = findings;
    GoModules.Selected head = sides.ofHead(plan, flags);
    GoModules.Selected base = sides.ofBase(plan, flags);
    PackagePatterns.refuse(head.nothing().stream().filter(base.nothing()::contains).toList());
    patience = Patience.within(plan.limits());
    ofHead = head.packages();
    ofBase = base.packages();
    Path module = sides.checkout().folder();
    data = ChangedData.between(sides.checkout(), sides.base().top());
    linker = TestBuilds.Linker.of(sides.go(), module);
    boolean aligned = plan.limits().aligned() && linker.aligns();
    builds = new TestBuilds(sides.go(), flags, aligned);
    standard = Set.copyOf(sides.go().run(module, "list", "std").out().lines().toList());
    if (plan.limits().aligned() && !aligned) {
      findings
          .notes()
          .add(
              "%s cannot align functions: code layout may move rows by some percent"
                  .formatted(sides.toolchain()));
    }
  }

  /** How many packages with benchmarks both sides have. */
  int packages() {
    return (int) ofHead.keySet().stream().filter(ofBase::containsKey).count();
  }

  /** What is to be measured in turns, by import path. */
  Map<String, Arms> arms() {
    return arms;
  }

  /** What only one side has, by import path. */
  Map<String, Lonely> lonely() {
    return lonely;
  }

  /** The machine code of what is to be measured, where it can be compared, by import path. */
  Map<String, CodeComparison> code() {
    return code;
  }

  /** Measures rows under other layouts. */
  Layouts layouts(List<PairedBenchmark> measured, Path folder, BudgetClock clock) {
    return new Layouts(
        measured, arms, ofBase, ofHead, code, builds, linker.shuffles(), folder, clock);
  }

  /** Builds everything. */
  void build(Path binaries, Watcher watcher) {
    Set<String> all = new LinkedHashSet<>(ofHead.keySet());
    all.addAll(ofBase.keySet());
    int number = 0;
    for (String pkg : all) {
      number++;
      watcher.note("building %s (%d of %d)".formatted(pkg, number, all.size()));
      Optional<Side> head = side(ofHead.get(pkg), binaries.resolve("head/" + number));
      Optional<Side> base = side(ofBase.get(pkg), binaries.resolve("base/" + number));
      head.filter(it -> !it.error().isEmpty()).ifPresent(it -> headFails(pkg, it.error()));
      base.filter(it -> !it.error().isEmpty()).ifPresent(it -> baseFails(pkg, it.error()));
      sort(pkg, base, head);
    }
  }

  private Optional<Side> side(@Nullable TestPackage pkg, Path to) {
    if (pkg == null) {
      return Optional.empty();
    }
    Path file = to.resolveSibling(to.getFileName() + ".test");
    Built built = builds.build(pkg, file, Optional.empty());
    return Optional.of(new Side(pkg, built.binary(), built.error()));
  }

  private void headFails(String pkg, String why) {
    findings.failures().add(new Failure(pkg, "", Kind.BUILD_FAILED, List.of(why)));
  }

  private void baseFails(String pkg, String why) {
    findings
        .notes()
        .add("%s does not build in the base, so it is not compared: %s".formatted(pkg, why));
  }

  private void sort(String pkg, Optional<Side> base, Optional<Side> head) {
    if (head.isEmpty()) {
      base.filter(it -> it.binary().isPresent())
          .ifPresent(it -> lonely.put(pkg, new Lonely(false, arm(it, it.pkg().folder()))));
    } else if (base.isEmpty()) {
      head.filter(it -> it.binary().isPresent())
          .ifPresent(it -> lonely.put(pkg, new Lonely(true, headArm(it))));
    } else if (head.get().binary().isPresent()) {
      if (base.get().binary().isPresent()) {
        compare(pkg, base.get(), head.get());
      } else {
        lonely.put(pkg, new Lonely(true, headArm(head.get())));
      }
    }
  }

  private void compare(String pkg, Side base, Side head) {
    Path before = base.binary().orElseThrow();
    Path now = head.binary().orElseThrow();
    BinaryIdentity ofHead = BinaryIdentity.of(now, head.pkg().folder());
    BinaryIdentity ofBase = BinaryIdentity.of(before, base.pkg().folder());
    boolean sameData = ofBase.hasSameData(ofHead) && !data.mayBeReadBy(now, head.pkg().folder());
    if (sameData && ofBase.sameAs(ofHead)) {
      findings.identical().add(new Outcome.Identical(pkg, head.pkg().benchmarks()));
    } else {
      arms.put(pkg, new Arms(arm(base, base.pkg().folder()), headArm(head)));
      if (sameData) { // The same code does something else with other data.
        CodeComparison.of(before, now, standard).ifPresent(it -> code.put(pkg, it));
      }
    }
  }

  private Arm headArm(Side side) {
    return arm(side, headTree.folder(side.pkg().folder()));
  }

  private Arm arm(Side side, Path folder) {
    return new Arm(runner, side.binary().orElseThrow(), folder, flags.test(), patience);
  }
}
