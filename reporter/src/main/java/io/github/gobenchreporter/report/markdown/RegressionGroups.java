package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChangeText;
import io.github.gobenchreporter.report.HeadlineText;
import io.github.gobenchreporter.report.MostIn;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.UnitRows;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where many regressions are: by benchmark function where sub-benchmarks share it, or package. */
final class RegressionGroups {
  /** Fewer do not make a group. */
  private static final int FEWEST = 3;

  private static final int MOST = 8;

  /**
   * A place.
   *
   * @param function whose sub-benchmarks are meant; "" for the whole package
   */
  private record Place(String pkg, String function) {}

  private final CrossChipTable joined;
  private final List<BenchmarkLines> regressions;

  RegressionGroups(CrossChipTable joined) {
    this.joined = joined;
    this.regressions = joined.with(Verdict.REGRESSION);
  }

  private static Place function(Benchmark benchmark) {
    int slash = benchmark.name().indexOf('/');
    String function = slash < 0 ? "" : benchmark.name().substring(0, slash);
    return new Place(benchmark.pkg(), function);
  }

  /** {@code where | slower | median | worst | allocs/op}; the largest group first. */
  Table table() {
    Map<Place, List<BenchmarkLines>> groups = groups();
    List<BenchmarkLines> single = groups.remove(SINGLE);
    boolean slower = regressions.stream().allMatch(it -> it.decidedBy(Unit::isTimeOfAnOp));
    Table.Builder table =
        Table.of(
            "where", slower ? "slower" : "worse", "median", "worst", Unit.ALLOCS_PER_OP.name());
    List<Map.Entry<Place, List<BenchmarkLines>>> sorted = new ArrayList<>(groups.entrySet());
    sorted.sort(Comparator.comparing(it -> -it.getValue().size()));
    for (Map.Entry<Place, List<BenchmarkLines>> each :
        sorted.subList(0, Math.min(MOST, sorted.size()))) {
      table.row(row(each.getKey(), each.getValue(), groups.keySet()));
    }
    if (single != null) {
      table.row(
          single.size() == 1 ? "1 single one" : single.size() + " single ones",
          of(single.size(), elsewhere(groups.keySet())),
          median(single),
          worst(single),
          allocations(single));
    }
    return table.build();
  }

  private static final Place SINGLE = new Place("", "");

  private Map<Place, List<BenchmarkLines>> groups() {
    Map<Place, List<BenchmarkLines>> byFunction =
        regressions.stream()
            .collect(
                Collectors.groupingBy(
                    it -> function(it.benchmark()), LinkedHashMap::new, Collectors.toList()));
    Map<Place, List<BenchmarkLines>> groups = new LinkedHashMap<>();
    Map<Place, List<BenchmarkLines>> rest = new LinkedHashMap<>();
    byFunction.forEach(
        (place, all) -> {
          boolean large = all.size() >= FEWEST && !place.function().isEmpty();
          Place key = large ? place : new Place(place.pkg(), "");
          (large ? groups : rest).computeIfAbsent(key, unused -> new ArrayList<>()).addAll(all);
        });
    rest.forEach(
        (place, all) ->
            groups
                .computeIfAbsent(all.size() >= FEWEST ? place : SINGLE, it -> new ArrayList<>())
                .addAll(all));
    return groups;
  }

  private List<String> row(Place place, List<BenchmarkLines> worse, Set<Place> places) {
    String pkg = joined.packages().brief(place.pkg());
    String first = pkg.isEmpty() ? "" : Markdown.code(pkg) + " ";
    String name =
        place.function().isEmpty()
            ? first.isEmpty() ? "the package" : first.strip()
            : first + Markdown.code(BenchmarkNames.brief(place.function()) + "/*");
    return List.of(
        name,
        of(worse.size(), all(place, places)),
        median(worse),
        worst(worse),
        allocations(worse));
  }

  /** How many benchmarks there are in a place, without those of another group. */
  private long all(Place place, Set<Place> places) {
    return joined.benchmarks().stream()
        .map(BenchmarkLines::benchmark)
        .filter(it -> it.pkg().equals(place.pkg()))
        .filter(
            it ->
                place.function().isEmpty()
                    ? !places.contains(function(it)) || function(it).equals(place)
                    : function(it).equals(place))
        .count();
  }

