package io.github.gobenchreporter.report;

import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.ChipComparison;
import io.github.gobenchreporter.regression.Headline;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The one sentence above a report, the same in every output. */
public final class HeadlineText {
  /** So many benchmarks are in sight below it; of more, somebody wants to know what they share. */
  public static final int IN_SIGHT = 10;

  private final Report report;
  private final Headline headline;
  private final List<String> names;
  private final UnaryOperator<String> code;
  private final WhereText where;

  /**
   * Words for one kind of output.
   *
   * @param names of the chips
   * @param code makes a name of the user's harmless
   */
  private HeadlineText(Report report, List<String> names, UnaryOperator<String> code) {
    this.report = report;
    this.headline = report.headline();
    this.names = names;
    this.code = code;
    this.where = new WhereText(report, names, code);
  }

  /** As plain text, for places that escape by themselves. */
  public static String plain(Report report) {
    return new HeadlineText(report, ChipNames.plain(report.chips()), Markdown::visible).sentence();
  }

  /** As Markdown. */
  public static String markdown(Report report) {
    return new HeadlineText(report, ChipNames.of(report.chips()).markdown(), Markdown::code)
        .sentence();
  }

  /** What stands below it, as Markdown: on how little it rests. */
  public static List<String> belowInMarkdown(Report report) {
    return SignsText.below(report, ChipNames.of(report.chips()).markdown(), Markdown::code);
  }

  /** The same as plain text. */
  public static List<String> below(Report report) {
    return SignsText.below(report, ChipNames.plain(report.chips()), Markdown::visible);
  }

  /** The dot in front of it. */
  public static String dot(Report report) {
    return switch (report.headline().mark()) {
      case RED -> "🔴";
      case YELLOW -> "🟡";
      case GREEN -> "🟢";
    };
  }

  private String sentence() {
    List<SlowerTogether> all = everything();
    List<String> parts = new ArrayList<>();
    parts.add(all.isEmpty() ? verdict() : CommonMoveText.question(all, report, names));
    parts.addAll(
        new SignsText(report, names, code).parts(all.stream().map(SlowerTogether::move).toList()));
    return String.join("; ", parts).replace("?; ", "? ");
  }

  /** The one thing to say where all benchmarks of a chip got slower together, and nothing else. */
  private List<SlowerTogether> everything() {
    boolean beside =
        headline.count(Verdict.REGRESSION)
                + headline.count(Verdict.FAILED)
                + headline.count(Verdict.MISSING)
            > 0;
    boolean others = report.chips().size() > 1 && !suspects().allMatch(SlowerTogether::explains);
    return beside || others
        ? List.of()
        : report.chips().stream().flatMap(chip -> SlowerTogether.of(chip).stream()).toList();
  }

  private Stream<BenchmarkLines> suspects() {
    return report.joined().benchmarks().stream().filter(it -> it.verdict() == Verdict.CANNOT_TELL);
  }

  private String verdict() {
    int regressions = headline.count(Verdict.REGRESSION);
    int compared = headline.compared();
    if (headline.count(Verdict.FAILED) > 0) {
      String start = failed();
      return regressions > 0
          ? start + "; " + where.regressions(regressions, compared)
          : switch (compared) {
            case 0 -> start;
            case 1 -> start + "; the other shows no regression";
            default -> start + "; the other " + compared + " show no regression";
          };
    }
    if (compared == 0) {
      return nothingCompared();
    }
    return regressions > 0
        ? where.regressions(regressions, compared) + where.mostIn(regressions)
        : noRegression(compared);
  }

