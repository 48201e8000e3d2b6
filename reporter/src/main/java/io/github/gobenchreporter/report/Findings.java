package io.github.gobenchreporter.report;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.Truncate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is worth a remark of its own, as plain text: one finding a benchmark and verdict. */
public final class Findings {
  /**
   * A benchmark that regressed, failed or cannot be told.
   *
   * @param verdict regression, failed or cannot-tell
   * @param benchmark without {@code -N}
   * @param text {@code +5.8 % ±0.5 ns/op (984 → 1041 ns) on Apple M3 Max}, one line a row
   */
  public record Finding(Verdict verdict, Benchmark benchmark, String text) {
    /** The import path of the benchmark's package; "" where the results name none. */
    public String pkg() {
      return benchmark.pkg();
    }

    /** The benchmark's function: {@code BenchmarkRead} of {@code BenchmarkRead/size=64-8}. */
    public String function() {
      String name = benchmark.name();
      int slash = name.indexOf('/');
      return slash < 0 ? BenchmarkName.withoutProcs(name) : name.substring(0, slash);
    }

    /** Package and name, as people read them. */
    public String name() {
      return benchmark.toString();
    }
  }

  private record Key(Verdict verdict, Benchmark benchmark) {}

  private Findings() {}

  /** Regressions first, then what failed, then what moved without proof; largest first. */
  public static List<Finding> of(Report report) {
    Map<Key, List<String>> lines = new LinkedHashMap<>();
    for (Verdict verdict : List.of(Verdict.REGRESSION, Verdict.FAILED, Verdict.CANNOT_TELL)) {
      if (verdict == Verdict.CANNOT_TELL && report.headline().suspicious() == 0) {
        continue; // What chance does is in the comment's fold, not beside the code.
      }
      for (int i = 0; i < report.chips().size(); i++) {
        ChipReport chip = report.chips().get(i);
        BenchmarkNames names = report.joined().names().get(i);
        for (Row row : chip.rows(verdict)) {
          lines
              .computeIfAbsent(
                  new Key(verdict, names.bare(row.benchmark())), unused -> new ArrayList<>())
              .add(text(chip, row));
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    lines.forEach(
        (key, all) ->
            findings.add(new Finding(key.verdict(), key.benchmark(), String.join("\n", all))));
    return findings;
  }

  private static String text(ChipReport chip, Row row) {
    String where = " on " + chip.cpu().orElse(chip.label().value());
    if (row.verdict() == Verdict.FAILED) {
      return Truncate.text(Markdown.visible(String.join(": ", NoteText.of(row))), 400) + where;
    }
    String values = MeasuredText.fromTo(row);
    String change = (ChangeText.of(row) + " " + ChangeText.marginOfError(row)).strip();
    return Markdown.visible(
        change + " " + row.unit() + (values.isEmpty() ? "" : " (" + values + ")") + where);
  }
}
