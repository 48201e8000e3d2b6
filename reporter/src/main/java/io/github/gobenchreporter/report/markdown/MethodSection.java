package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.ThresholdRule.Effect;
import io.github.gobenchreporter.report.Ages;
import io.github.gobenchreporter.report.DriftText;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.unit.NumberText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the report was judged, and between which environments. */
final class MethodSection {
  private MethodSection() {}

  static Fold fold(Policy policy, CrossChipTable joined, Ages ages) {
    List<String> sentences = new ArrayList<>();
    String sides =
        joined.paired()
            ? "%s and this change in turns on one host".formatted(refs(joined))
            : "Against %s, the newest %s of each chip"
                .formatted(refs(joined), Words.count(policy.window(), "run"));
    sentences.add(
        "%s; thresholds %s; %s.".formatted(sides, thresholds(policy, joined), rule(policy)));
    joined.chips().forEach(chip -> sentences.addAll(drift(chip, joined)));
    List<String> lines = new ArrayList<>(List.of(String.join(" ", sentences)));
    lines.addAll(cpus(joined));
    return Fold.ofLines("How it was judged", lines, List.of(environments(joined, ages)));
  }

  /** Since a snapshot always, within the window where it is beyond its budget. */
  private static List<String> drift(ChipReport chip, CrossChipTable joined) {
    String used =
        chip.baseline().stream()
            .flatMap(it -> it.drift().stream())
            .filter(it -> it.beyond() || it.sinceSnapshot())
            .map(DriftText::used)
            .map(Markdown::code)
            .collect(Collectors.joining("; "));
    String where = joined.oneChip() ? "" : " on " + Markdown.code(chip.label().value());
    return used.isEmpty()
        ? List.of()
        : List.of("Drift%s (all benchmarks together first): %s.".formatted(where, used));
  }

  /** The refs of the baselines, as code. */
  static String refs(CrossChipTable joined) {
    return joined.chips().stream()
        .flatMap(chip -> chip.baseline().stream())
        .map(ChipReport.Baseline::ref)
        .distinct()
        .map(Markdown::code)
        .collect(Collectors.joining(", "));
  }

  /** Of the units that were measured. */
  private static String thresholds(Policy policy, CrossChipTable joined) {
    Set<String> units = new HashSet<>();
    joined.lines().forEach(line -> units.add(line.unit().name()));
    Map<String, String> amounts = new LinkedHashMap<>(); // the later rule of two alike holds
    policy.thresholds().rules().stream()
        .filter(rule -> !rule.glob().isEmpty() || units.contains(rule.unit()))
        .forEach(
            rule -> amounts.put((rule.glob() + " " + rule.unit()).strip(), amount(rule.effect())));
    return amounts.entrySet().stream()
        .map(rule -> Markdown.code(rule.getKey() + " " + rule.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String amount(Effect effect) {
    return effect.toString().replace('-', '−').replace("%", " %");
  }

  private static String rule(Policy policy) {
    String alpha = NumberText.of(policy.alpha() * 100, 4) + " %";
    return switch (policy.method()) {
      case THRESHOLD -> "red: beyond its threshold, whatever the noise";
      case U_TEST ->
          "red: beyond its threshold **and** the U-test over all samples gives less than %s (as benchstat)"
              .formatted(alpha);
      case PAIRED ->
          "red: beyond its threshold **and** proven by its pairs (at most %s of reports without a change show one); a row stops when it is decided"
              .formatted(alpha);
      case NOISE_AWARE ->
          "red: beyond its threshold **and** not explained by that chip's own spread (of pull requests that change nothing, at most %s shows a red or green row)"
              .formatted(oneIn(policy.alpha()));
    };
  }

  /** {@code one in twenty} of .05; what is no such share as {@code 3.5 in 100}. */
  private static String oneIn(double share) {
    long many = Math.round(1 / share);
    boolean whole = Math.abs(1 / share - many) < 1e-9;
    return !whole
        ? NumberText.of(share * 100, 3) + " in 100"
        : "one in "
            + (many == 10 ? "ten" : many == 20 ? "twenty" : many == 100 ? "a hundred" : many + "");
  }

  /** The processors' own names, once, where they are called by shorter ones elsewhere. */
  private static List<String> cpus(CrossChipTable joined) {
    String names =
        joined.chips().stream()
            .flatMap(chip -> chip.cpu().stream())
            .distinct()
            .map(Markdown::code)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? List.of() : List.of("`cpu:` lines: " + names + ".");
  }

  private static Table environments(CrossChipTable joined, Ages ages) {
    Table.Builder table = Table.of("chip", "cpu line", "baseline", "this run", "differs");
    for (int i = 0; i < joined.chips().size(); i++) {
      ChipReport chip = joined.chips().get(i);
      table.row(
          joined.names().markdown().get(i),
          chip.verified() ? "verified" : "not verified",
          chip.baseline().map(ages::of).orElse("–"),
          head(chip),
          differences(chip));
    }
    return table.build();
  }

  private static String head(ChipReport chip) {
    int samples = 0;
    for (Row row : chip.rows()) {
      samples = Math.max(samples, row.head().map(Side::count).orElse(0));
    }
    String text = Words.count(samples, "sample");
    return chip.head().runs() > 1 ? text + ", " + chip.head().runs() + " runs" : text;
  }

  private static String differences(ChipReport chip) {
    return chip.differences().isEmpty()
        ? "–"
        : chip.differences().stream()
            .map(MethodSection::difference)
            .collect(Collectors.joining("<br>"));
  }

  private static String difference(Difference difference) {
    return "%s %s → %s"
        .formatted(
            Markdown.text(difference.key()),
            Markdown.code(difference.baseline()),
            Markdown.code(difference.head()));
  }
}
