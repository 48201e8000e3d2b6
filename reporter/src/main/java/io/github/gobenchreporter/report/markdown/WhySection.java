package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.Frame;
import io.github.gobenchreporter.measure.profile.FunctionChange;
import io.github.gobenchreporter.measure.profile.FunctionName;
import io.github.gobenchreporter.measure.profile.Work.Basis;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.report.profile.Amounts;
import io.github.gobenchreporter.report.profile.Places;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Why rows are red, by profiles of both sides: at most three lines a benchmark. */
final class WhySection {
  /** Benchmarks that are explained in sight; with their lines, twelve. */
  private static final int MOST = 3;

  /** A benchmark waits where less of the additional time than this is computing. */
  private static final double WAITING = 0.5;

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
      CodeLinks code = place.code(chip.head().commit());
      for (List<Explanation> alike : section.alike()) {
        List<String> lines = new ArrayList<>(WhyLines.of(alike.get(0), code));
        section.waits(alike.get(0)).ifPresent(line -> lines.add(0, line));
        if (parts.size() < MOST && !lines.isEmpty()) {
          parts.add(
              Why.of(
                  section.title(alike), lines.subList(0, Math.min(WhyLines.MOST, lines.size()))));
        }
      }
    }
    return parts;
  }

  /** Proven benchmarks of one function of Go that have the same culprit need one explanation. */
  private Collection<List<Explanation>> alike() {
    Map<String, List<Explanation>> alike = new LinkedHashMap<>();
    for (Explanation each : chip.explanations()) {
      if (isProven(each)) {
        String function = each.benchmark().toString().replaceFirst("/[^/]*$", "");
        String culprit =
            each.cpu().stream()
                .flatMap(cpu -> cpu.grown().stream().limit(1))
                .map(FunctionChange::name)
                .findFirst()
                .orElse(each.benchmark().name());
        alike.computeIfAbsent(function + " " + culprit, it -> new ArrayList<>()).add(each);
      }
    }
    return alike.values();
  }

  /**
   * Where time passed and no function of the processor's stands for it, the benchmark waits longer.
   */
  private Optional<String> waits(Explanation explanation) {
    Optional<Difference> cpu =
        explanation.cpu().filter(it -> it.grown().isEmpty() && explanation.waiting().isEmpty());
    Optional<Row> time =
        chip.rows().stream()
            .filter(row -> row.unit().isTimeOfAnOp() && explanation.explains(row.benchmark()))
            .filter(row -> row.verdict() == Verdict.REGRESSION)
            .findFirst();
    if (cpu.isEmpty() || time.isEmpty() || cpu.get().basis() == Basis.SHARE) {
      return Optional.empty();
    }
    double more =
        time.get().head().orElseThrow().center().value()
            - time.get().baseline().orElseThrow().center().value();
    double computed = cpu.get().head().amount() - cpu.get().base().amount();
    Amounts amounts = new Amounts(cpu.get().basis());
    return computed < WAITING * more
        ? Optional.of(
            "It takes **%s** more and computes for %s of them, so it waits: for a lock, a channel or a file; `go test -mutexprofile` or `-blockprofile` of both sides would name it"
                .formatted(amounts.of(more), amounts.of(Math.max(0, computed))))
        : Optional.empty();
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
        .flatMap(
            it ->
                Stream.concat(
                    it.waiting().stream().map(wait -> look(wait.function(), wait.place(), code)),
                    it.cpu().stream()
                        .flatMap(cpu -> cpu.grown().stream())
                        .map(change -> look(change.name(), change.place(), code))))
        .limit(1);
  }

  private static String look(String function, Frame place, CodeLinks code) {
    return "%s in %s"
        .formatted(Markdown.code(FunctionName.brief(function)), code.place(Places.of(place)));
  }

  private boolean isProven(Explanation explanation) {
    return chip.rows().stream()
        .anyMatch(
            row -> row.verdict() == Verdict.REGRESSION && explanation.explains(row.benchmark()));
  }

  /** {@code **Why `codec` `Sum/n=10` and 2 more**, by CPU profiles of both sides:}. */
  private String title(List<Explanation> alike) {
    Explanation explanation = alike.get(0);
    Benchmark benchmark = explanation.benchmark();
    String others = alike.size() == 1 ? "" : " and %d more".formatted(alike.size() - 1);
    String where = joined.oneChip() ? "" : " on " + Markdown.code(chip.label().value());
    String kinds = kinds(explanation);
    return "**Why %s**%s%s, by %s of both sides:"
        .formatted(joined.name(benchmark), others, where, kinds);
  }

  private static String kinds(Explanation explanation) {
    List<String> kinds = new ArrayList<>();
    explanation.waiting().ifPresent(unused -> kinds.add("block"));
    explanation.cpu().ifPresent(unused -> kinds.add("CPU"));
    explanation.allocations().ifPresent(unused -> kinds.add("memory"));
    return Words.list(kinds) + " profiles";
  }
}
