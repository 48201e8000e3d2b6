package io.github.gobenchreporter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.report.BuildTables.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BuildTablesTest {
  private static final Map<String, Double> M1 =
      Map.of(
          "BenchmarkBuild/phase=backend real-ns/op", 600e6,
          "BenchmarkBuild/phase=parse+typecheck real-ns/op", 390e6,
          "BenchmarkBuild/phase=escape real-ns/op", 4e6,
          "BenchmarkBuild/phase=compile-other real-ns/op", 6e6,
          "BenchmarkBuild/pkg=x.com/a user-ns/op", 2e9,
          "BenchmarkBuild/pkg=x.com/a sys-ns/op", 1e9,
          "BenchmarkBuild/pkg=x.com/a/phase=backend real-ns/op", 1e9,
          "BenchmarkBuild/program=x.com/p total-bytes", 2097152.0,
          "BenchmarkOther ns/op", 1.0);

  @Test
  void phasesAreRowsAndChipsAreColumnsAndSmallOnesAreFolded() {
    Map<String, Double> i9 = new HashMap<>(M1);
    i9.put("BenchmarkBuild/phase=backend real-ns/op", 1200e6);
    i9.put("BenchmarkBuild/phase=link-load real-ns/op", 400e6);
    assertEquals(
        """
        The phases of a build
        Phase | M1 | i9
        parse+typecheck | 390 ms · 39 % | 390 ms · 20 % · 0.0 %
        backend | 600 ms · 60 % | 1.200 s · 60 % · +100 %
        link-load | – | 400 ms · 20 %
        other | 10 ms · 1 % | 10 ms · 0.5 % · 0.0 %
        The packages of a build that take most CPU time
        Package | M1 | i9
        x.com/a | 3 s | 3 s · 0.0 %
        The sizes of programs
        Program | M1 | i9
        x.com/p total-bytes | 2 MiB | 2 MiB · 0.0 %
        """,
        text(List.of(new Column("M1", M1, Map.of()), new Column("i9", i9, M1))));
  }

  @Test
  void tenPackagesAreShownTheSlowestFirst() {
    Map<String, Double> many = new HashMap<>();
    for (int i = 0; i < 30; i++) {
      many.put("BenchmarkBuildCold/pkg=p%d user-ns/op".formatted(i), i * 1e6);
      many.put("BenchmarkBuildCold/pkg=p%d sys-ns/op".formatted(i), 0.0);
    }
    List<BuildTables.Grid> grids = BuildTables.of(List.of(new Column("M1", many, Map.of())));
    assertEquals("The packages of a cold build that take most CPU time", grids.get(0).title());
    assertEquals(10, grids.get(0).rows().size());
    assertEquals(List.of("p29", "29 ms"), grids.get(0).rows().get(0).all());
  }

  @Test
  void withoutBuildsThereAreNoTables() {
    Column tests = new Column("M1", Map.of("BenchmarkX ns/op", 1.0), Map.of());
    assertEquals(List.of(), BuildTables.of(List.of(tests)));
    assertEquals(List.of(), BuildTables.of(List.of()));
  }

  private static String text(List<Column> columns) {
    return BuildTables.of(columns).stream()
        .map(
            grid ->
                grid.title()
                    + "\n"
                    + String.join(" | ", grid.head().all())
                    + "\n"
                    + grid.rows().stream()
                        .map(row -> String.join(" | ", row.all()) + "\n")
                        .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }
}
