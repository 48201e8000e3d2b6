package io.github.gobenchreporter.measure.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final String BELOW = " < m/p.BenchmarkX < testing.(*B).runN";
  private static final Scope SCOPE = new Scope(Module.of("m"), Optional.empty());

  @Test
  void theFunctionThatIsNewIsNamedFirst() {
    Difference difference =
        Difference.between(
                Recorded.cpu("base"),
                Recorded.WORK,
                Recorded.cpu("inline"),
                Recorded.WORK,
                Recorded.SCOPE)
            .orElseThrow();
    FunctionChange first = difference.grown().get(0);
    assertEquals(List.of(first), difference.grown());
    assertEquals("example.com/parcel/codec.needsEscape", first.name());
    assertTrue(first.isNew());
    assertEquals("example.com/parcel/codec/codec.go", first.place().file());
    assertEquals(List.of(), difference.shrunk());
  }

  @Test
  void ofOneBinaryNoFunctionStandsOut() {
    List<Profile> base = Recorded.cpu("base");
    Difference difference =
        Difference.between(base, Recorded.WORK, base, Recorded.WORK, Recorded.SCOPE).orElseThrow();
    assertEquals(List.of(), difference.grown());
    assertEquals(List.of(), difference.shrunk());
  }

  @Test
  void amountsArePerOperationAndAddUp() {
    Difference difference = between(Work.operations(1_000), Work.operations(2_000));
    assertEquals(600_000, difference.base().amount());
    assertEquals(500_000, difference.head().amount());
    assertEquals(
        new FunctionChange.Amount(400_000, 400_000, 40, 80), change(difference, "m/p.f").flat());
    assertEquals(
        new FunctionChange.Amount(600_000, 500_000, 60, 100),
        change(difference, "m/p.BenchmarkX").cumulative());
  }

  @Test
  void aMeasuredTimeIsSharedOut() {
    Difference difference = between(Work.timed(900), Work.timed(1_000));
    assertEquals(900, difference.base().amount(), 1e-9);
    assertEquals(600, change(difference, "m/p.f").flat().base(), 1e-9);
    assertEquals(800, change(difference, "m/p.f").flat().head(), 1e-9);
  }

  @Test
  void withoutWorkSharesAreCompared() {
    Difference difference = between(Work.unknown(), Work.unknown());
    assertEquals(1, difference.head().amount());
    assertEquals(0.8, change(difference, "m/p.f").flat().head(), 1e-9);
  }

  @Test
  void whatTheFunctionCallsMoreOfIsNamedWithIt() {
    FunctionChange first =
        ofOperations(
                List.of("60 m/p.encode", "40 m/p.g"),
                List.of(
                    "60 m/p.encode",
                    "30 reflect.Value.Field < m/p.encode",
                    "50 runtime.mapaccess2 < reflect.Value.FieldByName < m/p.encode",
                    "40 m/p.g"))
            .grown()
            .get(0);
    assertEquals("m/p.encode", first.name());
    FunctionChange.Callee callee = first.callee().orElseThrow();
    assertEquals("reflect.Value.FieldByName", callee.name());
    assertEquals(50, callee.amount().headSamples());
    assertEquals(0, callee.amount().baseSamples());
  }

  @Test
  void aFunctionThatComputesMoreItselfHasNoCalleeToName() {
    FunctionChange first =
        ofOperations(
                List.of("60 m/p.f", "20 runtime.mallocgc < m/p.f"),
                List.of("160 m/p.f", "30 runtime.mallocgc < m/p.f"))
            .grown()
            .get(0);
    assertEquals(Optional.empty(), first.callee());
  }

  @Test
  void whatOnlyMovedToNewFunctionsComesAfterWhatGrew() {
    List<FunctionChange> grown =
        ofOperations(
                List.of("300 m/p.old", "100 m/p.lookup"),
                List.of("160 m/p.left", "150 m/p.right", "200 m/p.lookup"))
            .grown();
    assertEquals(
        List.of("m/p.lookup", "m/p.left", "m/p.right"),
        grown.stream().map(FunctionChange::name).toList());
  }

  @Test
  void aSlowerFunctionInPlaceOfAnotherIsStillTheFirst() {
    Difference difference =
        ofOperations(
            List.of("100 m/p.old", "300 m/p.lookup"), List.of("300 m/p.now", "310 m/p.lookup"));
    assertEquals("m/p.now", difference.grown().get(0).name());
    assertEquals("m/p.old", difference.replaced().orElseThrow().name());
  }

  private static Difference ofOperations(List<String> base, List<String> head) {
    Work work = Work.operations(1_000);
    return Difference.between(List.of(below(base)), work, List.of(below(head)), work, SCOPE)
        .orElseThrow();
  }

  private static Profile below(List<String> stacks) {
    return PprofBytes.cpu(stacks.stream().map(it -> it + BELOW).toArray(String[]::new));
  }

  private static Difference between(Work base, Work head) {
    return Difference.between(
            List.of(PprofBytes.cpu("40 m/p.f" + BELOW, "20 m/p.g" + BELOW)),
            base,
            List.of(PprofBytes.cpu("80 m/p.f" + BELOW, "20 m/p.g" + BELOW)),
            head,
            SCOPE)
        .orElseThrow();
  }

  private static FunctionChange change(Difference difference, String name) {
    return difference.functions().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void timeOfAnotherModuleIsTheCallers() {
    Difference difference =
        Difference.between(
                List.of(PprofBytes.cpu("50 internal/syscall.Syscall6 < m/p.f" + BELOW)),
                Work.unknown(),
                List.of(PprofBytes.cpu("50 internal/syscall/linux.Syscall6 < m/p.f" + BELOW)),
                Work.unknown(),
                SCOPE)
            .orElseThrow();
    assertEquals(
        Set.of("m/p.f", "m/p.BenchmarkX"),
        difference.functions().stream().map(FunctionChange::name).collect(Collectors.toSet()));
    assertEquals(List.of(), difference.grown());
  }

  @Test
  void withoutASampleThereIsNoDifference() {
    List<Profile> none = List.of(PprofBytes.cpu());
    List<Profile> harness = List.of(PprofBytes.cpu("9 runtime.mcall"));
    List<Profile> some = List.of(PprofBytes.cpu("9 m/p.f" + BELOW));
    for (Work work : List.of(Work.unknown(), Work.operations(9), Work.timed(9), Work.timed(0))) {
      assertEquals(Optional.empty(), Difference.between(none, work, some, work, SCOPE));
      assertEquals(Optional.empty(), Difference.between(some, work, harness, work, SCOPE));
    }
  }

  @Test
  void aFunctionThatMovedIsComparedWithItself() {
    Difference difference =
        Difference.between(
                List.of(PprofBytes.cpu("50 m/old.Parse" + BELOW)),
                Work.operations(100),
                List.of(PprofBytes.cpu("50 m/next.Parse" + BELOW)),
                Work.operations(100),
                SCOPE)
            .orElseThrow();
    assertEquals(Optional.of("m/old.Parse"), change(difference, "m/next.Parse").was());
    assertEquals(List.of(), difference.grown());
  }

  @Test
  void theCollectorInTheBackgroundIsALineOfItsOwn() {
    String collector = " runtime.scanobject < runtime.gcDrain < runtime.gcBgMarkWorker";
    Difference difference =
        Difference.between(
                List.of(PprofBytes.cpu("50 m/p.f" + BELOW)),
                Work.operations(100),
                List.of(PprofBytes.cpu("50 m/p.f" + BELOW, "40" + collector)),
                Work.operations(100),
                SCOPE)
            .orElseThrow();
    assertEquals(List.of(), difference.grown());
    assertTrue(difference.background().orElseThrow().hasGrown());
  }

  @Test
  void ofSeveralBenchmarksOneIsLookedAt() {
    Profile both =
        PprofBytes.cpu(
            "50 m/p.f" + BELOW,
            "30 m/p.f < m/p.BenchmarkX.func1 < testing.(*B).runN",
            "7 m/p.f < m/p.BenchmarkXL < testing.(*B).runN");
    Scope scope = new Scope(Module.of("m"), Optional.of("m/p.BenchmarkX"));
    Difference difference =
        Difference.between(List.of(both), Work.unknown(), List.of(both), Work.unknown(), scope)
            .orElseThrow();
    assertEquals(80, difference.base().samples());
  }

  /** Counts that scatter by a mood of the host, and more than Poisson's in themselves. */
  @Test
  void ofTwoEqualSidesFewNameAFunction() {
    Random random = new Random(3);
    int named = 0;
    int trials = 300;
    for (int i = 0; i < trials; i++) {
      Difference difference =
          Difference.between(
                  equal(4, random),
                  Work.operations(100),
                  equal(4, random),
                  Work.operations(100),
                  SCOPE)
              .orElseThrow();
      named += difference.grown().isEmpty() && difference.shrunk().isEmpty() ? 0 : 1;
    }
    assertTrue(named <= trials * 3 / 100, named + " of " + trials);
  }

  private static List<Profile> equal(int profiles, Random random) {
    List<Profile> side = new ArrayList<>();
    for (int i = 0; i < profiles; i++) {
      double mood = 1 + 0.05 * random.nextGaussian();
      String[] stacks = new String[8];
      for (int f = 0; f < stacks.length; f++) {
        double mean = mood * (8 << f / 2);
        long count = Math.max(0, Math.round(mean + Math.sqrt(1.4 * mean) * random.nextGaussian()));
        stacks[f] = count + " m/p.f" + f + BELOW;
      }
      side.add(PprofBytes.cpu(stacks));
    }
    return side;
  }
}
