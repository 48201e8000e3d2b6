package io.github.gobenchreporter.measure.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitsTest {
  private static final Scope SCOPE = new Scope(Module.of("m"), Optional.empty());
  private static final String PARALLEL =
      " < m/p.BenchmarkX.func1 < testing.(*B).RunParallel.func1 < runtime.goexit";

  /** The benchmark itself waits for its goroutines, all of the time; that is no finding. */
  private static final String HARNESS =
      "1/900000 runtime.semacquire < sync.(*WaitGroup).Wait < testing.(*B).RunParallel"
          + " < m/p.BenchmarkX < testing.(*B).runN";

  @Test
  void theFunctionThatWaitsLongerIsNamedWithWhatItWaitsIn() {
    Profile base = PprofBytes.waits("10/1000 sync.(*Mutex).Lock < m/p.(*Q).Put" + PARALLEL);
    Profile head =
        PprofBytes.waits(
            HARNESS,
            "90/50000 runtime.semacquire < sync.(*Mutex).Lock < m/p.(*Q).Put" + PARALLEL,
            "5/2000 runtime.chanrecv < m/p.(*Q).Get" + PARALLEL);
    Waits.Wait wait = Waits.longer(base, head, 100, SCOPE, 20).orElseThrow();
    assertEquals("m/p.(*Q).Put", wait.function());
    assertEquals("sync.(*Mutex).Lock", wait.callee());
    assertEquals(10, wait.base());
    assertEquals(500, wait.head());
    assertEquals("m/p/f.go", wait.place().file());
  }

  @Test
  void waitsInSeveralPlacesOfAFunctionAddUpAndTheLongestIsShown() {
    Profile head =
        PprofBytes.waits(
            "9/3000 sync.(*Mutex).Lock < m/p.f" + PARALLEL,
            "9/7000 runtime.chanrecv1 < m/p.f" + PARALLEL);
    Waits.Wait wait = Waits.longer(PprofBytes.waits(), head, 10, SCOPE, 1).orElseThrow();
    assertEquals(1000, wait.head());
    assertEquals("runtime.chanrecv1", wait.callee());
  }

  @Test
  void whatIsAlikeOrSmallIsNotTold() {
    Profile base = PprofBytes.waits("9/5000 sync.(*Mutex).Lock < m/p.f" + PARALLEL);
    Profile alike = PprofBytes.waits("9/7000 sync.(*Mutex).Lock < m/p.f" + PARALLEL);
    Profile twice = PprofBytes.waits("9/10000 sync.(*Mutex).Lock < m/p.f" + PARALLEL);
    assertEquals(Optional.empty(), Waits.longer(base, alike, 10, SCOPE, 1));
    assertEquals(Optional.empty(), Waits.longer(base, twice, 10, SCOPE, 501));
    assertTrue(Waits.longer(base, twice, 10, SCOPE, 500).isPresent());
    assertEquals(Optional.empty(), Waits.longer(base, PprofBytes.waits(HARNESS), 10, SCOPE, 1));
  }
}
