package io.github.gobenchreporter.cli.profile;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.measure.profile.Work;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How many operations profiles are of: as the options say, or the results beside them. */
final class ProfileWork {
  private final List<BenchmarkResults> baseResults;
  private final List<BenchmarkResults> headResults;
  private final Arguments arguments;

  ProfileWork(
      ProfileFiles base, ProfileFiles head, Optional<String> benchmark, Arguments arguments) {
    this.baseResults = results(base, benchmark);
    this.headResults = results(head, benchmark);
    this.arguments = arguments;
  }

  private static List<BenchmarkResults> results(ProfileFiles files, Optional<String> benchmark) {
    return files.results().stream()
        .flatMap(run -> run.results().stream())
        .filter(it -> benchmark.map(name -> isOf(it, name)).orElse(true))
        .toList();
  }

  /** Whether results are of a benchmark, or of one below it. */
  private static boolean isOf(BenchmarkResults results, String function) {
    String name = BenchmarkName.withoutProcs(results.benchmark().name()).split("/", 2)[0];
    return name.equals(function.substring(function.lastIndexOf('.') + 1));
  }

  Work base() {
    return work(baseResults);
  }

  Work head() {
    return work(headResults);
  }

  private Work work(List<BenchmarkResults> side) {
    if (arguments.has("--ops")) {
      return Work.operations(arguments.count("--ops", 1));
    }
    OptionalLong fixed = fixedOperations();
    if (fixed.isPresent()) {
      return Work.operations(1.0 + fixed.getAsLong());
    }
    boolean both = isOne(baseResults) && isOne(headResults);
    return both ? Work.timed(nanos(side)) : Work.unknown();
  }

  /** With {@code -benchtime=Nx} every line of both sides has the same N; otherwise hardly ever. */
  private OptionalLong fixedOperations() {
    if (baseResults.isEmpty() || headResults.isEmpty()) {
      return OptionalLong.empty();
    }
    LongStream iterations =
        Stream.concat(baseResults.stream(), headResults.stream())
            .flatMapToLong(it -> Arrays.stream(it.iterations()))
            .distinct();
    long[] distinct = iterations.toArray();
    return distinct.length == 1 ? OptionalLong.of(distinct[0]) : OptionalLong.empty();
  }

  private static boolean isOne(List<BenchmarkResults> side) {
    return side.stream().map(BenchmarkResults::benchmark).distinct().count() == 1
        && side.get(0).samples(Unit.NS_PER_OP.name()).isPresent();
  }

  private static double nanos(List<BenchmarkResults> side) {
    return Quantiles.median(
        side.stream()
            .flatMap(it -> it.samples(Unit.NS_PER_OP.name()).stream())
            .flatMapToDouble(Arrays::stream)
            .toArray());
  }

  /** In all of so many profiles of waiting together. */
  double waitOperations(int profiles) {
    if (arguments.has("--ops")) {
      return (double) profiles * arguments.count("--ops", 1);
    }
    return profiles
        * (1.0
            + fixedOperations()
                .orElseThrow(
                    () ->
                        ReporterException.input(
                            "how many operations the profiles of waiting are of is not known; take"
                                + " them with -benchtime=20000x and give --ops 20001, one more for"
                                + " the trial run")));
  }

  /** In all of so many memory profiles together. */
  double memoryOperations(int profiles) {
    if (arguments.has("--memory-ops")) {
      return (double) profiles * arguments.count("--memory-ops", 1);
    }
    OptionalLong fixed = fixedOperations();
    if (fixed.isEmpty()) {
      throw ReporterException.input(
          "how many operations the memory profiles are of is not known; take them with"
              + " -benchtime=20000x and give --memory-ops 20001, one more for the trial run");
    }
    return profiles * (1.0 + fixed.getAsLong());
  }
}
