package io.github.gobenchreporter.measure.ab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.paired.TimeSpent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of the time is the benchmarks' own, on a simulated host. */
class OverheadTest {
  private static final String PKG = "example.com/m";

  /** Rows stay open to the end. */
  private static final Limits NARROW = (benchmark, nanoseconds) -> 1e-12;

  private static final Watcher NOBODY =
      new Watcher() {
        @Override
        public void note(String text) {}

        @Override
        public void progress(String doing, long left) {}
      };

  private static final Patience PATIENT =
      Patience.within(
          new Plan.Bounds(Duration.ofHours(1), Optional.empty(), true, Optional.empty()));

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'twelve short operations',               12,   1e3, 1.5,   4, 60",
    "'twenty of 100 ns to 200 µs',            20,   100, 1.5,   4, 60",
    "'eight of 1 ms to 17 ms',                 8,   1e6, 1.5,   4, 60",
    "'ten of 50 ms to 90 ms',                 10,  50e6, 1.07,  4, 120",
    "'three of 300 ms to 1.2 s',               3, 300e6, 2,     4, 120",
    "'three short ones, set-up of 20 ms',      3,   1e3, 3,    20, 60",
  })
  void nineTenthsOfTheTimeAreTheBenchmarks(
      String name, int rows, double shortest, double growth, double startMillis, int budget)
      throws Exception {
    Measured measured = measure(operations(rows, shortest, growth), startMillis * 1e6, budget);
    TimeSpent spent = measured.spent();
    assertTrue(spent.overhead() <= 0.1, name + ": " + spent);
    assertTrue(measured.rounds() >= 18, name + ": rounds " + measured.rounds());
    Duration all = spent.benchmarks().plus(spent.beside());
    assertEquals(measured.nanoseconds(), all.toNanos(), 10, "every nanosecond is told");
    assertTrue(all.toSeconds() <= budget, spent::toString);
  }

  /** Both when it becomes busy after the pilot, and when it was busy in the pilot. */
  @ParameterizedTest
  @CsvSource({"4, 20", "0.2, 20"})
  void roundsFollowAHostThatBecomesSlowerOrFaster(double times, int rounds) throws Exception {
    SimulatedHost host = new SimulatedHost(4e6, operations(12, 1e3, 1.5)).slowerAfter(2e9, times);
    Measured measured = measure(host, operations(12, 1e3, 1.5), 80);
    assertTrue(measured.rounds() >= rounds, () -> "rounds " + measured.rounds());
    double chunk = measured.spent().benchmarks().toMillis() / (24.0 * measured.rounds());
    assertTrue(chunk >= 50 && chunk <= 180, () -> "milliseconds of a chunk " + chunk);
  }

  @Test
  void whatABenchmarkSetsUpIsNotCountedAsCpuTimeOfItsOperations() throws Exception {
    Map<String, Double> operations = operations(1, 1e6, 1);
    SimulatedHost base = new SimulatedHost(4e6, operations).withSetUp(1e6);
    SimulatedHost head = new SimulatedHost(4e6, operations).withSetUp(40e6);
    Arms sides = new Arms(arm(base), arm(head));
    Pace pace = pilot(new Pilot(), "BenchmarkA", sides);
    PairedBenchmark.Pair pair =
        sides.pair(new Target(PKG, "BenchmarkA", 1), pace.iterations(), true, Double.NaN);
    assertEquals(1e6, pair.base().cpu(pace.base().startUpCpu()), 1);
    assertEquals(1e6, pair.head().cpu(pace.head().startUpCpu()), 1);
  }

  @Test
  void whatThePilotRanOfLongOperationsIsNotRunAgain() throws Exception {
    Measured measured = measure(Map.of("BenchmarkLong", 2e9), 4e6, 40);
    assertEquals(8, measured.rounds()); // 16 operations in 32 s; 10 rounds would take 40.08 s
    assertTrue(measured.spent().pilot().toMillis() < 10, measured.spent()::toString);
  }

  @Test
  void onlyTheFirstBenchmarkOfAPackageTellsWhatStartsCost() throws Exception {
    SimulatedHost host = new SimulatedHost(4e6, operations(3, 1e3, 2));
    Arms sides = new Arms(arm(host), arm(host));
    Pilot pilot = new Pilot();
    List<Integer> processes = new ArrayList<>();
    List<Double> starts = new ArrayList<>();
    for (String name : List.of("BenchmarkA", "BenchmarkB", "BenchmarkC")) {
      int before = host.processes();
      starts.add(pilot(pilot, name, sides).base().wall());
      processes.add(host.processes() - before);
    }
    assertEquals(List.of(10, 4, 4), processes);
    assertEquals(List.of(4e6, 4e6, 4e6), starts);
  }

  @Test
  void anOperationThatIsLongOnlyOnceInAProcessIsNoChunk() throws Exception {
    SimulatedHost host =
        new SimulatedHost(4e6, Map.of("BenchmarkTable", 1e3)).withFirst("BenchmarkTable", 60e6);
    Pace found = pilot(new Pilot(), "BenchmarkTable", new Arms(arm(host), arm(host)));
    assertEquals(500_000, found.iterations()); // 500 ms, beside 64 ms before them
  }

  /** Finds it first, as both sides are searched in turns. */
  private static Pace pilot(Pilot pilot, String name, Arms sides) throws Arm.Failed {
    Target target = new Target(PKG, name, 1);
    Discovery.Once base = new Discovery.Once(sides.base().chunk(target, "1x"), true);
    Discovery.Once head = new Discovery.Once(sides.head().chunk(target, "1x"), true);
    return pilot.of(target, sides, base, head);
  }

  private record Measured(TimeSpent spent, int rounds, long nanoseconds) {}

  private Measured measure(Map<String, Double> operations, double start, int budget)
      throws Exception {
    return measure(new SimulatedHost(start, operations), operations, budget);
  }

  private Measured measure(SimulatedHost host, Map<String, Double> operations, int budget)
      throws Exception {
    Arms sides = new Arms(arm(host), arm(host));
    BudgetClock clock = BudgetClock.start(Duration.ofSeconds(budget), host::now);
    Ledger ledger = new Ledger(host::now);
    Pilot pilot = new Pilot();
    List<PairedBenchmark> found = new ArrayList<>();
    for (String name : operations.keySet()) {
      found.add(new PairedBenchmark(new Target(PKG, name, 1), pilot(pilot, name, sides)));
    }
    List<Benchmark> left = new ArrayList<>();
    List<PairedBenchmark> rows = new Fitting(clock).fit(found, left);
    ledger.piloted();
    try (PairFiles files = PairFiles.in(folder, Map.of(), Map.of())) {
      Spins spins = new Spins(host, ledger);
      int rounds =
          new Rounds(spins, Map.of(PKG, sides), NARROW, files, clock, ledger)
              .run(rows, NOBODY, ComeToLight.none());
      ledger.ended();
      assertEquals(List.of(), left);
      return new Measured(ledger.spent(), rounds, host.now());
    }
  }

  private static Arm arm(SimulatedHost host) {
    return new Arm(host, Path.of("m.test"), Path.of("."), List.of(), PATIENT);
  }

  private static Map<String, Double> operations(int rows, double shortest, double growth) {
    Map<String, Double> operations = new LinkedHashMap<>();
    for (int i = 0; i < rows; i++) {
      operations.put("Benchmark" + (char) ('A' + i), shortest * Math.pow(growth, i));
    }
    return operations;
  }
}
