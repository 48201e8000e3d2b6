package io.github.gobenchreporter.measure.profile;

import java.util.Optional;

/**
 * What of a profile is looked at.
 *
 * @param module whose functions are named
 * @param benchmark the function of the benchmark, {@code example.com/m/pipe.BenchmarkProcess}, when
 *     the profile has several; empty for all that is in it
 */
public record Scope(Module module, Optional<String> benchmark) {
  /** Whether a stack is looked at. */
  boolean has(Folded stack) {
    return benchmark.isEmpty()
        || !stack.path().isEmpty() && isBenchmark(stack.path().get(0).function(), benchmark.get());
  }

  private static boolean isBenchmark(String function, String benchmark) {
    return function.startsWith(benchmark)
        && (function.length() == benchmark.length() || function.charAt(benchmark.length()) == '.');
  }
}
