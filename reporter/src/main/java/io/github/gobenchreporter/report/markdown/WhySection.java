package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.profile.FunctionName;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.profile.Places;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why rows are red, by profiles of both sides: at most three lines a benchmark. */
final class WhySection {
  /** Benchmarks that are explained in sight; with their lines, twelve. */
  private static final int MOST = 3;

  private final ChipReport chip;
  private final CrossChipTable joined;

  private WhySection(ChipReport chip, CrossChipTable joined) {
    this.chip = chip;
    this.joined = joined;
  }

  /** One part a benchmark, as Markdown. */
  static List<Why> of(CrossChipTable joined, Destination place) {
    List<Why> parts = new ArrayList<>();
    for (ChipReport chip : joined.chips()) {
      WhySection section = new WhySection(chip, joined);
      for (Explanation explanation : chip.explanations()) {
        List<String> lines = WhyLines.of(explanation, place.code(chip.head().commit()));
        if (parts.size() < MOST && section.isProven(explanation) && !lines.isEmpty()) {
          parts.add(Why.of(section.title(explanation), lines));
        }
      }
    }
    return parts;
  }

  /** {@code `codec.growMap` in `codec/f.go:10`}: what to look at; empty where nothing is found. */
  static Optional<String> culprit(CrossChipTable joined, Benchmark benchmark, Destination place) {
    return joined.chips().stream()
        .flatMap(chip -> culprit(chip, benchmark, place.code(chip.head().commit())))
        .findFirst();
  }

  private static Stream<String> culprit(ChipReport chip, Benchmark benchmark, CodeLinks code) {
    return chip.explanations().stream()
        .filter(it -> it.explains(benchmark))
        .flatMap(it -> it.cpu().stream())
        .flatMap(cpu -> cpu.grown().stream().limit(1))
        .map(
            change ->
                "%s in %s"
                    .formatted(
                        Markdown.code(FunctionName.brief(change.name())),
                        code.place(Places.of(change.place()))));
  }

  private boolean isProven(Explanation explanation) {
    return chip.rows().stream()
        .anyMatch(
            row -> row.verdict() == Verdict.REGRESSION && explanation.explains(row.benchmark()));
  }

  private String title(Explanation explanation) {
    Benchmark benchmark = explanation.benchmark();
    String where = joined.oneChip() ? "" : " on " + Markdown.code(chip.label().value());
    String kinds =
        explanation.cpu().isEmpty()
            ? "memory profiles"
            : explanation.allocations().isEmpty() ? "CPU profiles" : "CPU and memory profiles";
    return "**Why %s**%s, by %s of both sides:".formatted(joined.name(benchmark), where, kinds);
  }
}
