package io.github.gobenchreporter.report.html;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.unit.NumberScale;
import io.github.gobenchreporter.unit.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What many rows of a page share, written once and named by number. */
final class PageIndexes {
  private final Index<String> packages = new Index<>();
  private final Index<Benchmark> benchmarks = new Index<>();
  private final Index<Unit> units = new Index<>();
  private final Index<NumberScale> scales = new Index<>();

  /** Values by number, in the order of their first appearance. */
  private static final class Index<T> {
    private final Map<T, Integer> numbers = new LinkedHashMap<>();

    int of(T value) {
      return numbers.computeIfAbsent(value, unused -> numbers.size());
    }

    /** An array of arrays, one a value. */
    void write(PageJson json, String name, Consumer<T> content) {
      json.array(name);
      for (T value : numbers.keySet()) {
        json.start();
        content.accept(value);
        json.end();
      }
      json.end();
    }
  }

  int benchmark(Benchmark benchmark) {
    packages.of(benchmark.pkg());
    return benchmarks.of(benchmark);
  }

  int unit(Unit unit) {
    return units.of(unit);
  }

  int scale(NumberScale scale) {
    return scales.of(scale);
  }

  /** All of them, as fields. */
  void write(PageJson json, PageRows rows) {
    packages.write(
        json,
        "packages",
        pkg -> {
          json.text(pkg);
          json.text(rows.packages().brief(pkg));
        });
    benchmarks.write(
        json,
        "benchmarks",
        benchmark -> {
          json.whole(packages.of(benchmark.pkg()));
          json.text(BenchmarkNames.brief(benchmark.name()));
        });
    units.write(
        json,
        "units",
        unit -> {
          json.text(unit.name());
          json.text(unit.better().word());
        });
    scales.write(
        json,
        "scales",
        scale -> {
          json.computed(scale.factor());
          json.text(scale.symbol());
        });
  }
}
