package io.github.gobenchreporter.measure.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {
  private static final String HARNESS = " < testing.(*B).runN < testing.(*B).launch";
  private static final String MAIN =
      " < testing.runBenchmarks < testing.(*M).Run < main.main < runtime.main";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m/p.f < m/p.BenchmarkX" + HARNESS + " | m/p.f | m/p.BenchmarkX m/p.f",
        "runtime.memmove < strings.Map < m/p.f < m/p.BenchmarkX"
            + HARNESS
            + " | m/p.f | m/p.BenchmarkX m/p.f strings.Map runtime.memmove",
        "runtime.asyncPreempt < m/p.f < m/p.BenchmarkX"
            + HARNESS
            + " | m/p.f | m/p.BenchmarkX m/p.f",
        "lib.org/l.g < m/p.f < m/p.BenchmarkX"
            + HARNESS
            + " | m/p.f | m/p.BenchmarkX m/p.f lib.org/l.g",
        "testing.(*B).Loop < m/p.BenchmarkX"
            + HARNESS
            + " | m/p.BenchmarkX | m/p.BenchmarkX testing.(*B).Loop",
        "m/p.f < m/p.BenchmarkX.func1 < testing.(*B).RunParallel.func1"
            + " | m/p.f | m/p.BenchmarkX.func1 m/p.f",
        "sync.(*Mutex).Lock < m/p.worker | m/p.worker | m/p.worker sync.(*Mutex).Lock",
        "runtime.scanobject < runtime.gcDrain < runtime.gcBgMarkWorker"
            + " | garbage collector, in the background |",
        "runtime.futex < runtime.findRunnable < runtime.schedule < runtime.mcall"
            + " | outside the benchmark |",
        "testing.prettyPrint" + MAIN + " | outside the benchmark |",
        "runtime.ReadMemStats < testing.(*B).ResetTimer" + HARNESS + " | outside the benchmark |",
      })
  void timeBelongsToTheNearestFunctionOfTheModule(String stack, String owner, String path) {
    Profile profile = PprofBytes.cpu("1 " + stack);
    Folded folded = Folded.of(profile.stack(profile.samples().get(0)), Module.of("m"));
    assertEquals(owner, folded.owner().function());
    assertEquals(
        path == null ? "" : path,
        String.join(" ", folded.path().stream().map(Frame::function).toList()));
  }
}
