package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.AlreadyThere;
import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.ShortCommit;
import io.github.gobenchreporter.unit.Kind;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Words for what the regressions of benchmarks have in common, as Markdown. */
record PatternText(CrossChipTable joined) {
  private static final int MOST_NAMED = 3;

  private static boolean slower(List<BenchmarkLines> benchmarks) {
    return benchmarks.stream().allMatch(it -> it.decidedBy(PatternText::isTime));
  }

  private static boolean isTime(Unit unit) {
    return unit.isTimeOfAnOp() || unit.name().equals(Unit.CPU_NS_PER_OP.name());
  }

  /** The commits with which the baseline's branch became worse, as code. */
  private static String since(List<BenchmarkLines> benchmarks) {
    return benchmarks.stream()
        .flatMap(BenchmarkLines::decidingRows)
        .flatMap(row -> AlreadyThere.since(row).stream())
        .map(commit -> Markdown.code(ShortCommit.of(commit)))
        .distinct()
        .limit(MOST_NAMED)
        .collect(Collectors.joining(", "));
  }

  /** {@code `peak-RSS-bytes`}: what they are worse in. */
  private static String units(List<BenchmarkLines> benchmarks) {
    return benchmarks.stream()
        .flatMap(it -> it.deciding().stream().map(line -> Cells.unit(line.unit())))
        .distinct()
        .limit(MOST_NAMED)
        .collect(Collectors.joining(", "));
  }

  /** Whether each of them allocates more. */
  private static boolean allocate(List<BenchmarkLines> benchmarks) {
    return benchmarks.stream().allMatch(it -> it.decidedBy(Unit::isMemoryOfAnOp));
  }

  /** Whether none of them took more time than its threshold allows. */
  private static boolean asFast(List<BenchmarkLines> benchmarks) {
    return stayed(benchmarks, Unit::isTimeOfAnOp);
  }

  private static boolean stayed(List<BenchmarkLines> benchmarks, Predicate<Unit> units) {
    return benchmarks.stream()
        .flatMap(BenchmarkLines::rows)
        .filter(row -> units.test(row.unit()))
        .flatMap(row -> row.judgement().stream())
        .allMatch(it -> it.change().value() <= it.limit().orElse(0));
  }

  /** The sentence about benchmarks of one pattern. */
  String of(RegressionPattern pattern, List<BenchmarkLines> benchmarks) {
    boolean one = benchmarks.size() == 1;
    String who = names(benchmarks);
    return switch (pattern) {
      case ALREADY_THERE ->
          "%s %s as %s on %s, since %s: bring this branch up to date, and measure again."
              .formatted(
                  who,
                  one ? "is" : "are",
                  slower(benchmarks) ? "slow" : "bad",
                  MethodSection.refs(joined),
                  since(benchmarks));
      case EVERYWHERE ->
          "%s %s %s everywhere, so it is the code of this change%s."
              .formatted(
                  who,
                  one ? "is" : "are",
                  slower(benchmarks) ? "slower" : "worse",
                  allocate(benchmarks) ? ": start with the " + allocations(benchmarks) : "");
      case SOME_CHIPS ->
          "%s got worse on several chips but not on all, so look at code that depends on the architecture, on caches or on GOMAXPROCS."
              .formatted(who);
      case ONE_CHIP ->
          "%s moved on one chip of %s, so look at that machine or at code layout first."
              .formatted(who, word(joined.chips().size()));
      case SLOWER_AND_ALLOCATES ->
          "%s got slower and %s more: the two belong together, start with the %s."
              .formatted(who, one ? "allocates" : "allocate", allocations(benchmarks));
      case ALLOCATES ->
          "%s %s more%s: start with the %s."
              .formatted(
                  who,
                  one ? "allocates" : "allocate",
                  asFast(benchmarks) ? " without being slower" : "",
                  allocations(benchmarks));
      case SLOWER ->
          "%s got slower%s%s."
              .formatted(
                  who,
                  stayed(benchmarks, Unit::isMemoryOfAnOp) ? " without allocating more" : "",
                  profiles());
      case ONLY_TIME ->
          "%s got slower; `-benchmem` would tell whether %s more as well."
              .formatted(who, one ? "it allocates" : "they allocate");
      case COMMAND ->
          "%s got %s: measure both commits again, the commands are below."
              .formatted(who, slower(benchmarks) ? "slower" : "worse");
      case BUILD ->
          "Building got %s (%s): the phases and packages below tell where."
              .formatted(slower(benchmarks) ? "slower" : "worse", who);
      case OTHER -> "%s got worse in %s.".formatted(who, units(benchmarks));
    };
  }

  /** Where both commits were run in turns already, profiles were taken as well. */
  private String profiles() {
    return joined.paired()
        ? ""
        : ": run both commits in turns with `go-bench-reporter ab`, which names the function";
  }

  /** {@code two new allocations}, where one benchmark has a small number of them. */
  private static String allocations(List<BenchmarkLines> benchmarks) {
    if (benchmarks.size() == 1) {
      for (Line line : benchmarks.get(0).deciding()) {
        Row row = line.all().findFirst().orElseThrow();
        if (line.unit().kind() == Kind.COUNT && row.baseline().isPresent()) {
          double more =
              row.head().orElseThrow().center().value() - row.baseline().get().center().value();
          if (more == Math.rint(more) && more >= 1 && more <= 9) {
            return more == 1 ? "new allocation" : word((int) more) + " new allocations";
          }
        }
      }
    }
    return "new allocations";
  }

  /** {@code A, B, C and 4 more}, or {@code 7 benchmarks of store}, as Markdown. */
  String names(List<BenchmarkLines> benchmarks) {
    Set<String> packages =
        benchmarks.stream().map(it -> it.benchmark().pkg()).collect(Collectors.toSet());
    String pkg = joined.packages().brief(packages.iterator().next());
    if (benchmarks.size() > MOST_NAMED && packages.size() == 1 && !pkg.isEmpty()) {
      return "%d benchmarks of %s".formatted(benchmarks.size(), Markdown.code(pkg));
    }
    List<String> names = new ArrayList<>();
    benchmarks.stream().limit(MOST_NAMED).forEach(it -> names.add(name(it.benchmark())));
    if (benchmarks.size() > names.size()) {
      names.add(benchmarks.size() - names.size() + " more");
    }
    return Words.list(names);
  }

  /** The package is named where another has a benchmark of the same name. */
  private String name(Benchmark benchmark) {
    long namesakes =
        joined.benchmarks().stream()
            .filter(it -> it.benchmark().name().equals(benchmark.name()))
            .limit(2)
            .count();
    return namesakes > 1
        ? joined.name(benchmark)
        : Markdown.code(BenchmarkNames.brief(benchmark.name()));
  }

  private static String word(int number) {
    List<String> words =
        List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    return number < words.size() ? words.get(number) : String.valueOf(number);
  }
}
