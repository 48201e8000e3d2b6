package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.measure.build.BuildNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.report.BuildTables;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where builds spend their time, phases beside each other on all chips. */
final class BuildSection {
  private final CrossChipTable joined;

  BuildSection(CrossChipTable joined) {
    this.joined = joined;
  }

  /** One part a table; none where no build was measured. */
  List<Fold> folds() {
    if (joined.groups().keySet().stream().allMatch(it -> BuildNames.of(it.name()).isEmpty())) {
      return List.of();
    }
    List<BuildTables.Column> columns = new ArrayList<>();
    for (int i = 0; i < joined.chips().size(); i++) {
      columns.add(column(joined.names().markdown().get(i), joined.chips().get(i)));
    }
    return BuildTables.of(columns).stream().map(BuildSection::fold).toList();
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

  private static Fold fold(BuildTables.Grid grid) {
    List<String> titles = new ArrayList<>();
    grid.head().forEach(it -> titles.add(titles.isEmpty() ? it : ">" + it));
    Table.Builder table = Table.of(titles);
    for (List<String> row : grid.rows()) {
      List<String> cells = new ArrayList<>();
      row.forEach(it -> cells.add(cells.isEmpty() ? Markdown.code(it) : it));
      table.row(cells);
    }
    return Fold.ofTable(grid.title(), table.build());
  }
}
