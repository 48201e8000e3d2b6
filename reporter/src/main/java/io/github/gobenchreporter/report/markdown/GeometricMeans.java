package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.stats.GeometricMean;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The change of the geometric mean per package and unit, as benchstat's summary row has it: over
 * the benchmarks measured on both sides, all values above zero.
 */
final class GeometricMeans {
  private GeometricMeans() {}

  /** One line a package and unit, one column a chip. */
  static Table of(CrossChipTable joined) {
    Map<String, Map<Unit, List<Line>>> lines = new LinkedHashMap<>();
    for (Line line : joined.lines()) {
      if (!line.unit().equals(Unit.NONE) && line.isCompared()) {
        lines
            .computeIfAbsent(line.benchmark().pkg(), unused -> new LinkedHashMap<>())
            .computeIfAbsent(line.unit(), unused -> new ArrayList<>())
            .add(line);
      }
    }
    List<String> titles = new ArrayList<>(List.of("Package", ""));
    joined.names().full().forEach(name -> titles.add(">" + name));
    Table.Builder table = Table.of(titles);
    lines.forEach(
        (pkg, units) -> {
          String name = joined.packages().brief(pkg);
          String first = name.isEmpty() ? "" : Markdown.code(name);
          for (Map.Entry<Unit, List<Line>> unit : units.entrySet()) {
            table.row(cells(joined, first, unit.getKey(), unit.getValue()));
            first = "";
          }
        });
    return table.build();
  }

  private static List<String> cells(
      CrossChipTable joined, String first, Unit unit, List<Line> lines) {
    List<String> cells = new ArrayList<>(List.of(first, Tables.unit(unit)));
    for (int chip = 0; chip < joined.chips().size(); chip++) {
      int index = chip;
      cells.add(change(lines.stream().map(line -> line.rows().get(index)).toList()));
    }
    return cells;
  }

  private static String change(List<Optional<Row>> rows) {
    double[] before = new double[rows.size()];
    double[] after = new double[rows.size()];
    int judged = 0;
    for (Optional<Row> row : rows) {
      if (row.isPresent() && row.get().judgement().isPresent()) {
        before[judged] = row.get().baseline().get().center().value();
        after[judged++] = row.get().head().get().center().value();
      }
    }
    double change =
        GeometricMean.of(Arrays.copyOf(after, judged))
                / GeometricMean.of(Arrays.copyOf(before, judged))
            - 1;
    return Double.isFinite(change) ? Numbers.signedPercent(change) : "–";
  }
}
