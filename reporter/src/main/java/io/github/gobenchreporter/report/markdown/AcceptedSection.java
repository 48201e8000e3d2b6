package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.DerivedRate;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChangeText;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is agreed to, and how to agree to what is not. */
final class AcceptedSection {
  /** Longer lists are not agreed to line by line. */
  private static final int MOST = 10;

  /** How long a regression stays agreed to unless somebody writes another day. */
  private static final int MONTHS = 3;

  /** What YAML takes for a text wherever it stands. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./=+-]*");

  private static final Pattern HARMLESS = Pattern.compile("[\\x20-\\x7e&&[^`]]+");

  /** As {@link NoteText} says it: to what, until when and why. */
  private static final Pattern AGREED =
      Pattern.compile("accepted to (.+?)( until .*)", Pattern.DOTALL);

  /** Fewer of a package in one unit are agreed to one by one. */
  private static final int FEWEST = 3;

  /** What one line names. */
  private record Named(String benchmark, Unit unit) {}

  /** A change that is agreed to, up to a ceiling; the rest says until when and why. */
  private record Agreed(String change, String ceiling, String rest) {}

  /** What is to be agreed to in one line. */
  private record Entry(Named named, String ceiling, LocalDate until) {
    String yaml() {
      return "  - {benchmark: %s, unit: %s, up-to: %s, until: %s, reason: \"say why\"}"
          .formatted(
              AcceptedSection.yaml(named.benchmark()),
              AcceptedSection.yaml(named.unit().name()),
              ceiling,
              until);
    }

    String trailer() {
      return "Bench-Accept: %s %s %s until %s: why"
          .formatted(named.benchmark(), named.unit(), ceiling, until);
    }
  }

  private static final String BLOCK = "```yaml\naccepted:\n";

  private final CrossChipTable joined;

  AcceptedSection(CrossChipTable joined) {
    this.joined = joined;
  }

  /**
   * A line for each benchmark: {@code `http` `RouteMatch` +3.1 % `ns/op` and +2 `allocs/op`,
   * accepted to +4 % and +2 until 2027-01-31: why}.
   */
  List<String> lines() {
    return joined.benchmarks().stream().flatMap(each -> line(each).stream()).toList();
  }

  private Optional<String> line(BenchmarkLines each) {
    Map<String, List<Agreed>> byReason =
        each.lines().stream()
            .filter(line -> !follows(line, each))
            .flatMap(line -> agreed(line).stream())
            .collect(Collectors.groupingBy(Agreed::rest, LinkedHashMap::new, Collectors.toList()));
    return byReason.isEmpty()
        ? Optional.empty()
        : Optional.of(
            joined.name(each.benchmark())
                + " "
                + byReason.values().stream()
                    .map(AcceptedSection::words)
                    .collect(Collectors.joining("; ")));
  }

  /** Whether a rate says no more than the time beside it: what is agreed of that holds for both. */
  private static boolean follows(Line rate, BenchmarkLines each) {
    return rate.unit().isRate()
        && rate.all()
            .allMatch(
                row ->
                    each.rows()
                        .filter(other -> other.unit().isTimeOfAnOp())
                        .anyMatch(time -> DerivedRate.follows(row, time)));
  }

  private static Optional<Agreed> agreed(Line line) {
    String unit = Markdown.code(line.unit().name());
    return line.all()
        .filter(row -> row.verdict() == Verdict.ACCEPTED)
        .flatMap(row -> agreed(row, unit).stream())
        .findFirst();
  }

  private static Optional<Agreed> agreed(Row row, String unit) {
    return NoteText.of(row).stream()
        .map(AGREED::matcher)
        .filter(Matcher::matches)
        .map(it -> new Agreed(ChangeText.of(row) + " " + unit, it.group(1), it.group(2)))
        .findFirst();
  }

  /** What is agreed to for one reason. */
  private static String words(List<Agreed> agreed) {
    return "%s, accepted to %s%s"
        .formatted(
            Words.list(agreed.stream().map(Agreed::change).toList()),
            Words.list(agreed.stream().map(Agreed::ceiling).toList()),
            Markdown.text(agreed.get(0).rest()));
  }