  /** {@code 24 of 60}, in one line on a narrow screen. */
  private static String of(long some, long all) {
    return Cells.together("%d of %d".formatted(some, all));
  }

  /** How many benchmarks are in none of the places. */
  private long elsewhere(Set<Place> places) {
    return joined.compared() - places.stream().mapToLong(place -> all(place, places)).sum();
  }

  /** The changes of the rows that speak for the benchmarks, where these are percentages. */
  private double[] changes(List<BenchmarkLines> benchmarks) {
    return benchmarks.stream()
        .map(each -> each.deciding().stream().flatMap(Line::all).toList())
        .map(rows -> UnitRows.of(rows).rows().get(0))
        .filter(row -> row.judgement().isPresent() && !row.judgement().get().points())
        .mapToDouble(row -> row.judgement().orElseThrow().change().value())
        .filter(Double::isFinite)
        .toArray();
  }

  private String median(List<BenchmarkLines> benchmarks) {
    double[] changes = changes(benchmarks);
    return changes.length == 0 ? "–" : Cells.together(Numbers.relative(Quantiles.median(changes)));
  }

  private String worst(List<BenchmarkLines> benchmarks) {
    double worst = 0;
    for (double change : changes(benchmarks)) {
      worst = Math.abs(change) > Math.abs(worst) ? change : worst;
    }
    return worst == 0 ? "–" : Cells.together(Numbers.relative(worst));
  }

  /** What all of them allocate more, where that is the same. */
  private static String allocations(List<BenchmarkLines> benchmarks) {
    Set<String> more =
        benchmarks.stream()
            .map(
                each ->
                    each.deciding().stream()
                        .filter(line -> line.unit().equals(Unit.ALLOCS_PER_OP))
                        .flatMap(Line::all)
                        .map(ChangeText::of)
                        .findFirst()
                        .orElse("–"))
            .collect(Collectors.toSet());
    return more.size() == 1 ? more.iterator().next() : "differs";
  }

  /**
   * {@code Look for one cause: 72 of 80 are in `handler`, and all of these make one more
   * allocation.}
   */
  String cause() {
    return MostIn.of(regressions)
        .map(this::cause)
        .orElseGet(
            () ->
                "Look for what the %d have in common: they are in %s."
                    .formatted(regressions.size(), Words.count(packages(regressions), "package")));
  }

  private String cause(MostIn most) {
    String pkg = joined.packages().brief(most.pkg());
    String more = allocations(most.benchmarks());
    String each =
        more.equals("differs") || more.equals("–")
            ? ""
            : ", and all of these make "
                + (more.equals("+1") ? "one more allocation" : more + " " + Unit.ALLOCS_PER_OP);
    int all = regressions.size();
    int its = most.benchmarks().size();
    return "Look for one cause: %s are in %s%s."
        .formatted(
            its == all ? "all %d".formatted(all) : "%d of %d".formatted(its, all),
            pkg.isEmpty() ? "one package" : Markdown.code(pkg),
            each);
  }

  /** {@code **Worst 10 of 80**, all in `handler`}. */
  String title(int shown) {
    List<BenchmarkLines> worst = regressions.subList(0, Math.min(shown, regressions.size()));
    String pkg =
        areOfOnePackage(worst) ? joined.packages().brief(worst.get(0).benchmark().pkg()) : "";
    return "**Worst %d of %d**".formatted(shown, regressions.size())
        + (pkg.isEmpty() ? "" : ", all in " + Markdown.code(pkg));
  }

  /** Whether the few in sight are of one package, which is then named once above them. */
  static boolean areOfOnePackage(List<BenchmarkLines> benchmarks) {
    return benchmarks.size() <= HeadlineText.IN_SIGHT && packages(benchmarks) == 1;
  }

  private static long packages(List<BenchmarkLines> benchmarks) {
    return benchmarks.stream().map(it -> it.benchmark().pkg()).distinct().count();
  }

  /** {@code The other 70 regressions}. */
  String others(int shown) {
    int others = regressions.size() - shown;
    return "The other " + (others == 1 ? "regression" : Words.count(others, "regression"));
  }
}
