package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.report.ChangeText;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.SlowerTogether;
import io.github.gobenchreporter.report.Sparkline;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where all benchmarks of a chip got slower together: a table of its packages, and folded all. */
final class TogetherSection {
  private final CrossChipTable joined;

  /** By the chips' places. */
  private final Map<Integer, SlowerTogether> chips = new LinkedHashMap<>();

  TogetherSection(CrossChipTable joined) {
    this.joined = joined;
    for (int i = 0; i < joined.chips().size() && !joined.paired(); i++) {
      int index = i;
      SlowerTogether.of(joined.chips().get(i)).ifPresent(it -> chips.put(index, it));
    }
  }

  /** Whether a benchmark is worth a second look only because all moved. */
  boolean explains(BenchmarkLines each) {
    return !chips.isEmpty() && SlowerTogether.explains(each);
  }

  /** One table a chip. */
  List<Table> tables() {
    return chips.entrySet().stream().map(it -> table(it.getKey(), it.getValue())).toList();
  }

  private Table table(int chip, SlowerTogether together) {
    String name = joined.oneChip() ? "" : joined.names().markdown().get(chip);
    Table.Builder table = Table.of(name, "change", ">benchmarks", Tables.runs(together.chip()));
    double move = together.move().change();
    table.row(
        "**all together**",
        Cells.together("🟡 **%s**".formatted(Numbers.relative(move))),
        together.count(),
        Tables.drawn(Sparkline.together(together.rows(), together.chip().storedRuns())));
    for (SlowerTogether.Part part : together.parts()) {
      table.row(
          part.pkg().map(this::name).orElse(part.packages() + " other packages"),
          Cells.together(Numbers.relative(part.change())),
          String.valueOf(part.rows().size()),
          Tables.drawn(Sparkline.together(part.rows(), together.chip().storedRuns())));
    }
    return table.build();
  }

  private String name(String pkg) {
    String brief = joined.packages().brief(pkg);
    return brief.isEmpty() ? "the package" : Markdown.code(brief);
  }

  /**
   * What speaks for the machine, and what for the code.
   *
   * @param standOut whether a benchmark did something else than all together
   */
  List<String> notes(boolean standOut) {
    List<String> notes = new ArrayList<>();
    chips.forEach(
        (chip, together) -> {
          String where = joined.oneChip() ? "" : " on " + joined.names().markdown().get(chip);
          together
              .machine(others(chip, false), Markdown::code)
              .ifPresent(it -> notes.add("**For the machine%s:** %s.".formatted(where, it)));
          together
              .code(others(chip, true), this::name)
              .ifPresent(it -> notes.add("**For the code%s:** %s.".formatted(where, it)));
        });
    if (!chips.isEmpty() && !standOut) {
      boolean all = chips.values().stream().allMatch(it -> it.moved() == it.rows().size());
      notes.add(
          "With the common change taken away, no %sbenchmark stands out."
              .formatted(all ? "" : "other "));
    }
    return notes;
  }

  private List<String> others(int chip, boolean slower) {
    return SlowerTogether.others(joined.chips(), joined.names().markdown(), chip, slower);
  }

  /** Every benchmark, and what is left of its change. */
  List<Fold> folds() {
    return chips.entrySet().stream().map(it -> fold(it.getKey(), it.getValue())).toList();
  }

  private Fold fold(int chip, SlowerTogether together) {
    double move = together.move().change();
    Table.Builder table = Table.of("Benchmark", "change", "what is left");
    together.rows().stream()
        .sorted(Comparator.comparing(SlowerTogether::gotSlower).thenComparing(row -> -change(row)))
        .limit(Tables.MOST_ROWS)
        .forEach(
            row ->
                table.row(
                    joined.name(chip, row),
                    Cells.together(ChangeText.of(row)),
                    Cells.together(Numbers.relative((1 + change(row)) / (1 + move) - 1))));
    String where = joined.oneChip() ? "" : " of " + joined.names().html().get(chip);
    return Fold.ofTable(
        "All %d%s, as they are and with the common %s taken away"
            .formatted(together.rows().size(), where, Numbers.percent(move)),
        table.build());
  }

  private static double change(Row row) {
    return row.judgement().orElseThrow().change().value();
  }
}
