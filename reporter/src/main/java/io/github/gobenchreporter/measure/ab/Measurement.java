package io.github.gobenchreporter.measure.ab;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Failure.Kind;
import io.github.gobenchreporter.measure.Runner;
import io.github.gobenchreporter.measure.RunnerProgram;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.measure.ab.TestBuilds.Built;
import io.github.gobenchreporter.measure.code.CodeComparison;
import io.github.gobenchreporter.process.ChildEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures base and head in turns: lays out the base, builds both, leaves out what is the same,
 * finds benchmarks and their pace, and runs rounds until the budget is used.
 */
public final class Measurement {
  private static final Duration TOOLS = Duration.ofMinutes(30);

  private final Plan plan;
  private final Limits limits;
  private final Watcher watcher;
  private final Map<String, String> environment;
  private final ChildEnvironment children;
  private final GoFlags flags;

  private final Set<String> standard = new HashSet<>();
  private final List<Outcome.Identical> identical = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final Map<String, CodeComparison> code = new LinkedHashMap<>();
  private final List<Benchmark> sameCode = new ArrayList<>();
  private final List<Benchmark> notRun = new ArrayList<>();
  private final List<PairedBenchmark> measured = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Arms> arms = new LinkedHashMap<>();
  private final Map<String, Lonely> lonely = new LinkedHashMap<>();

  /**
   * A measurement that has not begun.
   *
   * @param environment of this process
   * @param more names of variables that measured code sees beside the usual ones
   */
  public Measurement(
      Plan plan,
      Limits limits,
      Watcher watcher,
      Map<String, String> environment,
      Collection<String> more) {
    this.plan = plan;
    this.limits = limits;
    this.watcher = watcher;
    this.environment = environment;
    this.children = ChildEnvironment.measured(environment, more);
    this.flags = GoFlags.of(plan.flags());
  }

  /** Measures; whatever happens, nothing is left behind but the files of pairs. */
  public Outcome run() {
    return run((outcome, profiler, layouts) -> outcome);
  }

  /**
   * Measures, and goes on; whatever happens, nothing is left behind but the files of pairs and what
   * {@code sequel} wrote.
   */
  public <T> T run(Sequel<T> sequel) {
    ChildEnvironment building = ChildEnvironment.building(environment, List.of());
    Tool git = new Tool("git", ChildEnvironment.git(environment), TOOLS);
    Tool go = new Tool("go", building, TOOLS);
    try (Scratch scratch = Scratch.in(Scratch.temporary(environment))) {
      watcher.note("laying out the base");
      Sides sides = Sides.of(plan, git, go, scratch.folder().resolve("base"));
      notes.addAll(sides.notes());
      Path program = RunnerProgram.in(RunnerProgram.cache(environment), go);
      try (Runner runner = Runner.start(program, children, plan.limits().cpus())) {
        return measure(sides, runner, scratch.folder().resolve("bin"), sequel);
      }
    }
  }

  private <T> T measure(Sides sides, Runner runner, Path binaries, Sequel<T> sequel) {
    standard.addAll(
        sides.go().run(sides.checkout().folder(), "list", "std").out().lines().toList());
    Map<String, TestPackage> ofHead = sides.headPackages(plan, flags);
    Map<String, TestPackage> ofBase = sides.basePackages(plan, flags);
    Set<String> both = new LinkedHashSet<>(ofHead.keySet());
    both.retainAll(ofBase.keySet());
    build(sides, runner, binaries, ofBase, ofHead);
    BudgetClock clock = BudgetClock.start(plan.limits().budget());
    int rounds = 0;
    try (PairFiles files = PairFiles.in(plan.out(), sides.baseFacts(), sides.headFacts())) {
      lonely.forEach((pkg, each) -> alone(pkg, each, files));
      rounds = arms.isEmpty() ? 0 : rounds(runner, files, clock);
    }
    Outcome outcome =
        new Outcome(
            sides.base().commit(),
            sides.checkout().head(),
            sides.checkout().isDirty(),
            sides.toolchain(),
            identical,
            both.size(),
            sameCode,
            notRun,
            failures,
            notes,
            rounds);
    Path profiles = plan.out().resolve(Profiler.FOLDER);
    Layouts layouts =
        new Layouts(
            measured,
            arms,
            ofBase,
            ofHead,
            code,
            builds(sides),
            TestBuilds.Linker.of(sides.go(), sides.checkout().folder()).shuffles(),
            binaries);
    return sequel.run(outcome, new Profiler(measured, arms, profiles, watcher), layouts);
  }

