package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.FunctionChange;
import io.github.gobenchreporter.measure.profile.TouchedLines;
import io.github.gobenchreporter.measure.profile.Waits;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Why a benchmark is slower or allocates more, by profiles of both sides.
 *
 * @param benchmark whose rows it explains: its name without {@code -N}, and without sub-benchmarks
 *     where the profiles are of all of them
 * @param cpu empty without CPU profiles
 * @param allocations empty without memory profiles
 * @param waiting the one that grew most; empty without profiles of waits
 * @param touched functions with lines that this change touches; empty where that is not known
 */
public record Explanation(
    Benchmark benchmark,
    Optional<Difference> cpu,
    Optional<Allocations> allocations,
    Optional<Waits.Wait> waiting,
    Optional<Set<String>> touched) {

  /** Calls that take less of the whole on both sides are not kept: pprof's is half a percent. */
  public static final double SMALLEST_CALL = 0.01;

  /** Functions kept: those that tell most. */
  private static final int MOST_FUNCTIONS = 30;

  public Explanation {
    cpu = cpu.map(it -> it.cut(MOST_FUNCTIONS, SMALLEST_CALL));
    touched = touched.map(Set::copyOf);
  }

  /** Finds out which of the functions are touched. */
  public static Explanation of(
      Benchmark benchmark,
      Optional<Difference> cpu,
      Optional<Allocations> allocations,
      Optional<Waits.Wait> waiting,
      Optional<TouchedLines> lines) {
    Optional<Set<String>> touched = lines.map(it -> touched(cpu, allocations, waiting, it));
    return new Explanation(benchmark, cpu, allocations, waiting, touched);
  }

  private static Set<String> touched(
      Optional<Difference> cpu,
      Optional<Allocations> allocations,
      Optional<Waits.Wait> waiting,
      TouchedLines lines) {
    Set<String> touched = new LinkedHashSet<>();
    waiting.filter(it -> lines.touches(it.place(), 0)).ifPresent(it -> touched.add(it.function()));
    cpu.ifPresent(
        it ->
            it.functions().stream()
                .filter(change -> lines.touches(change.place(), change.lastLine()))
                .map(FunctionChange::name)
                .forEach(touched::add));
    allocations.ifPresent(
        it ->
            it.changes().stream()
                .filter(change -> lines.touches(change.place(), 0))
                .forEach(change -> touched.add(change.function())));
    return touched;
  }

  /** Whether a row is of this benchmark, or of one below it. */
  public boolean explains(Benchmark other) {
    String name = other.name();
    String own = benchmark.name();
    return other.pkg().equals(benchmark.pkg())
        && name.startsWith(own)
        && (name.length() == own.length()
            || name.charAt(own.length()) == '/'
            || name.substring(own.length()).matches("-\\d+"));
  }
}
