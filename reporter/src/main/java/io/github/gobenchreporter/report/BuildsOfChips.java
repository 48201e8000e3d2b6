package io.github.gobenchreporter.report;

import io.github.gobenchreporter.measure.build.BuildNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where builds spend their time on the chips of a report, head against baseline. */
public final class BuildsOfChips {
  private BuildsOfChips() {}

  /**
   * The tables; none where no build was measured.
   *
   * @param titles one a chip
   */
  public static List<BuildTables.Grid> grids(List<String> titles, List<ChipReport> chips) {
    boolean none =
        chips.stream()
            .flatMap(chip -> chip.rows().stream())
            .allMatch(row -> BuildNames.of(row.benchmark().name()).isEmpty());
    if (none) {
      return List.of();
    }
    List<BuildTables.Column> columns = new ArrayList<>();
    for (int i = 0; i < chips.size(); i++) {
      columns.add(column(titles.get(i), chips.get(i)));
    }
    return BuildTables.of(columns);
  }

  private static BuildTables.Column column(String title, ChipReport chip) {
    Map<String, Double> values = new HashMap<>();
    Map<String, Double> before = new HashMap<>();
    for (Row row : chip.rows()) {
      String key = BuildTables.Column.key(row.benchmark().name(), row.unit());
      row.head().ifPresent(it -> values.put(key, it.center().value()));
      row.baseline().ifPresent(it -> before.put(key, it.center().value()));
    }
    return new BuildTables.Column(title, values, before);
  }
}
