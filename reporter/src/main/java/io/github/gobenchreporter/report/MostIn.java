package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.BenchmarkLines;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The package in which most of many benchmarks are.
 *
 * @param pkg import path
 * @param benchmarks those in it: more than half
 */
public record MostIn(String pkg, List<BenchmarkLines> benchmarks) {

  /** Empty where no package has more than half of them. */
  public static Optional<MostIn> of(List<BenchmarkLines> all) {
    return all.stream()
        .collect(Collectors.groupingBy(it -> it.benchmark().pkg()))
        .entrySet()
        .stream()
        .filter(it -> it.getValue().size() * 2 > all.size())
        .findFirst()
        .map(it -> new MostIn(it.getKey(), it.getValue()));
  }
}