  private void build(
      Sides sides,
      Runner runner,
      Path binaries,
      Map<String, TestPackage> ofBase,
      Map<String, TestPackage> ofHead) {
    Set<String> all = new LinkedHashSet<>(ofHead.keySet());
    all.addAll(ofBase.keySet());
    TestBuilds builds = builds(sides);
    int number = 0;
    for (String pkg : all) {
      number++;
      watcher.note("building %s (%d of %d)".formatted(pkg, number, all.size()));
      Optional<Side> head = side(builds, ofHead.get(pkg), binaries.resolve("head/" + number));
      Optional<Side> base = side(builds, ofBase.get(pkg), binaries.resolve("base/" + number));
      head.filter(it -> !it.error().isEmpty()).ifPresent(it -> headFails(pkg, it.error()));
      base.filter(it -> !it.error().isEmpty()).ifPresent(it -> baseFails(pkg, it.error()));
      if (head.isEmpty() && base.isPresent()) {
        base.get()
            .binary()
            .ifPresent(it -> lonely.put(pkg, new Lonely(false, arm(base.get(), runner))));
      } else if (base.isEmpty() && head.isPresent()) {
        head.get()
            .binary()
            .ifPresent(it -> lonely.put(pkg, new Lonely(true, arm(head.get(), runner))));
      } else if (head.get().binary().isPresent() && base.get().binary().isPresent()) {
        sort(pkg, base.get(), head.get(), runner);
      }
    }
  }

  /** A package of a tree, built or not. */
  private record Side(TestPackage pkg, Optional<Path> binary, String error) {}

  private Optional<Side> side(TestBuilds builds, @Nullable TestPackage pkg, Path to) {
    if (pkg == null) {
      return Optional.empty();
    }
    Built built =
        builds.build(pkg, to.resolveSibling(to.getFileName() + ".test"), Optional.empty());
    return Optional.of(new Side(pkg, built.binary(), built.error()));
  }

  private TestBuilds builds(Sides sides) {
    TestBuilds.Linker linker = TestBuilds.Linker.of(sides.go(), sides.checkout().folder());
    boolean aligned = plan.limits().aligned() && linker.aligns();
    if (plan.limits().aligned() && !linker.aligns()) {
      notes.add(
          "%s cannot align functions: code layout may move rows by some percent"
              .formatted(sides.toolchain()));
    }
    return new TestBuilds(sides.go(), flags, aligned);
  }

  private void headFails(String pkg, String why) {
    failures.add(new Failure(pkg, "", Kind.BUILD_FAILED, List.of(why)));
  }

  private void baseFails(String pkg, String why) {
    notes.add("%s does not build in the base, so it is not compared: %s".formatted(pkg, why));
  }

  /** A package that only one side has. */
  private record Lonely(boolean head, Arm arm) {}

  private void sort(String pkg, Side base, Side head, Runner runner) {
    BinaryIdentity before = BinaryIdentity.of(base.binary().orElseThrow(), base.pkg().folder());
    BinaryIdentity now = BinaryIdentity.of(head.binary().orElseThrow(), head.pkg().folder());
    if (before.sameAs(now)) {
      identical.add(new Outcome.Identical(pkg, head.pkg().benchmarks()));
    } else {
      arms.put(pkg, new Arms(arm(base, runner), arm(head, runner)));
      CodeComparison.of(base.binary().get(), head.binary().get(), standard)
          .ifPresent(it -> code.put(pkg, it));
    }
  }

