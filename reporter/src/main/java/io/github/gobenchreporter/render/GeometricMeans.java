package io.github.gobenchreporter.render;

import io.github.gobenchreporter.benchmath.GeometricMean;
import io.github.gobenchreporter.regression.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The change of the geometric mean per package and unit, as benchstat's summary row has it: over
 * the benchmarks measured on both sides, all values above zero.
 */
final class GeometricMeans {
  private record Key(String pkg, String unit) {}

  private GeometricMeans() {}

  /** One line a package and unit, one column a chip. */
  static Table of(Joined joined) {
    Map<Key, List<Line>> lines = new LinkedHashMap<>();
    for (Line line : joined.lines()) {
      if (!line.unit().isEmpty() && line.isCompared()) {
        Key key = new Key(line.benchmark().pkg(), line.unit());
        lines.computeIfAbsent(key, unused -> new ArrayList<>()).add(line);
      }
    }
    List<String> titles = new ArrayList<>(List.of("Package", ""));
    joined.names().full().forEach(name -> titles.add(">" + name));
    Table.Builder table = Table.of(titles);
    String last = "";
    for (Map.Entry<Key, List<Line>> each : lines.entrySet()) {
      List<String> cells = cells(joined, each.getKey(), each.getValue());
      String pkg = cells.get(0);
      cells.set(0, pkg.equals(last) ? "" : pkg);
      last = pkg;
      table.row(cells);
    }
    return table.build();
  }

  private static List<String> cells(Joined joined, Key key, List<Line> lines) {
    String pkg = joined.packages().brief(key.pkg());
    List<String> cells = new ArrayList<>();
    cells.add(pkg.isEmpty() ? "" : Markdown.code(pkg));
    cells.add(Tables.unit(key.unit()));
    for (int chip = 0; chip < joined.chips().size(); chip++) {
      int index = chip;
      cells.add(change(lines.stream().map(line -> line.rows().get(index)).toList()));
    }
    return cells;
  }

  private static String change(List<Optional<Row>> rows) {
    List<Row> judged =
        rows.stream().flatMap(Optional::stream).filter(row -> row.judgement().isPresent()).toList();
    double before =
        GeometricMean.of(
            judged.stream().mapToDouble(it -> it.baseline().get().center().value()).toArray());
    double after =
        GeometricMean.of(
            judged.stream().mapToDouble(it -> it.head().get().center().value()).toArray());
    double change = after / before - 1;
    return Double.isFinite(change) ? Numbers.signedPercent(change) : "–";
  }
}
