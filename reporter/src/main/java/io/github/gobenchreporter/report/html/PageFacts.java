package io.github.gobenchreporter.report.html;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.ThresholdRule;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.text.ShortCommit;
import io.github.gobenchreporter.unit.NumberText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a page says around its table, as plain text. */
final class PageFacts {
  private static final int DATE = "2026-11-20".length();

  private PageFacts() {}

  /** The verdicts that occur. */
  static List<PageView.Count> counts(Report report) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> report.headline().count(verdict) > 0)
        .map(it -> count(it, report.headline().count(it)))
        .toList();
  }

  private static PageView.Count count(Verdict verdict, int number) {
    boolean noun = verdict == Verdict.REGRESSION || verdict == Verdict.IMPROVEMENT;
    String words = noun && number != 1 ? verdict.word() + "s" : verdict.word();
    return new PageView.Count(verdict.word(), String.valueOf(number), words);
  }

  static List<PageView.Chip> chips(Report report, List<String> names) {
    List<PageView.Chip> chips = new ArrayList<>();
    for (ChipReport chip : report.chips()) {
      int index = chips.size();
      chips.add(
          new PageView.Chip(
              PageRows.color(index),
              names.get(index),
              chip.label().value(),
              chip.verified() ? "verified" : "not verified",
              baseline(chip),
              head(chip),
              chip.differences().stream()
                  .map(it -> "%s %s → %s".formatted(it.key(), it.baseline(), it.head()))
                  .toList()));
    }
    return chips;
  }

  private static String baseline(ChipReport chip) {
    if (chip.baseline().isEmpty()) {
      return "none yet";
    }
    ChipReport.Baseline baseline = chip.baseline().get();
    String runs = baseline.ref() + ", " + Words.count(baseline.runs().size(), "run");
    return baseline
        .newest()
        .map(it -> "%s, newest %s%s".formatted(runs, it.shortId(), of(it.time())))
        .orElse(runs);
  }

  private static String of(String time) {
    return time.length() < DATE ? "" : " of " + time.substring(0, DATE);
  }

  private static String head(ChipReport chip) {
    int samples =
        chip.rows().stream()
            .flatMap(row -> row.head().stream())
            .mapToInt(Side::count)
            .max()
            .orElse(0);
    String commit = chip.head().commit();
    String text = Words.count(samples, "sample");
    return commit.isEmpty() ? text : ShortCommit.of(commit) + ", " + text;
  }

  /** How it was judged. */
  static List<String> judged(Policy policy) {
    boolean paired = policy.method() == Method.PAIRED;
    String rules =
        policy.thresholds().rules().stream().map(PageFacts::rule).collect(Collectors.joining(", "));
    return List.of(
        "A row is a regression when its change is beyond its threshold in the bad direction"
            + switch (policy.method()) {
              case THRESHOLD -> ", whatever the noise.";
              case U_TEST -> " and a U-test over all samples supports it, as in benchstat.";
              case PAIRED -> " and its pairs prove it.";
              case NOISE_AWARE -> " and that chip's noise does not explain it.";
            },
        "Method %s, alpha %s, %s."
            .formatted(
                policy.method().word(),
                NumberText.of(policy.alpha(), 4),
                paired
                    ? "base and head in turns on one host"
                    : "the newest %s of each chip".formatted(Words.count(policy.window(), "run"))),
        "Thresholds: " + rules + ".");
  }

  private static String rule(ThresholdRule rule) {
    String amount = rule.effect().toString().replace('-', '−').replace("%", " %");
    return (rule.glob() + " " + rule.unit() + " " + amount).strip();
  }

  static List<String> skipped(Report report) {
    return report.skipped().stream().map(it -> it.chip() + ": " + it.why()).toList();
  }
}
