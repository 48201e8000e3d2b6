package io.github.gobenchreporter.report.markdown;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Suspected;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.unit.Kind;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.EnumMap;
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

  private static final String ON_PURPOSE =
      " Left out on purpose? With `partial: true`, at a desk `--partial`, they are “not run here”.";

  /** What the regressions of one benchmark have in common; in the order of the sentences. */
  private enum Pattern {
    EVERYWHERE,
    SOME_CHIPS,
    ONE_CHIP,
    SLOWER_AND_ALLOCATES,
    ALLOCATES,
    SLOWER,
    ONLY_TIME,
    OTHER
  }

  private final CrossChipTable joined;
  private final Destination place;
  private final boolean suspicion;

  /**
   * The advice of a report.
   *
   * @param suspicion whether what may be worse is worth a look
   */
  Advice(CrossChipTable joined, Destination place, boolean suspicion) {
    this.joined = joined;
    this.place = place;
    this.suspicion = suspicion;
  }

  /** Sentences as Markdown; none where there is nothing to do. */
  List<String> sentences() {
    List<List<Line>> regressions = joined.groups(Verdict.REGRESSION);
    List<String> sentences = new ArrayList<>();
    if (!joined.groups(Verdict.FAILED).isEmpty()) {
      sentences.add("Fix what failed first: it was not measured.");
    }
    if (isSuite(regressions)) {
      sentences.add(
          "%d of %d benchmarks are worse at once, which one change of code seldom does: look at the machine, its toolchain and its power source first."
              .formatted(regressions.size(), joined.compared()));
    } else if (regressions.size() > Sections.IN_SIGHT) {
      sentences.add(new RegressionGroups(joined).cause());
    } else {
      Map<Pattern, List<List<Line>>> byPattern = new EnumMap<>(Pattern.class);
      Map<Boolean, List<List<Line>>> explained =
          regressions.stream().collect(Collectors.partitioningBy(it -> culprit(it).isPresent()));
      lookAt(requireNonNull(explained.get(true))).ifPresent(sentences::add);
      requireNonNull(explained.get(false))
          .forEach(
              group ->
                  byPattern.computeIfAbsent(pattern(group), it -> new ArrayList<>()).add(group));
      byPattern.forEach((pattern, groups) -> sentences.add(sentence(pattern, groups)));
    }
    if (regressions.isEmpty() && !joined.groups(Verdict.MISSING).isEmpty()) {
      sentences.add(
          "Look where the results stop: %s stored but missing here.%s"
              .formatted(
                  are(joined.groups(Verdict.MISSING).size()),
                  joined.groups(Verdict.FAILED).isEmpty() ? ON_PURPOSE : ""));
    }
    sentences.addAll(new Surroundings(joined).sentences(regressions));
    if (regressions.isEmpty() && suspicion) {
      boolean together =
          joined.chips().stream()
              .flatMap(chip -> chip.moves().stream())
              .anyMatch(move -> move.finding() == CommonMove.Finding.WORSE);
      sentences.add(
          together
              ? togetherFirst()
              : "Nothing is proven. Settle %s side by side; the command is below."
                  .formatted(names(joined.groups(Verdict.CANNOT_TELL))));
    }
    if (sentences.isEmpty()) {
      joined.chips().stream()
          .flatMap(chip -> drift(chip).stream())
          .limit(1)
          .forEach(sentences::add);
    }
    return sentences;
  }

  /** A few speak for all. */
  private String togetherFirst() {
    int all = joined.groups(Verdict.CANNOT_TELL).size();
    int few =
        all
            - joined.chips().stream()
                .mapToInt(chip -> Suspected.of(chip).spokenFor().size())
                .max()
                .orElse(0);
    return "Run %s side by side, the command is below: if they are slower there too, it is the code."
        .formatted(
            few < all
                ? "%d of the %d".formatted(few, all)
                : names(joined.groups(Verdict.CANNOT_TELL)));
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
                                "go-bench-reporter baselines diff %s %s"
                                    .formatted(drift.since(), ref)))
                    : "The drift is the baseline's, not this change's: look at what its last runs share (host, toolchain, power) and at the commits since %s."
                        .formatted(Markdown.text(drift.since())));
  }

  private Optional<String> culprit(List<Line> group) {
    return WhySection.culprit(joined, group.get(0).benchmark(), place);
  }

  /** Where profiles named a function, that is the place to begin. */
  private Optional<String> lookAt(List<List<Line>> explained) {
    List<String> culprits =
        explained.stream().flatMap(group -> culprit(group).stream()).distinct().limit(3).toList();
    return culprits.isEmpty()
        ? Optional.empty()
        : Optional.of("Look at %s first.".formatted(String.join(", and at ", culprits)));
  }

  /** Whether most of a suite is worse; on every chip alike that is no machine's doing. */
  private boolean isSuite(List<List<Line>> regressions) {
    long everywhere = regressions.stream().filter(it -> pattern(it) == Pattern.EVERYWHERE).count();
    return !joined.paired() // In turns, the machine meets both sides.
        && regressions.size() >= MANY
        && regressions.size() >= MOST * joined.compared()
        && everywhere < MOST * regressions.size();
  }

  private Pattern pattern(List<Line> group) {
    if (!joined.oneChip()) {
      long compared = group.stream().flatMap(it -> it.compared().stream()).distinct().count();
      long worse =
          group.stream().flatMap(it -> it.chips(Verdict.REGRESSION).stream()).distinct().count();
      boolean everywhere = worse == compared && worse > 1;
      return everywhere
          ? Pattern.EVERYWHERE
          : worse == 1 && compared > 1
              ? Pattern.ONE_CHIP
              : worse > 1 ? Pattern.SOME_CHIPS : onOneChip(group);
    }
    return onOneChip(group);
  }

  private Pattern onOneChip(List<Line> group) {
    Set<Unit> units = group.stream().map(Line::unit).collect(Collectors.toSet());
    boolean slower = units.stream().anyMatch(it -> it.isTimeOfAnOp() || it.isRate());
    boolean allocates = units.stream().anyMatch(Unit::isMemoryOfAnOp);
    return slower && allocates
        ? Pattern.SLOWER_AND_ALLOCATES
        : slower
            ? measuresMemory(group) ? Pattern.SLOWER : Pattern.ONLY_TIME
            : allocates ? Pattern.ALLOCATES : Pattern.OTHER;
  }

  private static boolean slower(List<List<Line>> groups) {
    return groups.stream()
        .allMatch(group -> group.stream().anyMatch(line -> line.unit().isTimeOfAnOp()));
  }

  /** Whether each of them allocates more. */
  private static boolean allocate(List<List<Line>> groups) {
    return groups.stream()
        .allMatch(group -> group.stream().anyMatch(line -> line.unit().isMemoryOfAnOp()));
  }

  /** Whether the times of all of them stayed within their thresholds. */
  private boolean asFast(List<List<Line>> groups) {
    return groups.stream()
        .flatMap(group -> requireNonNull(joined.groups().get(group.get(0).benchmark())).stream())
        .filter(line -> line.unit().isTimeOfAnOp())
        .flatMap(Line::all)
        .flatMap(row -> row.judgement().stream())
        .allMatch(it -> Math.abs(it.change().value()) <= it.limit().orElse(0));
  }

  private boolean measuresMemory(List<Line> group) {
    return requireNonNull(joined.groups().get(group.get(0).benchmark())).stream()
        .anyMatch(line -> line.unit().isMemoryOfAnOp());
  }

  private String sentence(Pattern pattern, List<List<Line>> groups) {
    boolean one = groups.size() == 1;
    String who = names(groups);
    return switch (pattern) {
      case EVERYWHERE ->
          "%s %s %s everywhere, so it is the code of this change%s."
              .formatted(
                  who,
                  one ? "is" : "are",
                  slower(groups) ? "slower" : "worse",
                  allocate(groups) ? ": start with the " + allocations(groups) : "");
      case SOME_CHIPS ->
          "%s got worse on several chips but not on all, so look at code that depends on the architecture, on caches or on GOMAXPROCS."
              .formatted(who);
      case ONE_CHIP ->
          "%s moved on one chip of %s, so look at that machine or at code layout first."
              .formatted(who, word(joined.chips().size()));
      case SLOWER_AND_ALLOCATES ->
          "%s got slower and %s more: the two belong together, start with the %s."
              .formatted(who, one ? "allocates" : "allocate", allocations(groups));
      case ALLOCATES ->
          "%s %s more%s: start with the %s."
              .formatted(
                  who,
                  one ? "allocates" : "allocate",
                  asFast(groups) ? " without being slower" : "",
                  allocations(groups));
      case SLOWER -> "%s got slower without allocating more%s.".formatted(who, profiles());
      case ONLY_TIME ->
          "%s got slower; `-benchmem` would tell whether %s more as well."
              .formatted(who, one ? "it allocates" : "they allocate");
      case OTHER -> "%s got worse in a unit of %s own.".formatted(who, one ? "its" : "their");
    };
  }

  /** Where both commits were run in turns already, profiles were taken as well. */
  private String profiles() {
    return joined.paired()
        ? ""
        : ": run both commits in turns, `go-bench-reporter ab` names the function";
  }

  /** {@code two new allocations}, where one benchmark has a small number of them. */
  private static String allocations(List<List<Line>> groups) {
    if (groups.size() == 1) {
      for (Line line : groups.get(0)) {
        Row row = line.all().findFirst().orElseThrow();
        if (line.unit().kind() == Kind.COUNT && row.baseline().isPresent()) {
          double more =
              row.head().orElseThrow().center().value() - row.baseline().get().center().value();
          if (more == Math.rint(more) && more >= 1 && more <= 9) {
            return more == 1 ? "new allocation" : word((int) more) + " new allocations";
          }
        }
      }
    }
    return "new allocations";
  }

  private String names(List<List<Line>> groups) {
    List<String> names =
        groups.stream().limit(3).map(group -> name(group.get(0).benchmark())).toList();
    int more = groups.size() - names.size();
    if (more > 0) {
      return String.join(", ", names) + " and " + more + " more";
    }
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** The package is named where another has a benchmark of the same name. */
  private String name(Benchmark benchmark) {
    long namesakes =
        joined.groups().keySet().stream()
            .filter(it -> it.name().equals(benchmark.name()))
            .limit(2)
            .count();
    return namesakes > 1
        ? joined.name(benchmark)
        : Markdown.code(BenchmarkNames.brief(benchmark.name()));
  }

  private static String are(int benchmarks) {
    return benchmarks == 1 ? "1 benchmark is" : benchmarks + " benchmarks are";
  }

  private static String word(int number) {
    List<String> words =
        List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    return number < words.size() ? words.get(number) : String.valueOf(number);
  }
}
