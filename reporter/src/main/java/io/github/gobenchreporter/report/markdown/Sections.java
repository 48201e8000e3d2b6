package io.github.gobenchreporter.report.markdown;

import static io.github.gobenchreporter.report.markdown.MarkdownOutputFormat.markup;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.Headline;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Ages;
import io.github.gobenchreporter.report.DetectableText;
import io.github.gobenchreporter.report.HeadlineText;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.stats.Parallel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the view of a report, without the sections that give way. Each section is made once. */
final class Sections {
  /** In their order. */
  private static final List<Section> FOLDS =
      List.of(
          Section.ACCEPT,
          Section.PRINTED,
          Section.ALSO_SUSPICIOUS,
          Section.IMPROVEMENTS,
          Section.NEW_AND_MISSING,
          Section.UNCHANGED,
          Section.IDENTICAL,
          Section.BUILDS,
          Section.MEANS,
          Section.PROBLEMS,
          Section.JUDGED);

  private final Report report;
  private final Destination place;
  private final CrossChipTable joined;
  private final Tables tables;
  private final TogetherSection together;
  private final InconclusiveSection suspicious;
  private final List<BenchmarkLines> regressions;
  private final RegressionGroups groups;
  private final Map<Section, List<Fold>> folds = new EnumMap<>(Section.class);

  Sections(Report report, Destination place) {
    this.report = report;
    this.place = place;
    joined = CrossChipTable.of(report);
    tables = new Tables(joined);
    together = new TogetherSection(joined);
    suspicious = new InconclusiveSection(joined, together, isSuspicious(report));
    regressions = joined.with(Verdict.REGRESSION);
    groups = new RegressionGroups(joined);
  }

  /** Whether a benchmark did something else than all together. */
  private boolean standOut() {
    return !regressions.isEmpty()
        || !suspicious.isEmpty()
        || !joined.with(Verdict.IMPROVEMENT).isEmpty();
  }

  /** Whether what may be worse is worth a look, and not folded as what chance does. */
  static boolean isSuspicious(Report report) {
    return report.headline().suspicious() > 0;
  }

  /** How many benchmarks regressed. */
  int regressions() {
    return regressions.size();
  }

  /** How many benchmarks there are. */
  int benchmarks() {
    return joined.benchmarks().size();
  }

  /**
   * The view.
   *
   * @param cut what gives way
   * @param most regressions shown
   */
  ReportView view(Set<Section> cut, int most) {
    int shown = Math.min(most, regressions.size());
    List<BenchmarkLines> red = regressions.subList(0, Math.min(HeadlineText.IN_SIGHT, shown));
    boolean yellow = report.headline().mark() == Headline.Mark.YELLOW;
    boolean showSuspicious = suspicious.isInSight() && !cut.contains(Section.SUSPICIOUS);
    return new ReportView(
        markup(place.marker()),
        HeadlineText.dot(report),
        markup(HeadlineText.markdown(report)),
        markup(CommitsLine.of(report, place)),
        markup(new Advice(joined, place, isSuspicious(report)).sentences()),
        markup(lead()),
        markup(below(report, joined)),
        many() ? List.of(groups.table()) : List.of(),
        markup(many() ? groups.title(red.size()) : ""),
        red.isEmpty() ? List.of() : List.of(tables.of(red, Verdict.REGRESSION)),
        markup(new Doubts(joined).of(red)),
        cut.contains(Section.WHY) ? List.of() : WhySection.of(joined, place),
        together.tables(),
        markup(together.notes(standOut())),
        markup(new AcceptedSection(joined).lines()),
        table(Section.FAILED, cut, () -> FailuresSection.failed(report, joined, place)),
        yellow
            ? table(Section.MISSING, cut, () -> new NewAndMissingSection(joined).byPackage())
            : List.of(),
        cut.contains(Section.NOT_COMPARED)
            ? List.of()
            : markup(FailuresSection.notCompared(report, joined)),
        showSuspicious ? List.of(suspicious.inSight()) : List.of(),
        markup(showSuspicious ? suspicious.odds() : List.of()),
        isGreen() ? List.of() : new SettleSection(joined).folds(),
        folds(cut, shown),
        cutWords(cut, regressions.size() - shown),
        markup(footer()));
  }

