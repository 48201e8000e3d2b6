package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChipNames;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What gave no result: benchmarks that failed, and chips that were not compared. */
final class FailuresSection {
  /** Of what was printed: enough for a panic and its place. */
  static final int LINES = 3;

  /** A benchmark and what it said. */
  private record What(Benchmark benchmark, List<String> message) {}

  private FailuresSection() {}

  /** The same failure on several chips is one row. */
  static Table failed(Report report, CrossChipTable joined, Destination place) {
    List<ChipReport> chips = report.chips();
    ChipNames names = ChipNames.of(chips);
    CodeLinks code = place.code(chips.isEmpty() ? "" : chips.get(0).head().commit());
    Map<What, List<String>> failures = new LinkedHashMap<>();
    for (int i = 0; i < chips.size(); i++) {
      List<Row> failed = chips.get(i).rows(Verdict.FAILED);
      if (!failed.isEmpty()) {
        BenchmarkNames benchmarks = report.joined().names().get(i);
        for (Row row : failed) {
          What what = new What(benchmarks.joined(row.benchmark()), NoteText.of(row));
          failures.computeIfAbsent(what, unused -> new ArrayList<>()).add(names.markdown().get(i));
        }
      }
    }
    Table.Builder table = Table.of("what", "what Go says");
    failures.forEach(
        (what, where) -> {
          String chip = chips.size() == 1 ? "" : where(where, chips.size());
          String kind = what.message().isEmpty() ? "failed" : Markdown.text(what.message().get(0));
          table.row(
              "%s<br><sub>%s%s</sub>".formatted(joined.name(what.benchmark()), kind, chip),
              printed(what, code));
        });
    return table.build();
  }

  private static String where(List<String> chips, int all) {
    return chips.size() == all ? ", on all chips" : ", on " + String.join(", ", chips);
  }

  /** What was printed, after the kind of failure: the first place with its link, then the rest. */
  private static String printed(What what, CodeLinks code) {
    List<String> lines =
        what.message().stream().skip(1).map(String::strip).filter(it -> !it.isEmpty()).toList();
    if (lines.isEmpty()) {
      return "nothing more";
    }
    String pkg = what.benchmark().pkg();
    Optional<CodeLinks.Located> first = code.located(pkg, lines.get(0));
    if (first.isEmpty()) {
      return lines.stream()
          .limit(LINES)
          .map(Markdown::codeLine)
          .collect(Collectors.joining("<br>"));
    }
    List<String> others = lines.subList(1, lines.size());
    long more = others.stream().filter(line -> code.located(pkg, line).isPresent()).count();
    List<String> cell = new ArrayList<>();
    String said = first.get().said();
    cell.add(
        (said.isEmpty() ? "" : Markdown.codeLine(said))
            + (more == 0 ? "" : " and %s".formatted(Words.count(more, "more error"))));
    others.stream()
        .filter(line -> more == 0)
        .limit(LINES - 1)
        .forEach(line -> cell.add(Markdown.codeLine(line)));
    cell.add(first.get().place());
    return cell.stream().filter(it -> !it.isBlank()).collect(Collectors.joining("<br>"));
  }

  /** What is wrong, and below it, after an arrow, what to do where the words say so. */
  private static String whatAndWhatToDo(String why) {
    int cut = why.lastIndexOf("; ");
    return cut < 0
        ? sentence(why)
        : sentence(why.substring(0, cut)) + "<br>→ " + sentence(why.substring(cut + 2));
  }

  /** A command is to be copied. */
  private static final String RUN = "run: ";

  private static String sentence(String words) {
    if (words.startsWith(RUN)) {
      return "Run " + Markdown.code(words.substring(RUN.length())) + ".";
    }
    return Markdown.text(Words.sentence(words)) + ".";
  }

  /** Chips that were skipped, then chips that have no baseline yet: a paragraph each. */
  static List<String> notCompared(Report report, CrossChipTable joined) {
    List<String> lines = new ArrayList<>();
    for (Report.Skipped skipped : report.skipped()) {
      lines.add(
          "**"
              + Markdown.code(skipped.chip())
              + " not compared.** "
              + whatAndWhatToDo(skipped.why()));
    }
    List<ChipReport> without =
        report.chips().stream().filter(chip -> chip.baseline().isEmpty()).toList();
    ChipNames names = ChipNames.of(without);
    String refs = MethodSection.refs(joined);
    for (int i = 0; i < without.size(); i++) {
      String label = without.get(i).label().value();
      String notes =
          without.get(i).notes().stream()
              .map(note -> " " + sentence(note))
              .collect(Collectors.joining());
      lines.add(
          "**%s%s has no baseline%s yet.** The next push to %s records one; for a desk, the log names the command."
                  .formatted(
                      names.markdown().get(i),
                      names.markdown().get(i).contains(label) ? "" : " (`" + label + "`)",
                      refs.isEmpty() ? "" : " under " + refs,
                      refs.isEmpty() ? "the base branch" : refs)
              + notes);
    }
    return lines;
  }
}
