package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.measure.CheckoutGit;
import io.github.gobenchreporter.measure.Runner;
import io.github.gobenchreporter.measure.RunnerProgram;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.process.ChildEnvironment;
import io.github.gobenchreporter.stats.paired.TimeSpent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
  private final ComeToLight findings = ComeToLight.none();

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
    this.children = ChildEnvironment.oftenStarted(environment, more);
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
    GoFlags.of(plan.flags()); // What is misspelt is said before anything is laid out.
    ChildEnvironment building = ChildEnvironment.building(environment, List.of());
    Tool git = CheckoutGit.of(environment, TOOLS);
    try (Scratch scratch = Scratch.in(Scratch.temporary(environment))) {
      Tool go = scratch.tool("go", building, TOOLS);
      watcher.note("laying out the base");
      Sides sides = Sides.of(plan, git, go, scratch.folder().resolve("base"));
      findings.notes().addAll(sides.notes());
      Path program = RunnerProgram.in(RunnerProgram.cache(environment), go);
      try (Runner runner = Runner.start(program, children, plan.limits().cpus())) {
        return measure(sides, runner, scratch.folder(), sequel);
      }
    }
  }

  private <T> T measure(Sides sides, Runner runner, Path scratch, Sequel<T> sequel) {
    Path binaries = scratch.resolve("bin");
    HeadTree head = new HeadTree(sides.checkout(), scratch.resolve("head"), findings.notes());
    BuiltSides built = new BuiltSides(plan, sides, runner, head, findings);
    built.build(binaries, watcher);
    BudgetClock clock = BudgetClock.start(plan.limits().budget(), System::nanoTime);
    Ledger ledger = new Ledger(System::nanoTime);
    List<PairedBenchmark> rows;
    int rounds;
    try (PairFiles files = PairFiles.in(plan.out(), sides.baseFacts(), sides.headFacts())) {
      BudgetClock pairs = clock.forPairs();
      Fitting fitting = new Fitting(pairs);
      List<PairedBenchmark> found =
          new Candidates(plan, built, files, findings, fitting, watcher).find();
      rows = fitting.fit(found, findings.notRun());
      ledger.piloted();
      rounds =
          new Rounds(new Spins(runner, ledger), built.arms(), limits, files, pairs, ledger)
              .run(rows, watcher, findings);
      ledger.ended();
    }
    rows.stream()
        .filter(row -> row.pairs().isEmpty() && row.failure().isEmpty())
        .forEach(row -> findings.notRun().add(row.target().benchmark()));
    Path profiles = plan.out().resolve(Profiler.FOLDER);
    return sequel.run(
        outcome(sides, built, rounds, ledger.spent()),
        new Profiler(rows, built.arms(), profiles, watcher, clock),
        built.layouts(rows, binaries, clock.forLayouts()));
  }

  private Outcome outcome(Sides sides, BuiltSides built, int rounds, TimeSpent spent) {
    return new Outcome(
        sides.base().commit(),
        sides.checkout().head(),
        sides.checkout().isDirty(plan.out()),
        sides.toolchain(),
        findings.identical(),
        built.packages(),
        findings.sameCode(),
        findings.notRun(),
        findings.failures(),
        findings.notes(),
        rounds,
        spent);
  }
}
