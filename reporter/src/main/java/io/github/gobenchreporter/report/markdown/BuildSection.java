package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.report.BuildTables;
import io.github.gobenchreporter.report.BuildsOfChips;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.List;

/** Where builds spend their time, phases beside each other on all chips. */
final class BuildSection {
  private final CrossChipTable joined;

  BuildSection(CrossChipTable joined) {
    this.joined = joined;
  }

  /** One part a table; none where no build was measured. */
  List<Fold> folds() {
    return BuildsOfChips.grids(joined.names().markdown(), joined.chips()).stream()
        .map(BuildSection::fold)
        .toList();
  }

  private static Fold fold(BuildTables.Grid grid) {
    List<String> titles = new ArrayList<>(List.of(grid.head().name()));
    grid.head().cells().forEach(it -> titles.add(">" + it));
    Table.Builder table = Table.of(titles);
    for (BuildTables.Line row : grid.rows()) {
      table.row(new BuildTables.Line(Markdown.code(row.name()), row.cells()).all());
    }
    return Fold.ofTable(grid.title(), table.build());
  }
}
