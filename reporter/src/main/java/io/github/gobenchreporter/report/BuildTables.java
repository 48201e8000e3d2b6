package io.github.gobenchreporter.report;

import io.github.gobenchreporter.measure.build.BuildLines;
import io.github.gobenchreporter.measure.build.BuildNames;
import io.github.gobenchreporter.measure.build.BuildNames.Part;
import io.github.gobenchreporter.measure.build.Phase;
import io.github.gobenchreporter.unit.NumberScale;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where builds spend their time, as tables of plain text: phases as rows and chips as columns, the
 * slowest packages, the sizes of programs.
 */
public final class BuildTables {
  /** A phase that takes less on every chip is one of the others. */
  private static final double SMALL = 0.01;

  /** Of a build the slowest packages tell; hundreds of small ones share the rest. */
  private static final int PACKAGES = 10;

  private static final List<String> ORDER = Arrays.stream(Phase.values()).map(Phase::word).toList();

  private static final List<String> SIZES = List.of("text-bytes", "data-bytes", "total-bytes");

  /**
   * One chip, or one baseline.
   *
   * @param title above it
   * @param values by benchmark and unit, {@code BenchmarkBuild/phase=escape real-ns/op}
   * @param before the same of what it is compared with; empty where there is nothing
   */
  public record Column(String title, Map<String, Double> values, Map<String, Double> before) {
    private double sum(List<String> keys) {
      return keys.stream().mapToDouble(it -> values.getOrDefault(it, Double.NaN)).sum();
    }

    /** {@code · +1.2 %}, where both sides are known. */
    private String change(List<String> keys) {
      double from = keys.stream().mapToDouble(it -> before.getOrDefault(it, Double.NaN)).sum();
      double change = sum(keys) / from - 1;
      return Double.isFinite(change) ? " · " + Numbers.signedPercent(change) : "";
    }

    /** As {@link #values} has its keys. */
    public static String key(String benchmark, Unit unit) {
      return benchmark + " " + unit.name();
    }
  }

  /**
   * A table.
   *
   * @param title what it shows
   * @param head what its rows are, and the titles of columns
   * @param rows as many cells each
   */
  public record Grid(String title, Line head, List<Line> rows) {}

  /** A row with its name. */
  public record Line(String name, List<String> cells) {
    /** The name, too. */
    public List<String> all() {
      List<String> all = new ArrayList<>(List.of(name));
      all.addAll(cells);
      return all;
    }
  }

  private final List<Column> columns;
  private final Map<String, Map<Part, Set<String>>> builds = new LinkedHashMap<>();

  private BuildTables(List<Column> columns) {
    this.columns = columns;
    for (Column column : columns) {
      for (String key : column.values().keySet()) {
        BuildNames.of(key.substring(0, key.lastIndexOf(' ')))
            .ifPresent(
                it ->
                    builds
                        .computeIfAbsent(it.build(), unused -> new LinkedHashMap<>())
                        .computeIfAbsent(it.part(), unused -> new LinkedHashSet<>())
                        .add(it.name()));
      }
    }
  }

  /** The tables; none where nothing of builds is among the values. */
  public static List<Grid> of(List<Column> columns) {
    BuildTables tables = new BuildTables(columns);
    List<Grid> grids = new ArrayList<>();
    tables.builds.forEach(
        (build, parts) -> {
          String what = build.endsWith("Cold") ? "a cold build" : "a build";
          grids.add(tables.phases(build, parts.getOrDefault(Part.PHASE, Set.of()), what));
          grids.add(tables.packages(build, parts.getOrDefault(Part.PACKAGE, Set.of()), what));
          grids.add(tables.sizes(build, parts.getOrDefault(Part.PROGRAM, Set.of())));
        });
    return grids.stream().filter(it -> !it.rows().isEmpty()).toList();
  }

  private Grid phases(String build, Set<String> names, String what) {
    List<String> ordered = new ArrayList<>(names);
    ordered.sort(Comparator.comparingInt(ORDER::indexOf));
    double[] totals =
        columns.stream().mapToDouble(it -> it.sum(known(it, phases(build, ordered)))).toArray();
    List<Line> rows = new ArrayList<>();
    List<String> small = new ArrayList<>();
    for (String name : ordered) {
      if (name.endsWith("-other") || isSmall(phases(build, List.of(name)), totals)) {
        small.add(name);
      } else {
        rows.add(row(name, phases(build, List.of(name)), totals));
      }
    }
    if (!small.isEmpty()) {
      rows.add(row("other", phases(build, small), totals));
    }
    return grid("The phases of " + what, "Phase", rows);
  }

  private static List<String> phases(String build, List<String> names) {
    return names.stream().map(it -> build + BuildLines.PHASE + it + " " + BuildLines.REAL).toList();
  }

  /** A chip may lack a phase, that of the linker where nothing is linked. */
  private static List<String> known(Column column, List<String> keys) {
    return keys.stream().filter(column.values()::containsKey).toList();
  }

  private boolean isSmall(List<String> keys, double[] totals) {
    return IntStream.range(0, totals.length)
        .noneMatch(
            i ->
                columns.get(i).sum(known(columns.get(i), keys)) >= SMALL * totals[i]
                    && totals[i] > 0);
  }

  private Line row(String name, List<String> keys, double[] totals) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      List<String> known = known(columns.get(i), keys);
      double time = columns.get(i).sum(known);
      cells.add(
          known.isEmpty() || totals[i] == 0
              ? "–"
              : "%s · %s %%%s"
                  .formatted(
                      text(Unit.NS_PER_OP, time),
                      NumberText.of(100 * time / totals[i], 2),
                      columns.get(i).change(known)));
    }
    return new Line(name, cells);
  }

  private Grid packages(String build, Set<String> names, String what) {
    List<Line> rows =
        names.stream()
            .sorted(Comparator.comparingDouble(name -> -largest(cpu(build, name))))
            .limit(PACKAGES)
            .map(name -> line(name, cpu(build, name), Unit.NS_PER_OP))
            .toList();
    return grid("The packages of %s that take most CPU time".formatted(what), "Package", rows);
  }

  private double largest(List<String> keys) {
    return columns.stream()
        .mapToDouble(it -> it.sum(keys))
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }

  private static List<String> cpu(String build, String name) {
    String benchmark = build + BuildLines.PKG + name;
    return List.of(
        Column.key(benchmark, Unit.USER_NS_PER_OP), Column.key(benchmark, Unit.SYS_NS_PER_OP));
  }

  private Grid sizes(String build, Set<String> names) {
    List<Line> rows = new ArrayList<>();
    for (String name : names) {
      for (String unit : SIZES) {
        List<String> keys = List.of(build + BuildLines.PROGRAM + name + " " + unit);
        if (columns.stream().anyMatch(it -> Double.isFinite(it.sum(keys)))) {
          rows.add(line(name + " " + unit, keys, new Unit(unit)));
        }
      }
    }
    return grid("The sizes of programs", "Program", rows);
  }

  private Line line(String name, List<String> keys, Unit unit) {
    List<String> cells = new ArrayList<>();
    for (Column column : columns) {
      double sum = column.sum(keys);
      cells.add(Double.isNaN(sum) ? "–" : text(unit, sum) + column.change(keys));
    }
    return new Line(name, cells);
  }

  private Grid grid(String title, String of, List<Line> rows) {
    Line head = new Line(of, columns.stream().map(Column::title).toList());
    return new Grid(title, head, rows);
  }

  private static String text(Unit unit, double value) {
    return NumberScale.of(unit, value).text(value);
  }
}
