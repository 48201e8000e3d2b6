package io.github.gobenchreporter.benchfmt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GomaxprocsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BenchmarkA-8, BenchmarkB/x-8 | [8] | BenchmarkA, BenchmarkB/x",
        "BenchmarkA, BenchmarkB/dash-8 | [1] | BenchmarkA, BenchmarkB/dash-8",
        "BenchmarkA, BenchmarkA-8, BenchmarkB/dash-8, BenchmarkB/dash-8-8 | [1, 8] | BenchmarkA, BenchmarkA, BenchmarkB/dash-8, BenchmarkB/dash-8",
        "BenchmarkB/x-4, BenchmarkB/y-4 | [4] | BenchmarkB/x, BenchmarkB/y",
        "BenchmarkB/x, BenchmarkB/dash-8 | [1] | BenchmarkB/x, BenchmarkB/dash-8",
        "BenchmarkB/x, BenchmarkB/x-2, BenchmarkB/y, BenchmarkB/y-2 | [1, 2] | BenchmarkB/x, BenchmarkB/x, BenchmarkB/y, BenchmarkB/y",
        "BenchmarkB/size-64-10, BenchmarkB/size-128-10 | [10] | BenchmarkB/size-64, BenchmarkB/size-128",
      })
  void theContextTellsGomaxprocs(String names, String values, String bare) {
    List<String> all = List.of(names.strip().split(", "));
    Gomaxprocs procs = Gomaxprocs.of(all);
    Set<Integer> sorted = new TreeSet<>(procs.values());
    assertEquals(values.strip(), sorted.toString());
    assertEquals(
        bare.strip(), all.stream().map(procs::withoutProcs).collect(Collectors.joining(", ")));
  }
}
