package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.Suspected;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.HeadlineText;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.ShellWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What to do next, told from where and in which units the regressions are. */
final class Advice {
  /** From this many regressions on, and this share of all, something common is at work. */
  private static final int MANY = 8;

  /** More than half, so that two patterns are never both true of one report. */
  private static final double MOST = 0.6;

  /** More functions are no place to begin. */
  private static final int MOST_CULPRITS = 3;

  private static final String ON_PURPOSE =
      " Left out on purpose? With `partial: true`, at a desk `--partial`, they are “not run here”.";

  private final CrossChipTable joined;
  private final PatternText words;
  private final Destination place;
  private final boolean suspicion;

  /**
   * The advice of a report.
   *
   * @param suspicion whether what may be worse is worth a look
   */
  Advice(CrossChipTable joined, Destination place, boolean suspicion) {
    this.joined = joined;
    this.words = new PatternText(joined);
    this.place = place;
    this.suspicion = suspicion;
  }

  /** Sentences as Markdown; none where there is nothing to do. */
  List<String> sentences() {
    List<BenchmarkLines> regressions = joined.with(Verdict.REGRESSION);
    List<String> sentences = new ArrayList<>();
    List<BenchmarkLines> failed = joined.with(Verdict.FAILED);
    boolean cutOff = !failed.isEmpty() && HeadlineText.endInTheMiddle(failed);
    if (cutOff) {
      sentences.add(
          "Look at the end of the `go test` step: something ended it, perhaps a limit of time or memory.");
    } else if (!failed.isEmpty()) {
      sentences.add("Fix what failed first: it was not measured.");
    }
    sentences.addAll(worse(regressions));
    if (regressions.isEmpty()
        && !cutOff
        && !joined.with(Verdict.MISSING).isEmpty()
        && !joined.haveOtherNames()) {
      sentences.add(
          "Look where the results stop."
              + (joined.paired() || !joined.with(Verdict.FAILED).isEmpty() ? "" : ON_PURPOSE));
    }
    sentences.addAll(new Surroundings(joined).sentences(regressions));
    if (regressions.isEmpty() && suspicion) {
      sentences.add(settle());
    }
    return sentences.isEmpty()
        ? joined.chips().stream().flatMap(chip -> drift(chip).stream()).limit(1).toList()
        : sentences;
  }

  /** What the regressions have in common, or what is to be done for each. */
  private List<String> worse(List<BenchmarkLines> regressions) {
    if (isSuite(regressions)) {
      return List.of(
          "%d of %d benchmarks are worse at once, which one change of code seldom does: look at the machine, its toolchain and its power source first."
              .formatted(regressions.size(), joined.compared()));
    }
    if (regressions.size() > HeadlineText.IN_SIGHT) {
      return List.of(new RegressionGroups(joined).cause());
    }
    Set<String> culprits = new LinkedHashSet<>();
    Map<RegressionPattern, List<BenchmarkLines>> byPattern = new EnumMap<>(RegressionPattern.class);
    for (BenchmarkLines red : regressions) {
      Optional<String> culprit = WhySection.culprit(joined, red.benchmark(), place);
      if (culprit.isPresent()) {
        culprits.add(culprit.get());
      } else {
        byPattern
            .computeIfAbsent(RegressionPattern.of(joined, red), it -> new ArrayList<>())
            .add(red);
      }
    }
    List<String> sentences = new ArrayList<>();
    if (!culprits.isEmpty()) {
      String first =
          culprits.stream().limit(MOST_CULPRITS).collect(Collectors.joining(", and at "));
      sentences.add("Look at %s first.".formatted(first));
    }
    byPattern.forEach((pattern, group) -> sentences.add(words.of(pattern, group)));
    return sentences;
  }

  /** How to learn whether what may be worse is. */
  private String settle() {
    boolean together =
        joined.chips().stream()
            .flatMap(chip -> chip.moves().stream())
            .anyMatch(move -> move.finding() == CommonMove.Finding.WORSE);
    if (together) {
      return togetherFirst();
    }
    List<BenchmarkLines> suspects = joined.with(Verdict.CANNOT_TELL);
    boolean fewPairs =
        suspects.stream()
            .flatMap(BenchmarkLines::decidingRows)
            .allMatch(row -> row.has(Caution.TOO_FEW_PAIRS));
    if (fewPairs) {
      return "Nothing is proven: the budget had no time for ten pairs. Give a larger one, or fewer benchmarks.";
    }
    return (joined.paired()
            ? "Nothing is proven: a larger budget would tell more of %s%s."
            : "Settle %s side by side%s.")
        .formatted(words.names(suspects), below("; "));
  }

  /** A few speak for all. */
  private String togetherFirst() {
    Optional<Suspected> few =
        joined.chips().stream()
            .map(Suspected::of)
            .filter(it -> !it.spokenFor().isEmpty())
            .max(Comparator.comparing(it -> it.all()));
    return "Run %s side by side%s: if they are slower there too, it is the code."
        .formatted(
            few.map(it -> "%d of the %d".formatted(it.measured().size(), it.all()))
                .orElseGet(() -> words.names(joined.with(Verdict.CANNOT_TELL))),
            below(", "));
  }

  /** Where the command is, where there is one. */
  private String below(String gap) {
    return new SettleSection(joined).folds().isEmpty() ? "" : gap + "the command is below";
  }

  /** What to do about drift, where that is all there is. */
  private static Optional<String> drift(ChipReport chip) {
    String ref = chip.baseline().map(ChipReport.Baseline::ref).orElse("");
    return chip.drifted()
        .map(
            drift ->
                drift.sinceSnapshot()
                    ? "The drift is the baseline's, not this change's: %s lists what became worse."
                        .formatted(
                            Markdown.code(
                                ShellWord.line(
                                    List.of(
                                        "go-bench-reporter",
                                        "baselines",
                                        "diff",
                                        drift.since(),
                                        ref,
                                        "--chip-label",
                                        chip.label().value()))))
                    : "The drift is the baseline's, not this change's: look at what its last runs share (host, toolchain, power) and at the commits since %s."
                        .formatted(Markdown.text(drift.since())));
  }

  /** Whether most of a suite is worse; on every chip alike that is no machine's doing. */
  private boolean isSuite(List<BenchmarkLines> regressions) {
    long everywhere =
        regressions.stream()
            .filter(it -> RegressionPattern.of(joined, it) == RegressionPattern.EVERYWHERE)
            .count();
    return !joined.paired() // In turns, the machine meets both sides.
        && regressions.size() >= MANY
        && regressions.size() >= MOST * joined.compared()
        && everywhere < MOST * regressions.size();
  }
}
