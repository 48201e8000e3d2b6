package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Failure.Kind;
import io.github.gobenchreporter.measure.PackagePatterns;
import io.github.gobenchreporter.measure.Runner;
import io.github.gobenchreporter.measure.RunnerProgram;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.process.ChildEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures one state of the code again and again, a run after the other, each as {@code go test
 * -count} would: what differs between the runs is the host.
 */
public final class RepeatedRuns {
  private static final Duration TOOLS = Duration.ofMinutes(30);

  /** Fewer runs say nothing about how runs differ. */
  public static final int FEWEST = 4;

  private final Wish wish;
  private final Watcher watcher;
  private final Map<String, String> environment;
  private final GoFlags flags;
  private final List<Failure> failures = new ArrayList<>();
  private final Map<String, Arm> arms = new LinkedHashMap<>();
  private final Patience patience;
  private Configuration host = Configuration.EMPTY;

  /**
   * What to measure.
   *
   * @param folder where the user stands
   * @param packages patterns of go list
   * @param bench a pattern as of {@code go test -bench}
   * @param flags of go test
   * @param runs how many, {@value #FEWEST} at least
   * @param samples of a benchmark in a run
   * @param limits of time and place
   * @param out where the runs' files go
   */
  public record Wish(
      Path folder,
      List<String> packages,
      String bench,
      List<String> flags,
      int runs,
      int samples,
      Plan.Bounds limits,
      Path out) {
    public Wish {
      packages = PackagePatterns.checked(packages);
      flags = List.copyOf(flags);
    }
  }

  /**
   * What was measured.
   *
   * @param files one a run, in the benchmark format
   * @param seconds what one sample takes, its process's start included
   * @param failures of benchmarks
   */
  public record Measured(List<Path> files, Map<Benchmark, Double> seconds, List<Failure> failures) {
    public Measured {
      files = List.copyOf(files);
      seconds = Map.copyOf(seconds);
      failures = List.copyOf(failures);
    }
  }

  public RepeatedRuns(Wish wish, Watcher watcher, Map<String, String> environment) {
    this.wish = wish;
    this.watcher = watcher;
    this.environment = environment;
    this.flags = GoFlags.of(wish.flags());
    this.patience = Patience.within(wish.limits());
  }

  /**
   * Builds, measures, and leaves nothing behind but the files.
   *
   * @param more names of variables that measured code sees beside the usual ones
   */
  public Measured run(List<String> more) {
    ChildEnvironment children = ChildEnvironment.oftenStarted(environment, more);
    try (Scratch scratch = Scratch.in(Scratch.temporary(environment))) {
      Tool go = scratch.tool("go", ChildEnvironment.building(environment, List.of()), TOOLS);
      return run(scratch, go, children);
    }
  }

  private Measured run(Scratch scratch, Tool go, ChildEnvironment children) {
    Path program = RunnerProgram.in(RunnerProgram.cache(environment), go);
    try (Runner runner = Runner.start(program, children, wish.limits().cpus())) {
      build(go, runner, scratch.folder());
      List<PairedBenchmark> rows = new ArrayList<>();
      arms.forEach((pkg, arm) -> rows.addAll(pilot(pkg, arm)));
      String toolchain = go.run(wish.folder(), "env", "GOVERSION").out().strip();
      Configuration host = this.host.with("toolchain", toolchain);
      return new Repetitions(wish, arms, host, watcher).run(rows, failures);
    }
  }

  private void build(Tool go, Runner runner, Path folder) {
    GoModules.Selected selected =
        new GoModules(go, wish.folder()).select(wish.packages(), flags.build());
    PackagePatterns.refuse(selected.nothing());
    boolean aligned = wish.limits().aligned() && TestBuilds.Linker.of(go, wish.folder()).aligns();
    TestBuilds builds = new TestBuilds(go, flags, aligned);
    for (TestPackage each : selected.packages().values()) {
      watcher.note("building " + each.path());
      TestBuilds.Built built =
          builds.build(each, folder.resolve(arms.size() + ".test"), Optional.empty());
      if (built.binary().isPresent()) {
        arms.put(
            each.path(),
            new Arm(runner, built.binary().get(), each.folder(), flags.test(), patience));
      } else {
        failures.add(new Failure(each.path(), "", Kind.BUILD_FAILED, List.of(built.error())));
      }
    }
  }

  private List<PairedBenchmark> pilot(String pkg, Arm arm) {
    watcher.note("looking for benchmarks in " + pkg);
    Discovery found = Discovery.of(pkg, arm, wish.bench(), flags.cpus());
    failures.addAll(found.failures());
    host = found.hosts().stream().findFirst().orElse(host);
    List<PairedBenchmark> rows = new ArrayList<>();
    Pilot pilot = new Pilot();
    for (Map.Entry<Target, Discovery.Once> each : found.found().entrySet()) {
      Target target = each.getKey();
      Discovery.Once once = each.getValue();
      watcher.note("pilot of " + target.name());
      try {
        rows.add(new PairedBenchmark(target, pilot.of(target, new Arms(arm, arm), once, once)));
      } catch (Arm.Failed e) {
        failures.add(e.of(target));
      }
    }
    return rows;
  }
}
