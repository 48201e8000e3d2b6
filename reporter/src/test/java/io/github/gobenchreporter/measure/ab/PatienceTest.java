package io.github.gobenchreporter.measure.ab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.measure.Runner;
import io.github.gobenchreporter.measure.Starter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {
  @ParameterizedTest
  @ValueSource(ints = {30, 100, 600, 3600})
  void whateverHangsTogetherLosesHardlyMoreThanAFifthOfTheBudget(int budget) {
    Patience patience = patience(budget, Optional.empty());
    double lost = 0;
    double late = 0;
    for (int hanging = 0; hanging < 40; hanging++) {
      double next = patience.first().toNanos() / 1e9;
      assertTrue(next <= Math.max(2, budget / 20.0), () -> "waits " + next);
      patience.lost(patience.first());
      lost += next > 2 ? next : 0;
      late += next <= 2 ? next : 0;
    }
    assertTrue(lost <= budget / 5.0, "lost " + lost);
    assertTrue(late <= 80, "every start may be two seconds late: " + late);
  }

  @Test
  void whatHasEndedBeforeIsWaitedForAsLongAsEver() {
    Patience patience = patience(600, Optional.empty());
    patience.lost(Duration.ofSeconds(100));
    assertEquals(Duration.ofSeconds(30), patience.again());
    assertEquals(Duration.ofSeconds(5), patience.first());
  }

  @Test
  void whatTheUserAllowsIsAllowedEveryTime() {
    Patience patience = patience(30, Optional.of(Duration.ofSeconds(20)));
    patience.lost(Duration.ofSeconds(20));
    patience.lost(Duration.ofSeconds(20));
    assertEquals(Duration.ofSeconds(20), patience.first());
    assertEquals(Duration.ofSeconds(20), patience.again());
  }

  @ParameterizedTest
  @CsvSource({
    "true, took longer than 3 s; --patience gives it more",
    "false, could not be run or was killed"
  })
  void whatWasPrintedBeforeAnEndTooEarlyIsFound(boolean hangs, String said) {
    Discovery found = Discovery.of("example.com/m", arm(new Unlucky(hangs), "m"), ".", List.of());
    assertEquals(
        List.of("BenchmarkA/quick"), found.found().keySet().stream().map(Target::name).toList());
    assertEquals(List.of(said), found.failures().get(0).message());
  }

  @Test
  void whatFailsInTheBaseOnlyIsNoFailureOfTheHead() {
    Arms sides = new Arms(arm(new Unlucky(true), "base"), arm(new Unlucky(true), "head"));
    Target target = new Target("example.com/m", "BenchmarkA", 1);
    ComeToLight findings = ComeToLight.none();
    for (Arm arm : List.of(sides.base(), sides.head())) {
      Arm.Failed failed = assertThrows(Arm.Failed.class, () -> arm.chunk(target, "1x"));
      findings.failed(target, sides, failed);
    }
    assertEquals(1, findings.failures().size());
    assertEquals(
        List.of(
            "example.com/m BenchmarkA gives no result in the base: took longer than 3 s; --patience gives it more"),
        findings.notes());
  }

  private static Arm arm(Starter starter, String binary) {
    return new Arm(
        starter, Path.of(binary), Path.of("."), List.of(), patience(60, Optional.empty()));
  }

  private static Patience patience(int budget, Optional<Duration> asked) {
    return Patience.within(
        new Plan.Bounds(Duration.ofSeconds(budget), asked, true, Optional.empty()));
  }

  /** A package with one benchmark, whose second sub-benchmark hangs or dies. */
  private record Unlucky(boolean hangs) implements Starter {
    @Override
    public Runner.Usage run(Path folder, List<String> command, Duration limit) {
      boolean lists = command.get(1).startsWith("-test.list");
      String out = lists ? "BenchmarkA\n" : "BenchmarkA/quick\t1\t100 ns/op\nBenchmarkA/hangs\t";
      return new Runner.Usage(lists ? 0 : -1, hangs && !lists, limit.toNanos(), 1, 0, 1, out, "");
    }

    @Override
    public Runner.Usage spin(Duration cpu) {
      throw new AssertionError();
    }
  }
}