  private Arm arm(Side side, Runner runner) {
    return new Arm(
        runner,
        side.binary().orElseThrow(),
        side.pkg().folder(),
        flags.test(),
        plan.limits().patience());
  }

  /** Targets whose code changed come first: they have the budget's first claim. */
  private List<Target> changedFirst(List<Target> targets) {
    List<Target> sorted = new ArrayList<>();
    List<Target> same = new ArrayList<>();
    for (Target target : targets) {
      String function = target.name().replaceFirst("/.*", "");
      CodeComparison ofPackage = code.get(target.pkg());
      boolean isSame = ofPackage != null && ofPackage.isSameFor(target.pkg(), function);
      (isSame ? same : sorted).add(target);
    }
    same.forEach(target -> sameCode.add(target.benchmark()));
    sorted.addAll(same);
    return sorted;
  }

  private int rounds(Runner runner, PairFiles files, BudgetClock clock) {
    List<Target> targets = new ArrayList<>();
    for (Map.Entry<String, Arms> each : arms.entrySet()) {
      watcher.note("looking for benchmarks in " + each.getKey());
      targets.addAll(common(each.getKey(), each.getValue(), files));
    }
    List<PairedBenchmark> rows = pilot(changedFirst(mine(targets)));
    rows = new Fitting(clock).fit(rows, notRun);
    measured.addAll(rows);
    int rounds = new Rounds(runner, arms, limits, files, clock).run(rows, watcher, failures);
    rows.stream()
        .filter(row -> row.pairs().isEmpty() && row.failure().isEmpty())
        .forEach(row -> notRun.add(row.target().benchmark()));
    return rounds;
  }

  private void alone(String pkg, Lonely each, PairFiles files) {
    Discovery found = Discovery.of(pkg, each.arm(), plan.bench(), flags.cpus());
    found.hosts().forEach(files::host);
    if (each.head()) {
      failures.addAll(found.failures());
    }
    found.results().keySet().forEach(target -> alone(target, each.head(), each.arm(), files));
  }

  /** What only one side has is run once, so that the report has a figure for it. */
  private void alone(Target target, boolean head, Arm arm, PairFiles files) {
    try {
      files.alone(target, head, arm.chunk(target, "100ms"));
    } catch (Arm.Failed e) {
      if (head) {
        failures.add(e.of(target));
      }
    }
  }

  private List<Target> common(String pkg, Arms sides, PairFiles files) {
    Discovery base = Discovery.of(pkg, sides.base(), plan.bench(), flags.cpus());
    Discovery head = Discovery.of(pkg, sides.head(), plan.bench(), flags.cpus());
    head.hosts().forEach(files::host);
    failures.addAll(head.failures());
    base.failures().forEach(it -> baseFails(pkg, it));
    List<Target> common = new ArrayList<>();
    for (Target target : head.results().keySet()) {
      if (base.results().containsKey(target)) {
        common.add(target);
      } else {
        alone(target, true, sides.head(), files);
      }
    }
    base.results().keySet().stream()
        .filter(it -> !head.results().containsKey(it))
        .forEach(it -> alone(it, false, sides.base(), files));
    return common;
  }

  private void baseFails(String pkg, Failure failure) {
    notes.add(
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

  private List<PairedBenchmark> pilot(List<Target> targets) {
    List<PairedBenchmark> rows = new ArrayList<>();
    for (Target target : targets) {
      watcher.note("pilot of " + target.name());
      Arms sides = requireNonNull(arms.get(target.pkg()));
      try {
        rows.add(new PairedBenchmark(target, Pilot.of(target, sides.base(), sides.head())));
      } catch (Arm.Failed e) {
        failures.add(e.of(target));
      }
    }
    return rows;
  }
}
