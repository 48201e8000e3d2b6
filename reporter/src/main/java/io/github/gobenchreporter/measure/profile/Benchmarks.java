package io.github.gobenchreporter.measure.profile;

import java.util.SortedSet;
import java.util.TreeSet;

/** The benchmarks that a profile was taken of: what the harness calls. */
public final class Benchmarks {
  private static final String HARNESS = "testing.(*B).runN";

  private Benchmarks() {}

  /**
   * Their functions, {@code example.com/m/pipe.BenchmarkProcess}; sub-benchmarks are closures of
   * one, and cannot be told apart.
   */
  public static SortedSet<String> in(Iterable<Profile> profiles) {
    SortedSet<String> names = new TreeSet<>();
    for (Profile profile : profiles) {
      for (Profile.Sample sample : profile.samples()) {
        String caller = "";
        for (Frame frame : profile.stack(sample)) {
          if (frame.function().equals(HARNESS) && isBenchmark(caller)) {
            names.add(function(caller));
          }
          caller = frame.function();
        }
      }
    }
    return names;
  }

  /** The harness calls some of its own, too. */
  private static boolean isBenchmark(String function) {
    return FunctionName.local(function).startsWith("Benchmark")
        && !FunctionName.packagePath(function).isEmpty();
  }

  /** Without the closures of sub-benchmarks. */
  private static String function(String name) {
    String local = FunctionName.local(name);
    int dot = local.indexOf('.');
    String benchmark = dot < 0 ? local : local.substring(0, dot);
    return FunctionName.packagePath(name) + "." + benchmark;
  }
}
