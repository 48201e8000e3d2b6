package io.github.gobenchreporter.report.markdown;

import static io.github.gobenchreporter.report.markdown.MarkdownOutputFormat.markup;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Ages;
import io.github.gobenchreporter.report.HeadlineText;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the view of a report, without the sections that give way. Each section is made once. */
final class Sections {
  private static final int MOST_NOTES = 5;

  /** In their order. */
  private static final List<Section> FOLDS =
      List.of(
          Section.CHARTS,
          Section.ACCEPT,
          Section.IMPROVEMENTS,
          Section.ALSO_MOVED,
          Section.NEW_AND_MISSING,
          Section.EVERY_ROW,
          Section.MEANS,
          Section.PROBLEMS,
          Section.JUDGED);

  private final Report report;
  private final Destination place;
  private final CrossChipTable joined;
  private final Tables tables;
  private final InconclusiveSection moved;
  private final List<List<Line>> regressions;
  private final Map<Section, List<Fold>> folds = new ConcurrentHashMap<>();

  Sections(Report report, Destination place) {
    this.report = report;
    this.place = place;
    joined = CrossChipTable.of(report);
    tables = new Tables(joined);
    moved = new InconclusiveSection(joined);
    regressions = joined.groups(Verdict.REGRESSION);
  }

  /** How many benchmarks regressed. */
  int regressions() {
    return regressions.size();
  }

  /** How many rows the section of all rows has. */
  int lines() {
    return joined.groups().values().stream().mapToInt(List::size).sum();
  }

  /**
   * The view.
   *
   * @param cut what gives way
   * @param most regressions shown
   */
  ReportView view(Set<Section> cut, int most) {
    List<List<Line>> red = regressions.subList(0, Math.min(most, regressions.size()));
    boolean quiet = regressions.isEmpty() && joined.groups(Verdict.FAILED).isEmpty();
    boolean showMoved = !moved.isEmpty() && !cut.contains(Section.MOVED);
    return new ReportView(
        markup(place.marker()),
        HeadlineText.dot(report),
        markup(HeadlineText.markdown(report)),
        markup(CommitsLine.of(report, place.commit())),
        markup(new Advice(joined).sentences()),
        quiet ? markup(lead()) : List.of(),
        markup(hosts()),
        red.isEmpty() ? List.of() : List.of(tables.of(red, Verdict.REGRESSION)),
        markup(notes(red)),
        cut.contains(Section.WHY) ? List.of() : WhySection.of(joined),
        markup(new AcceptedSection(joined).lines()),
        nonEmpty(Section.FAILED, cut, () -> Failures.failed(report, joined)),
        nonEmpty(Section.NOT_COMPARED, cut, () -> Failures.notCompared(report, joined)),
        showMoved ? List.of(moved.inSight()) : List.of(),
        showMoved ? moved.settle() : List.of(),
        folds(cut),
        cutWords(cut, regressions.size() - red.size()),
        markup(footer()));
  }

  private static List<Table> nonEmpty(Section section, Set<Section> cut, Supplier<Table> make) {
    Table table = cut.contains(section) ? Table.of().build() : make.get();
    return table.rows().isEmpty() ? List.of() : List.of(table);
  }

