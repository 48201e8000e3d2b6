package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.DerivedRate;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.stats.GeometricMean;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The change of the geometric mean per package and unit, and of all packages, as benchstat's
 * summary row has it: over the benchmarks measured on both sides, all values above zero. Of
 * percentages, the mean of the changes in points.
 */
final class GeometricMeans {
  private static final String NONE = "–";

  private GeometricMeans() {}

  /** One line a package and unit, one column a chip; below them what several packages have. */
  static Table of(CrossChipTable joined) {
    Map<String, Map<Unit, List<Line>>> packages = new LinkedHashMap<>();
    Map<Unit, List<Line>> all = new LinkedHashMap<>();
    for (BenchmarkLines each : joined.benchmarks()) {
      for (Line line : each.lines()) {
        if (!line.unit().equals(Unit.NONE) && line.isCompared() && !followsATime(line, each)) {
          Map<Unit, List<Line>> its =
              packages.computeIfAbsent(line.benchmark().pkg(), unused -> new LinkedHashMap<>());
          its.computeIfAbsent(line.unit(), unused -> new ArrayList<>()).add(line);
          all.computeIfAbsent(line.unit(), unused -> new ArrayList<>()).add(line);
        }
      }
    }
    List<String> titles = new ArrayList<>(List.of("Package", ""));
    joined.names().markdown().forEach(name -> titles.add(name));
    Table.Builder table = Table.of(titles);
    packages.forEach(
        (pkg, units) -> {
          String name = joined.packages().brief(pkg);
          rows(joined, name.isEmpty() ? "" : Markdown.code(name), units).forEach(table::row);
        });
    all.keySet()
        .removeIf(
            unit -> packages.values().stream().filter(it -> it.containsKey(unit)).count() < 2);
    rows(joined, "**all**", all).forEach(table::row);
    return table.build();
  }

  /** A row for each unit that has a mean on any chip. */
  private static List<List<String>> rows(
      CrossChipTable joined, String name, Map<Unit, List<Line>> units) {
    List<List<String>> rows = new ArrayList<>();
    units.forEach(
        (unit, lines) -> {
          List<String> cells = cells(joined, rows.isEmpty() ? name : "", unit, lines);
          if (!Set.of(NONE).containsAll(cells.subList(2, cells.size()))) {
            rows.add(cells);
          }
        });
    return rows;
  }

  /** Whether it says on every chip what the benchmark's time says. */
  private static boolean followsATime(Line line, BenchmarkLines each) {
    return line.unit().isRate()
        && line.compared().stream()
            .allMatch(
                chip ->
                    each.rows(chip).stream()
                        .anyMatch(
                            row -> DerivedRate.follows(line.rows().get(chip).orElseThrow(), row)));
  }

  private static List<String> cells(
      CrossChipTable joined, String first, Unit unit, List<Line> lines) {
    List<String> cells = new ArrayList<>(List.of(first, Cells.unit(unit)));
    for (int chip = 0; chip < joined.chips().size(); chip++) {
      cells.add(cell(lines, chip));
    }
    return cells;
  }

  private static String cell(List<Line> lines, int chip) {
    double[] before = new double[lines.size()];
    double[] after = new double[lines.size()];
    int judged = 0;
    boolean points = false;
    for (Line line : lines) {
      Row row = line.rows().get(chip).orElse(null);
      if (row instanceof Row.Compared compared) {
        before[judged] = compared.stored().center().value();
        after[judged++] = compared.measured().center().value();
        points |= compared.comparison().points();
      }
    }
    return cell(Arrays.copyOf(before, judged), Arrays.copyOf(after, judged), points);
  }

  private static String cell(double[] before, double[] after, boolean points) {
    if (points) {
      double sum = Arrays.stream(after).sum() - Arrays.stream(before).sum();
      return Numbers.points(sum / before.length);
    }
    double change = GeometricMean.change(before, after);
    return Double.isFinite(change) ? Numbers.relative(change) : NONE;
  }
}