  /** What stands below the advice: on how little the headline rests, and what many rows did. */
  static List<String> below(Report report, CrossChipTable joined) {
    return Stream.of(
            HeadlineText.belowInMarkdown(report),
            new Doubts(joined).ofChips(),
            new UnjudgedSection(joined).sentences())
        .flatMap(List::stream)
        .toList();
  }

  private boolean many() {
    return regressions.size() > HeadlineText.IN_SIGHT;
  }

  private static List<Table> table(Section section, Set<Section> cut, Supplier<Table> make) {
    Table table = cut.contains(section) ? Table.of().build() : make.get();
    return table.rows().isEmpty() ? List.of() : List.of(table);
  }

  /** What is worth saying where there is nothing to do. */
  private List<String> lead() {
    if (!isGreen()) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>(new ImprovementSection(joined).sentence());
    String shown = DetectableText.half(joined.benchmarks(), "Half of the benchmarks");
    sentences.addAll(shown.isEmpty() ? List.of() : List.of(shown + "."));
    sentences.addAll(YoungBaseline.sentence(joined, report.policy()));
    return sentences;
  }

  private boolean isGreen() {
    return report.headline().mark() == Headline.Mark.GREEN;
  }

  private List<Fold> folds(Set<Section> cut, int regressionsShown) {
    List<Section> shown = new ArrayList<>(FOLDS);
    shown.removeAll(cut);
    List<Section> fresh = shown.stream().filter(it -> !folds.containsKey(it)).toList();
    List<List<Fold>> made = Parallel.map(fresh, benchmarks(), this::fold);
    for (int i = 0; i < made.size(); i++) {
      folds.put(fresh.get(i), made.get(i));
    }
    List<Fold> all = new ArrayList<>(otherRegressions(regressionsShown));
    shown.forEach(section -> all.addAll(folds.getOrDefault(section, List.of())));
    return all;
  }

  private List<Fold> otherRegressions(int shown) {
    if (shown <= HeadlineText.IN_SIGHT) {
      return List.of();
    }
    List<BenchmarkLines> others = regressions.subList(HeadlineText.IN_SIGHT, shown);
    return List.of(
        Fold.ofTable(
            groups.others(HeadlineText.IN_SIGHT) + Tables.cut(others),
            tables.of(others, Verdict.REGRESSION)));
  }

  private List<Fold> fold(Section section) {
    boolean compared = joined.benchmarks().stream().anyMatch(BenchmarkLines::isCompared);
    return switch (section) {
      case ACCEPT -> new AcceptedSection(joined).fold(place.now());
      case PRINTED -> PrintedSection.of(report);
      case IMPROVEMENTS -> new ImprovementSection(joined).fold();
      case ALSO_SUSPICIOUS ->
          Stream.concat(together.folds().stream(), suspicious.others().stream()).toList();
      case NEW_AND_MISSING -> new NewAndMissingSection(joined).fold();
      case UNCHANGED ->
          Stream.concat(
                  new UnchangedSection(joined).fold(isGreen()).stream(),
                  new NoisySection(joined, report.policy()).folds().stream())
              .toList();
      case IDENTICAL -> new IdenticalSection(joined).fold();
      case BUILDS -> new BuildSection(joined).folds();
      case MEANS ->
          compared
              ? List.of(Fold.ofTable("All together: geometric means", GeometricMeans.of(joined)))
              : List.of();
      case PROBLEMS ->
          report.problems().isEmpty()
              ? List.of()
              : List.of(NewAndMissingSection.problems(report.problems()));
      default ->
          compared
              ? List.of(MethodSection.fold(report.policy(), joined, new Ages(place.now())))
              : List.of();
    };
  }

  private static String cutWords(Set<Section> cut, int rows) {
    String sections = cut.stream().map(Section::words).collect(Collectors.joining(", "));
    String red = rows == 0 ? "" : Words.count(rows, "more regression");
    return sections.isEmpty() || red.isEmpty() ? sections + red : red + ", " + sections;
  }

  private String footer() {
    return place.url().isEmpty() ? "" : "[Full report](" + place.url() + ")";
  }
}