  /** The lines to copy into the configuration; none where no day is known to count from. */
  List<Fold> fold(Optional<Instant> now) {
    List<Entry> entries = now.or(this::newest).map(this::entries).orElse(List.of());
    if (entries.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Copy what you agree to into `.github/go-bench-reporter.yml` on the branch this is to go"
            + " to, and say why; a list `accepted:` that is there gets the line:");
    lines.add(
        entries.stream().map(Entry::yaml).collect(Collectors.joining("\n", BLOCK, "\n```\n")));
    lines.add(
        "For this change alone, in a pull request, the message of one of its commits or a label may say it instead: %s"
            .formatted(Markdown.code(entries.get(0).trailer())));
    return List.of(Fold.ofLines("Meant to be slower? Accept it", lines, List.of()));
  }

  /** At a desk, where one report is the same text on every day, the newest stored run's time. */
  private Optional<Instant> newest() {
    return joined.chips().stream()
        .flatMap(chip -> chip.baseline().stream())
        .flatMap(baseline -> baseline.newest().stream())
        .flatMap(commit -> commit.instant().stream())
        .max(Comparator.naturalOrder());
  }

  private List<Entry> entries(Instant now) {
    LocalDate until = LocalDate.ofInstant(now, ZoneOffset.UTC).plusMonths(MONTHS);
    List<Line> red =
        joined.with(Verdict.REGRESSION).stream()
            .flatMap(each -> each.deciding().stream().filter(line -> !follows(line, each)))
            .filter(line -> HARMLESS.matcher(line.benchmark() + line.unit().name()).matches())
            .toList();
    Map<Named, List<Line>> entries =
        red.stream()
            .collect(
                Collectors.groupingBy(
                    line -> named(line, red), LinkedHashMap::new, Collectors.toList()));
    return entries.entrySet().stream()
        .limit(MOST)
        .map(it -> entry(it.getKey(), it.getValue(), until))
        .toList();
  }

  /** Where many benchmarks of a package are red in a unit, one line stands for all of it. */
  private static Named named(Line line, List<Line> red) {
    String pkg = line.benchmark().pkg();
    long ofPackage =
        red.stream()
            .filter(it -> it.benchmark().pkg().equals(pkg) && it.unit().equals(line.unit()))
            .count();
    boolean whole = red.size() > MOST && ofPackage >= FEWEST && !pkg.isEmpty();
    return new Named(whole ? pkg + ".*" : line.benchmark().toString(), line.unit());
  }

  /** The ceiling of the largest covers all. */
  private static Entry entry(Named named, List<Line> lines, LocalDate until) {
    String ceiling =
        lines.stream()
            .flatMap(Line::all)
            .filter(row -> row.verdict() == Verdict.REGRESSION)
            .max((a, b) -> Double.compare(size(a), size(b)))
            .map(AcceptedSection::ceiling)
            .orElseThrow();
    return new Entry(named, ceiling, until);
  }

  private static String yaml(String text) {
    return PLAIN.matcher(text).matches()
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static double size(Row row) {
    return Math.abs(row.judgement().orElseThrow().change().value());
  }

  /** The largest change that is not excluded, rounded up; a count is agreed to as it is. */
  private static String ceiling(Row row) {
    Row.Judgement judgement = row.judgement().orElseThrow();
    double from = row.baseline().orElseThrow().center().value();
    double to = row.head().orElseThrow().center().value();
    String sign = to > from ? "+" : "-";
    double value = Math.abs(judgement.change().value());
    double end = to > from ? judgement.change().high() : -judgement.change().low();
    double most = Double.isFinite(end) ? Math.max(value, end) : value;
    if (judgement.points()) {
      return sign + NumberText.of(Math.ceil(most * 100) / 100, 6);
    }
    boolean counted = judgement.change().low() == judgement.change().high();
    return counted || Double.isInfinite(most)
        ? sign + NumberText.of(Math.abs(to - from), 12)
        : sign + NumberText.of(Math.ceil(most * 100), 12) + "%";
  }
}