  private List<String> hosts() {
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < joined.chips().size(); i++) {
      String name = joined.names().full().get(i);
      joined.chips().get(i).notes().stream()
          .limit(MOST_NOTES)
          .forEach(note -> notes.add("**" + name + ":** " + Markdown.text(note) + "."));
    }
    return notes;
  }

  private List<String> lead() {
    List<String> sentences = new ArrayList<>();
    List<List<Line>> better = joined.groups(Verdict.IMPROVEMENT);
    if (!better.isEmpty()) {
      sentences.add(
          "%s: %s%s."
              .formatted(
                  Words.count(better.size(), "improvement"),
                  better.size() > 1 ? "largest " : "",
                  largest(better.get(0), false)));
    }
    String seen = MethodSection.couldHaveSeen(joined);
    if (!seen.isEmpty()) {
      sentences.add(seen + ".");
    }
    return sentences;
  }

  /** {@code `codec` `JSONMarshal` −12.4 % on all chips}. */
  private String largest(List<Line> group, boolean html) {
    Line line = group.get(0);
    Row row =
        line.all().filter(it -> it.verdict() == Verdict.IMPROVEMENT).findFirst().orElseThrow();
    Benchmark benchmark = line.benchmark();
    String name = html ? joined.htmlName(benchmark) : joined.name(benchmark);
    String where = html || joined.oneChip() ? "" : ", " + tables.where(line, Verdict.IMPROVEMENT);
    return name + " " + Numbers.change(row) + where;
  }

  /** What the method doubts about the rows shown, each doubt once. */
  private List<String> notes(List<List<Line>> groups) {
    Map<String, List<String>> notes = new LinkedHashMap<>();
    for (List<Line> group : groups) {
      group.stream()
          .flatMap(Line::all)
          .filter(row -> row.verdict() == Verdict.REGRESSION)
          .flatMap(row -> NoteText.of(row).stream())
          .distinct()
          .forEach(
              note ->
                  notes
                      .computeIfAbsent(note, unused -> new ArrayList<>())
                      .add(joined.name(group.get(0).benchmark())));
    }
    return notes.entrySet().stream()
        .limit(MOST_NOTES)
        .map(
            note ->
                (note.getValue().size() > 3
                        ? note.getValue().size() + " of them"
                        : String.join(", ", note.getValue()))
                    + ": "
                    + Markdown.text(note.getKey()))
        .toList();
  }

  /** Those not made yet are made side by side: they only read what has been joined. */
  private List<Fold> folds(Set<Section> cut) {
    List<Section> shown = new ArrayList<>(FOLDS);
    shown.removeAll(cut);
    Stream<Section> missing = shown.stream().filter(section -> !folds.containsKey(section));
    missing.parallel().forEach(section -> folds.put(section, fold(section)));
    return shown.stream().flatMap(section -> folds.get(section).stream()).toList();
  }

  private List<Fold> fold(Section section) {
    boolean compared = joined.compared() > 0;
    return switch (section) {
      case CHARTS -> MermaidChart.folds(joined);
      case ACCEPT -> new AcceptedSection(joined).fold(place.now());
      case IMPROVEMENTS -> improvements();
      case ALSO_MOVED -> moved.others();
      case NEW_AND_MISSING -> new NewAndMissingSection(joined).newAndMissing();
      case EVERY_ROW -> compared ? List.of(everyRow()) : List.of();
      case MEANS ->
          compared
              ? List.of(Fold.ofTable("Geometric means", GeometricMeans.of(joined)))
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

  private List<Fold> improvements() {
    List<List<Line>> better = joined.groups(Verdict.IMPROVEMENT);
    if (better.isEmpty()) {
      return List.of();
    }
    String summary =
        "🟢 %s · %s%s"
            .formatted(
                Words.count(better.size(), "improvement"),
                better.size() > 1 ? "largest " : "",
                largest(better.get(0), true));
    return List.of(
        Fold.ofTable(summary + Tables.cut(better), tables.of(better, Verdict.IMPROVEMENT)));
  }

  private Fold everyRow() {
    List<List<Line>> measured =
        joined.groups().values().stream()
            .map(group -> group.stream().filter(line -> !line.unit().equals(Unit.NONE)).toList())
            .filter(group -> !group.isEmpty())
            .toList();
    return Fold.ofTable(
        "Every row · %s unchanged%s"
            .formatted(
                Words.count(new NewAndMissingSection(joined).unchanged(), "benchmark"),
                Tables.cut(measured)),
        tables.of(measured, Verdict.UNCHANGED));
  }

  private static String cutWords(Set<Section> cut, int rows) {
    String sections = cut.stream().map(Section::words).collect(Collectors.joining(", "));
    String red = rows == 0 ? "" : Words.count(rows, "more regression");
    return sections.isEmpty() || red.isEmpty() ? sections + red : red + ", " + sections;
  }

  private String footer() {
    List<String> parts = new ArrayList<>();
    if (joined.oneChip()) {
      ChipReport chip = joined.chips().get(0);
      parts.add(new Ages(place.now()).of(chip.baseline().orElseThrow()));
      parts.add(chip.verified() ? "chip verified" : "chip not verified");
    }
    parts.add(place.url().isEmpty() ? "" : "[full report](" + place.url() + ")");
    parts.add(place.marker().isEmpty() ? "" : "updated in place");
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }
}