  /**
   * {@code 1 benchmark failed and 1 package does not build}, or {@code the results end in the
   * middle of 1 package}.
   */
  private String failed() {
    List<BenchmarkLines> failed =
        report.joined().benchmarks().stream().filter(it -> it.verdict() == Verdict.FAILED).toList();
    if (endInTheMiddle(failed)) {
      long packages = failed.stream().map(it -> it.benchmark().pkg()).distinct().count();
      return "The results end in the middle of " + Words.count(packages, "package");
    }
    List<BenchmarkLines> packages =
        failed.stream().filter(it -> it.benchmark().name().isEmpty()).toList();
    int benchmarks = headline.count(Verdict.FAILED) - packages.size();
    boolean builds =
        packages.stream().flatMap(BenchmarkLines::rows).allMatch(HeadlineText::doesNotBuild);
    String does = builds ? packages.size() == 1 ? " does not build" : " do not build" : " failed";
    return Stream.of(
            benchmarks > 0 ? Words.count(benchmarks, "benchmark") + " failed" : "",
            packages.isEmpty() ? "" : Words.count(packages.size(), "package") + does)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" and "));
  }

  /** Whether nothing failed, but somebody ended the run. */
  public static boolean endInTheMiddle(List<BenchmarkLines> failed) {
    return failed.stream()
        .flatMap(BenchmarkLines::decidingRows)
        .allMatch(row -> row instanceof Row.Failed it && it.kind() == Failure.Kind.TRUNCATED);
  }

  private static boolean doesNotBuild(Row row) {
    return row instanceof Row.Failed it && it.kind() == Failure.Kind.BUILD_FAILED;
  }

  /** What is yellow is said before what is green. */
  private String noRegression(int compared) {
    int missing = headline.count(Verdict.MISSING);
    int suspicious = headline.suspicious();
    int all = compared + missing;
    List<String> doubts = new ArrayList<>();
    if (missing > 0) {
      String whole = suspicious == 0 ? " of " + Words.count(all, "benchmark") : "";
      doubts.add(missing + whole + (missing == 1 ? " is missing" : " are missing"));
    }
    if (suspicious > 0) {
      String whole = " of " + Words.count(all, "benchmark");
      List<Integer> chips =
          suspects().flatMap(it -> it.chips().stream()).distinct().sorted().toList();
      doubts.add(0, suspicious + whole + " may be worse" + where.on(chips));
    }
    if (doubts.isEmpty()) {
      int accepted = headline.count(Verdict.ACCEPTED);
      String but = accepted == 0 ? "" : " but " + accepted + " accepted";
      boolean told = Collections.disjoint(headline.signs(), Headline.UNTOLD);
      String none =
          !told
              ? "No regression is proven in "
              : young() ? "No large regression in " : "No regression in ";
      return none
          + Words.count(compared, "benchmark")
          + where.on(where.compared())
          + but
          + SignsText.comparedWith(report);
    }
    String end =
        suspicious > 0
            ? "no regression is proven"
            : compared == 1
                ? "the other shows no regression"
                : "the other " + compared + " show no regression";
    return String.join(", ", doubts) + "; " + end;
  }

  /** Whether only large changes stand out of what is stored. */
  private boolean young() {
    return report.policy().method() == Method.NOISE_AWARE
        && report.chips().stream().anyMatch(it -> it.sight().seesOnlyLarge());
  }

  private String nothingCompared() {
    if (report.chips().isEmpty()) {
      return "Not judged: nothing could be compared";
    }
    boolean leftOut = report.chips().stream().allMatch(chip -> chip.rows().isEmpty());
    if (leftOut && !report.policy().thresholds().ignoreNothing()) {
      return "Nothing to compare: rules leave out every benchmark";
    }
    if (report.nothingDiffers()) {
      int identical = headline.count(Verdict.IDENTICAL);
      return identical == 1
          ? "The benchmark is the same in base and head, so it was not run"
          : "The %sbenchmarks are the same in base and head, so none was run"
              .formatted(identical == 0 ? "" : identical + " ");
    }
    if (headline.count(Verdict.IDENTICAL) > 0) {
      return "Nothing to compare";
    }
    List<Integer> all = IntStream.range(0, names.size()).boxed().toList();
    if (where.compared().isEmpty()) {
      return "No baseline%s yet".formatted(where.on(all).replaceFirst(" on ", " of "));
    }
    int notJudged = headline.count(Verdict.NOT_JUDGED);
    return notJudged > 0
        ? "Nothing to judge in " + Words.count(notJudged, "benchmark") + where.on(where.compared())
        : procs()
            .map(it -> "Nothing to compare: GOMAXPROCS is " + it.head() + ", was " + it.baseline())
            .orElse("Nothing to compare: head and baseline have no benchmark in common");
  }

  /** Another GOMAXPROCS on the chips compared. */
  private Optional<Difference> procs() {
    return report.chips().stream()
        .flatMap(chip -> chip.differences().stream())
        .filter(it -> it.key().equals(ChipComparison.GOMAXPROCS))
        .findFirst();
  }
}
