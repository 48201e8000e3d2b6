package io.github.gobenchreporter.report;

import io.github.gobenchreporter.measure.build.BuildNames;
import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.CommonMove.Finding;
import io.github.gobenchreporter.regression.Headline;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What stands in a headline behind the verdict: what was not measured or judged, and findings that
 * are no single benchmark's.
 *
 * @param names of the chips
 * @param code makes a name of the user's harmless
 */
record SignsText(Report report, List<String> names, UnaryOperator<String> code) {
  /** From so many stored runs on differences between them tell something. */
  private static final int PARTLY = 3;

  /** More findings would be no headline; the chips tell the rest. */
  private static final int MOST = 3;

  /**
   * All of it.
   *
   * @param said of the findings what is said already
   */
  List<String> parts(List<CommonMove> said) {
    List<String> parts = new ArrayList<>(List.of(missing(), notJudged(), identical()));
    parts.removeIf(String::isEmpty);
    parts.addAll(findings(said));
    return parts;
  }

  /**
   * What is missing beside what is red, where something failed or most are; where nothing is red,
   * the verdict tells it.
   */
  private String missing() {
    Headline headline = report.headline();
    int missing = headline.count(Verdict.MISSING);
    boolean many = headline.count(Verdict.FAILED) > 0 || missing > headline.compared();
    return headline.mark() == Headline.Mark.RED && many && missing > 0 ? missing + " missing" : "";
  }

  /**
   * What was not looked at is no success; what only explains a build's time is not there for it.
   */
  private String notJudged() {
    List<BenchmarkLines> all =
        report.joined().benchmarks().stream()
            .filter(it -> it.verdict() == Verdict.NOT_JUDGED)
            .filter(it -> !BuildNames.explains(it.benchmark().name()))
            .toList();
    long notRun =
        all.stream()
            .filter(it -> it.rows().anyMatch(row -> row.has(Note.Code.NOT_RUN_HERE)))
            .count();
    long others = all.size() - notRun;
    return report.headline().compared() == 0
        ? ""
        : (notRun > 0 ? notRun + " not run here" : "")
            + (notRun > 0 && others > 0 ? ", " : "")
            + (others > 0 ? others + " not judged" : "");
  }

  /** What was not run, because it is the same, beside what was. */
  private String identical() {
    int identical = report.headline().count(Verdict.IDENTICAL);
    return identical == 0 || report.nothingDiffers()
        ? ""
        : "%d identical in base and head, not run".formatted(identical);
  }

  /**
   * The findings, those about the report's own values first. Beside a regression only what else
   * became worse: how well it is known stands {@code below}.
   */
  private List<String> findings(List<CommonMove> said) {
    boolean red = report.headline().mark() == Headline.Mark.RED;
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ChipReport chip = report.chips().get(i);
      String where = names.size() == 1 ? "" : "on " + names.get(i) + " ";
      chip.moves().stream()
          .filter(it -> it.finding() != Finding.NONE && !said.contains(it))
          .filter(it -> !(red && it.finding() == Finding.APART))
          .map(it -> red ? beside(chip, it) : CommonMoveText.finding(it, code))
          .forEach(it -> parts.add(where + it));
      if (!chip.sight().blind().isEmpty()) {
        parts.add(where + blind(chip));
      }
      if (chip.sight().tooFewSamples()) {
        parts.add(where + "so few samples can show no change");
      }
      if (!red) {
        unmeasured(chip).ifPresent(it -> parts.add(where + it));
      }
    }
    for (int i = 0; i < names.size(); i++) {
      String where = names.size() == 1 ? "" : "on " + names.get(i) + " ";
      ChipReport chip = report.chips().get(i);
      chip.drifted().ifPresent(it -> parts.add(where + DriftText.finding(it, code)));
      if (!red) {
        chip.late().ifPresent(it -> parts.add(where + it.sentence()));
      }
    }
    return parts.subList(0, Math.min(MOST, parts.size()));
  }

  private String beside(ChipReport chip, CommonMove move) {
    return SlowerTogether.of(chip)
        .filter(it -> it.move().equals(move))
        .map(CommonMoveText::beside)
        .orElseGet(() -> CommonMoveText.finding(move, code));
  }

  /**
   * Sentences below the headline: how well the noise is known, and, where that is red, the age of
   * the baselines.
   */
  static List<String> below(Report report, List<String> names, UnaryOperator<String> code) {
    SignsText text = new SignsText(report, names, code);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < names.size() && report.headline().mark() == Headline.Mark.RED; i++) {
      String where = names.size() == 1 ? "" : "on " + names.get(i) + " ";
      text.unmeasured(report.chips().get(i)).ifPresent(it -> parts.add(where + it));
      report.chips().get(i).late().ifPresent(it -> parts.add(where + it.sentence()));
    }
    text.young().ifPresent(parts::add);
    return parts.stream()
        .map(it -> it.substring(0, 1).toUpperCase(Locale.ROOT) + it.substring(1) + ".")
        .toList();
  }

  /** {@code the noise is assumed, known from 10 stored runs on (1 now)}, of the youngest chip. */
  private Optional<String> young() {
    return fewestRuns(report)
        .filter(runs -> runs < Headline.KNOWN_RUNS)
        .map(
            runs ->
                "the noise is %s assumed, known from %d stored runs on (%d now)"
                    .formatted(runs < PARTLY ? "still" : "partly", Headline.KNOWN_RUNS, runs));
  }

  /** {@code , compared with 1 stored run}: what a green headline rests on, where that is little. */
  static String comparedWith(Report report) {
    return fewestRuns(report)
        .filter(runs -> runs < PARTLY)
        .map(runs -> ", compared with " + Words.count(runs, "stored run"))
        .orElse("");
  }

  /** How many runs are stored of the youngest chip; empty where nobody asks for their noise. */
  private static Optional<Integer> fewestRuns(Report report) {
    return report.policy().method() == Method.NOISE_AWARE
        ? report.chips().stream()
            .filter(SignsText::hasNoise)
            .map(ChipReport::storedRuns)
            .min(Integer::compare)
        : Optional.empty();
  }

  private static boolean hasNoise(ChipReport chip) {
    return chip.rows().stream()
        .anyMatch(row -> row.judgement().flatMap(it -> it.estimate().evidence()).isPresent());
  }

  /** {@code stored, but not measured now: B/op, allocs/op (-benchmem prints them)}. */
  private Optional<String> unmeasured(ChipReport chip) {
    List<Unit> units = chip.unmeasured();
    boolean memory = units.stream().anyMatch(Unit::isMemoryOfAnOp);
    return units.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "stored, but not measured now: "
                + names(units)
                + (memory ? " (-benchmem prints them)" : ""));
  }

  private String names(List<Unit> units) {
    return units.stream().map(it -> code.apply(it.name())).collect(Collectors.joining(", "));
  }

  /** {@code ns/op is too noisy to show anything less than a doubling}. */
  private String blind(ChipReport chip) {
    return names(chip.sight().blind())
        + (chip.sight().blind().size() == 1 ? " is" : " are")
        + " too noisy to show anything less than a doubling";
  }
}
