package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChipNames;
import io.github.gobenchreporter.report.NoteText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What gave no result: benchmarks that failed, and chips that were not compared. */
final class Failures {
  private static final int LINES = 3;

  /** A benchmark and what it said. */
  private record What(Benchmark benchmark, List<String> message) {}

  private Failures() {}

  /** The same failure on several chips is one row. */
  static Table failed(Report report, CrossChipTable joined) {
    List<ChipReport> chips = report.chips();
    ChipNames names = ChipNames.of(chips);
    Map<What, List<String>> failures = new LinkedHashMap<>();
    for (int i = 0; i < chips.size(); i++) {
      List<Row> failed = chips.get(i).rows(Verdict.FAILED);
      if (!failed.isEmpty()) {
        BenchmarkNames benchmarks = BenchmarkNames.of(chips.get(i));
        for (Row row : failed) {
          What what = new What(benchmarks.joined(row.benchmark()), NoteText.of(row));
          failures.computeIfAbsent(what, unused -> new ArrayList<>()).add(names.full().get(i));
        }
      }
    }
    boolean oneChip = chips.size() == 1;
    Table.Builder table =
        Table.of(
            oneChip
                ? List.of("Benchmark", "what happened")
                : List.of("Benchmark", "what happened", "where"));
    failures.forEach(
        (what, where) -> {
          List<String> cells = new ArrayList<>();
          cells.add(joined.name(what.benchmark()));
          cells.add(message(what.message()));
          if (!oneChip) {
            cells.add(where.size() == chips.size() ? "all chips" : String.join(", ", where));
          }
          table.row(cells);
        });
    return table.build();
  }

  /** The kind of failure, then what was printed; the kind alone says nothing where it is plain. */
  private static String message(List<String> notes) {
    List<String> printed = notes.stream().skip(1).filter(line -> !line.isBlank()).toList();
    String kind = notes.isEmpty() ? "failed" : Markdown.text(notes.get(0));
    String lines =
        printed.stream()
            .limit(LINES)
            .map(line -> Markdown.codeLine(line.strip()))
            .collect(Collectors.joining("<br>"));
    return lines.isEmpty() ? kind : kind.equals("failed") ? lines : kind + ": " + lines;
  }

  /** Chips that were skipped, then chips that have no baseline yet. */
  static Table notCompared(Report report, CrossChipTable joined) {
    Table.Builder table = Table.of("chip", "why");
    for (Report.Skipped skipped : report.skipped()) {
      table.row(Markdown.code(skipped.chip()), Markdown.text(skipped.why()));
    }
    List<ChipReport> without =
        report.chips().stream().filter(chip -> chip.baseline().isEmpty()).toList();
    ChipNames names = ChipNames.of(without);
    String ref = MethodSection.refs(joined);
    for (int i = 0; i < without.size(); i++) {
      table.row(
          names.full().get(i),
          "no baseline of this chip%s yet; the next push to %s records one, or `go-bench-reporter record RESULTS --chip-label %s --ref … --commit …`"
              .formatted(
                  ref.isEmpty() ? "" : " under " + ref,
                  ref.isEmpty() ? "the base branch" : ref,
                  without.get(i).label()));
    }
    return table.build();
  }
}
