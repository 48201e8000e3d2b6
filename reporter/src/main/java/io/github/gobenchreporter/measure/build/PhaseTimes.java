package io.github.gobenchreporter.measure.build;

import io.github.gobenchreporter.unit.Unit;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the compiler and the linker say of their own phases, in nanoseconds of wall time.
 *
 * @param packages the compiler's phases by package; several commands are all {@code main}
 * @param link the linker's phases, of all commands together
 * @param linkBytes that the linker allocated
 * @param linkAllocs how often it did
 */
public record PhaseTimes(
    Map<String, Map<Phase, Long>> packages,
    Map<Phase, Long> link,
    long linkBytes,
    long linkAllocs) {
  private static final Pattern COMPILE =
      Pattern.compile(
          "BenchmarkCompile:(\\S+?):((?:fe|be):[\\w-]+)\\s+\\d+\\s+(\\d{1,15}) %s\\b.*"
              .formatted(Unit.NS_PER_OP));
  private static final Pattern LINK =
      Pattern.compile(
          "Benchmark([A-Z]\\w*) \\d+ (\\d{1,15}) %s(?:\\s+(\\d{1,15}) %s)?(?:\\s+(\\d{1,15}) %s)?.*"
              .formatted(Unit.NS_PER_OP, Unit.B_PER_OP, Unit.ALLOCS_PER_OP));
  private static final int LONGEST_NAME = 300;

  /**
   * Reads both.
   *
   * @param compiler what {@code -gcflags=-bench=FILE} wrote
   * @param linker what {@code -ldflags=-benchmark=cpu} printed
   */
  public static PhaseTimes read(String compiler, String linker) {
    Map<String, Map<Phase, Long>> packages = new TreeMap<>();
    compiler
        .lines()
        .map(COMPILE::matcher)
        .filter(Matcher::matches)
        .filter(it -> !it.group(2).endsWith(":subtotal") && it.group(1).length() <= LONGEST_NAME)
        .forEach(
            it ->
                packages
                    .computeIfAbsent(it.group(1), unused -> new EnumMap<>(Phase.class))
                    .merge(Phase.ofCompiler(it.group(2)), Long.valueOf(it.group(3)), Long::sum));
    Map<Phase, Long> link = new EnumMap<>(Phase.class);
    long[] sums = new long[2];
    linker
        .lines()
        .map(LINK::matcher)
        .filter(Matcher::matches)
        .filter(it -> !it.group(1).equals("TotalTime"))
        .forEach(
            it -> {
              link.merge(Phase.ofLinker(it.group(1)), Long.valueOf(it.group(2)), Long::sum);
              sums[0] += it.group(3) == null ? 0 : Long.parseLong(it.group(3));
              sums[1] += it.group(4) == null ? 0 : Long.parseLong(it.group(4));
            });
    return new PhaseTimes(packages, link, sums[0], sums[1]);
  }

  /** The same with a command's own import path: the compiler calls every command {@code main}. */
  PhaseTimes ofCommand(String path) {
    Map<String, Map<Phase, Long>> named = new TreeMap<>();
    packages.forEach((pkg, times) -> named.put(pkg.equals("main") ? path : pkg, times));
    return new PhaseTimes(named, link, linkBytes, linkAllocs);
  }

  /** The compiler's phases of all packages, and the linker's. */
  public Map<Phase, Long> total() {
    Map<Phase, Long> total = new EnumMap<>(Phase.class);
    packages
        .values()
        .forEach(each -> each.forEach((phase, time) -> total.merge(phase, time, Long::sum)));
    link.forEach((phase, time) -> total.merge(phase, time, Long::sum));
    return total;
  }
}
