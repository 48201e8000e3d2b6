package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChangeText;
import io.github.gobenchreporter.report.UnitRows;
import io.github.gobenchreporter.report.Words;
import java.util.List;

/** What got better: its largest in sight where nothing is worse, all of it in a fold. */
final class ImprovementSection {
  private final CrossChipTable joined;
  private final Tables tables;
  private final List<BenchmarkLines> better;

  ImprovementSection(CrossChipTable joined) {
    this.joined = joined;
    this.tables = new Tables(joined);
    this.better = joined.with(Verdict.IMPROVEMENT);
  }

  /** {@code 3 improvements: largest `codec` `JSONMarshal` −12.4 % on all 3 chips.} */
  List<String> sentence() {
    return better.isEmpty()
        ? List.of()
        : List.of("%s: %s%s.".formatted(count(), largest(), largest(false)));
  }

  /** All of them. */
  List<Fold> fold() {
    return better.isEmpty()
        ? List.of()
        : List.of(
            Fold.ofTable(
                "%s · %s%s%s".formatted(count(), largest(), largest(true), Tables.cut(better)),
                tables.of(better, Verdict.IMPROVEMENT)));
  }

  private String count() {
    return Words.count(better.size(), "improvement");
  }

  private String largest() {
    return better.size() > 1 ? "largest " : "";
  }

  private String largest(boolean html) {
    BenchmarkLines best = better.get(0);
    Row row = UnitRows.of(best.decidingRows().toList()).rows().get(0);
    String change = ChangeText.of(row);
    String where = html || joined.oneChip() ? "" : " on " + tables.where(best);
    return html
        ? change + " " + joined.htmlName(best.benchmark())
        : joined.name(best) + " " + change + where;
  }
}
