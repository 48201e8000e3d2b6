package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Commands;
import io.github.gobenchreporter.regression.ModuleChanges;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed beside the code and can explain regressions: toolchain, modules, one machine. */
record Surroundings(CrossChipTable joined) {
  private static final String TOOLCHAIN = "toolchain";

  /** How many modules are named. */
  private static final int MODULES = 3;

  /** How many commands are. */
  private static final int COMMANDS = 2;

  /** Sentences as Markdown. */
  List<String> sentences(List<BenchmarkLines> regressions) {
    List<String> sentences = new ArrayList<>(oneMachine(regressions));
    sentences.addAll(toolchain(regressions));
    sentences.addAll(commands(regressions));
    modules().ifPresent(sentences::add);
    return sentences;
  }

  /**
   * {@code On M1 Pro alone os went from `26.1` to `26.2` …}, where benchmarks are worse on that
   * chip only.
   */
  private List<String> oneMachine(List<BenchmarkLines> regressions) {
    Map<Integer, List<Difference>> alone = new LinkedHashMap<>();
    for (BenchmarkLines red : regressions) {
      if (red.chips().size() == 1 && joined.chips().size() > 1) {
        alone.computeIfAbsent(red.chips().get(0), this::onlyThere);
      }
    }
    return alone.entrySet().stream()
        .filter(it -> !it.getValue().isEmpty())
        .map(it -> likely(joined.names().markdown().get(it.getKey()), it.getValue()))
        .toList();
  }

  private List<Difference> onlyThere(int chip) {
    return joined.chips().get(chip).differences().stream()
        .filter(it -> !it.key().startsWith(ModuleChanges.MODULE) && !it.key().equals(TOOLCHAIN))
        .filter(it -> !it.key().startsWith(Commands.COMMAND_OF))
        .filter(
            it ->
                joined.chips().stream()
                        .flatMap(each -> each.differences().stream())
                        .filter(other -> other.key().equals(it.key()))
                        .count()
                    == 1)
        .toList();
  }

  private static String likely(String chip, List<Difference> differences) {
    String moved =
        differences.stream()
            .map(
                it ->
                    "%s went from %s to %s"
                        .formatted(
                            Markdown.text(it.key()),
                            Markdown.code(it.baseline()),
                            Markdown.code(it.head())))
            .collect(Collectors.joining(", "));
    return "On %s, and on no other chip, %s: measure the base there once, and if that is worse too, it is not this change."
        .formatted(chip, moved);
  }

  /** Where regressions stand beside another toolchain only, that may be all there is to them. */
  private List<String> toolchain(List<BenchmarkLines> regressions) {
    List<Difference> differences =
        joined.chips().stream()
            .flatMap(chip -> chip.differences().stream())
            .filter(it -> it.key().equals(TOOLCHAIN))
            .distinct()
            .toList();
    boolean explains =
        regressions.stream()
            .anyMatch(
                red ->
                    red.chips().stream()
                        .map(joined.chips()::get)
                        .allMatch(Surroundings::hasAnotherToolchain));
    return differences.stream()
        .filter(unused -> explains)
        .limit(1)
        .map(
            it ->
                "The toolchain changed as well (%s → %s) and can explain changes by itself."
                    .formatted(Markdown.code(it.baseline()), Markdown.code(it.head())))
        .toList();
  }

  /** {@code The command of `Spin` is another: …}, which explains more than any code. */
  private List<String> commands(List<BenchmarkLines> regressions) {
    Set<String> red =
        regressions.stream().map(it -> it.benchmark().name()).collect(Collectors.toSet());
    return joined.chips().stream()
        .flatMap(chip -> chip.differences().stream())
        .filter(it -> it.key().startsWith(Commands.COMMAND_OF))
        .filter(it -> red.contains(it.key().substring(Commands.COMMAND_OF.length())))
        .distinct()
        .limit(COMMANDS)
        .map(
            it ->
                "The command of %s changed as well (%s → %s) and can explain it."
                    .formatted(
                        Markdown.code(
                            BenchmarkNames.brief(it.key().substring(Commands.COMMAND_OF.length()))),
                        Markdown.code(it.baseline()),
                        Markdown.code(it.head())))
        .toList();
  }

  /** Modules that are others than those of the baseline's newest run. */
  private Optional<String> modules() {
    List<String> moved =
        joined.chips().stream()
            .flatMap(chip -> chip.differences().stream())
            .filter(it -> it.key().startsWith(ModuleChanges.MODULE))
            .distinct()
            .map(Surroundings::module)
            .toList();
    int more = Math.max(0, moved.size() - MODULES);
    return moved.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "This change also moves %s%s."
                .formatted(
                    String.join(", ", moved.subList(0, moved.size() - more)),
                    more == 0 ? "" : " and %d more modules".formatted(more)));
  }

  private static String module(Difference difference) {
    return "%s %s → %s"
        .formatted(
            Markdown.code(difference.key().substring(ModuleChanges.MODULE.length())),
            Markdown.text(difference.baseline()),
            Markdown.text(difference.head()));
  }

  private static boolean hasAnotherToolchain(ChipReport chip) {
    return chip.differences().stream().anyMatch(it -> it.key().equals(TOOLCHAIN));
  }
}
