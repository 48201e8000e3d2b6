package io.github.gobenchreporter.report.json;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.Drifted;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.ThresholdRule;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.text.Truncate;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A report cut down to {@link ReportLimits}; a problem tells what is missing. Of rows those stay
 * that decide, of runs the newest, of samples the first.
 */
final class WithinLimits {
  /** Verdicts whose rows go first where there are too many. */
  private static final List<Verdict> DISPENSABLE =
      List.of(
          Verdict.IDENTICAL,
          Verdict.UNCHANGED,
          Verdict.NOT_JUDGED,
          Verdict.NEW,
          Verdict.MISSING,
          Verdict.IMPROVEMENT);

  private final int mostRows;
  private int texts;
  private int values;
  private int entries;
  private int rows;

  private WithinLimits(int mostRows) {
    this.mostRows = mostRows;
  }

  /**
   * The report, or as much of it as may be.
   *
   * @param mostRows of a chip
   */
  static Report of(Report report, int mostRows) {
    return new WithinLimits(Math.min(mostRows, ReportLimits.ROWS)).report(report);
  }

  private Report report(Report report) {
    List<ChipReport> chips =
        first(report.chips(), ReportLimits.CHIPS).stream().map(this::chip).toList();
    List<Report.Skipped> skipped =
        first(report.skipped(), ReportLimits.CHIPS).stream()
            .map(it -> new Report.Skipped(name(it.chip()), text(it.why(), ReportLimits.MESSAGE)))
            .toList();
    List<Problem> problems = new ArrayList<>();
    for (Problem problem : first(report.problems(), ReportLimits.PROBLEMS - 1)) {
      long line = Math.min(problem.line(), Integer.MAX_VALUE);
      problems.add(
          new Problem(name(problem.file()), line, text(problem.message(), ReportLimits.MESSAGE)));
    }
    Policy policy = policy(report.policy());
    if (rows + texts + values + entries > 0) {
      problems.add(
          new Problem(
              "report.json",
              0,
              "too large to be read again whole: %d rows, %d samples and %d other entries are left out, %d texts are cut; the other files have them"
                  .formatted(rows, values, entries, texts)));
    }
    return new Report(chips, skipped, problems, policy);
  }

  private Policy policy(Policy policy) {
    List<ThresholdRule> rules =
        policy.thresholds().rules().stream()
            .filter(rule -> rule.toString().length() <= ReportLimits.NAME)
            .limit(ReportLimits.RULES)
            .toList();
    entries += policy.thresholds().rules().size() - rules.size();
    return new Policy(
        policy.method(),
        policy.alpha(),
        Math.min(policy.window(), ReportLimits.WINDOW),
        new Thresholds(rules));
  }

  private ChipReport chip(ChipReport chip) {
    return new ChipReport(
        chip.label(),
        chip.cpu().map(this::name),
        chip.verified(),
        chip.baseline().map(this::baseline),
        new ChipReport.Head(
            commit(chip.head().commit()),
            Math.min(chip.head().runs(), ReportLimits.RUNS),
            settings(chip.head().settings())),
        first(chip.differences(), ReportLimits.NOTES).stream().map(this::difference).toList(),
        first(chip.moves(), ReportLimits.NOTES).stream().map(this::move).toList(),
        texts(chip.notes(), ReportLimits.MESSAGE),
        explanations(chip.explanations()),
        rows(chip.rows()));
  }

  private Map<String, String> settings(Map<String, String> settings) {
    Map<String, String> kept = new TreeMap<>();
    settings.forEach((key, value) -> kept.put(key, name(value)));
    return kept;
  }

  private ChipReport.Baseline baseline(ChipReport.Baseline baseline) {
    return new ChipReport.Baseline(
        name(baseline.ref()),
        last(baseline.runs(), ReportLimits.RUNS).stream()
            .map(run -> new ChipReport.Commit(commit(run.id()), time(run.time())))
            .toList(),
        baseline.extent(),
        first(baseline.drift(), ReportLimits.NOTES).stream().map(this::drift).toList(),
        baseline.late());
  }

  private CommonMove move(CommonMove move) {
    return new CommonMove(
        unit(move.unit()),
        Math.min(move.rows(), ReportLimits.ROWS),
        move.share(),
        move.move(),
        move.usual(),
        move.degrees(),
        move.p(),
        Math.min(move.runs(), ReportLimits.RUNS),
        move.apart(),
        move.finding());
  }

  private Drifted drift(Drifted drift) {
    return new Drifted(
        new Benchmark(name(drift.benchmark().pkg()), name(drift.benchmark().name())),
        unit(drift.unit()),
        drift.change(),
        drift.low(),
        drift.high(),
        drift.budget(),
        name(drift.since()),
        drift.beyond());
  }

  /** One that its reader refuses is left out. */
  private List<Explanation> explanations(List<Explanation> all) {
    List<Explanation> kept =
        all.stream().filter(ExplanationReader::reads).limit(ReportLimits.EXPLANATIONS).toList();
    entries += all.size() - kept.size();
    return kept;
  }

  private Difference difference(Difference difference) {
    return new Difference(
        text(difference.key(), ReportLimits.WORD),
        name(difference.baseline()),
        name(difference.head()));
  }

  private List<Row> rows(List<Row> all) {
    if (all.size() <= mostRows) {
      return all.stream().map(this::row).toList();
    }
    rows += all.size() - mostRows;
    Comparator<Integer> worth =
        Comparator.comparing(index -> worth(all.get(index).verdict()), Comparator.reverseOrder());
    Set<Integer> dropped =
        new HashSet<>(
            IntStream.range(0, all.size())
                .boxed()
                .sorted(worth.thenComparing(Comparator.naturalOrder()))
                .toList()
                .subList(mostRows, all.size()));
    return IntStream.range(0, all.size())
        .filter(index -> !dropped.contains(index))
        .mapToObj(index -> row(all.get(index)))
        .toList();
  }

  private static int worth(Verdict verdict) {
    int place = DISPENSABLE.indexOf(verdict);
    return place < 0 ? DISPENSABLE.size() : place;
  }

  private Row row(Row row) {
    Benchmark benchmark = new Benchmark(name(row.benchmark().pkg()), name(row.benchmark().name()));
    return row.match(new Cut(benchmark));
  }

  /** Each kind of row, cut down. */
  private final class Cut implements Row.Cases<Row> {
    private final Benchmark benchmark;

    private Cut(Benchmark benchmark) {
      this.benchmark = benchmark;
    }

    @Override
    public Row compared(Row.Compared row) {
      return new Row.Compared(
          benchmark,
          unit(row.unit()),
          medians(row.stored()),
          samples(row.measured()),
          row.comparison(),
          row.verdict(),
          notes(row));
    }

    @Override
    public Row unusable(Row.Unusable row) {
      return new Row.Unusable(
          benchmark, unit(row.unit()), medians(row.stored()), samples(row.measured()), notes(row));
    }

    @Override
    public Row added(Row.New row) {
      return new Row.New(benchmark, unit(row.unit()), samples(row.measured()), notes(row));
    }

    @Override
    public Row missing(Row.Missing row) {
      return new Row.Missing(
          benchmark, unit(row.unit()), row.baseline().map(WithinLimits.this::medians), notes(row));
    }

    @Override
    public Row failed(Row.Failed row) {
      return new Row.Failed(benchmark, row.kind(), texts(row.message(), ReportLimits.MESSAGE));
    }

    @Override
    public Row identical(Row.Identical row) {
      return new Row.Identical(benchmark);
    }
  }

  private List<Note> notes(Row row) {
    return first(row.notes(), ReportLimits.NOTES).stream()
        .map(note -> new Note(note.code(), text(note.detail(), ReportLimits.MESSAGE)))
        .toList();
  }

  private Unit unit(Unit unit) {
    if (unit.equals(Unit.NONE)) {
      return unit;
    }
    String name = name(unit.name());
    return name.equals(unit.name()) ? unit : new Unit(name).declared(unit.better());
  }

  private Side medians(Side side) {
    double[] medians = side.medians();
    int from = Math.max(0, medians.length - ReportLimits.RUNS);
    entries += from;
    return new Side(
        side.center(),
        Math.min(side.count(), ReportLimits.SAMPLES),
        Arrays.copyOfRange(medians, from, medians.length),
        side.samples());
  }

  private Side samples(Side side) {
    if (side.count() <= ReportLimits.SAMPLES && side.samples().size() <= ReportLimits.RUNS) {
      return side;
    }
    List<double[]> kept = new ArrayList<>();
    int left = ReportLimits.SAMPLES;
    for (double[] run : first(side.samples(), ReportLimits.RUNS)) {
      kept.add(Arrays.copyOf(run, Math.min(left, run.length)));
      left -= kept.get(kept.size() - 1).length;
    }
    Side cut = Side.of(side.center(), kept);
    values += side.count() - cut.count();
    return cut;
  }

  private List<String> texts(List<String> all, int most) {
    return first(all, ReportLimits.NOTES).stream().map(it -> text(it, most)).toList();
  }

  private <T> List<T> first(List<T> all, int most) {
    entries += Math.max(0, all.size() - most);
    return all.size() <= most ? all : all.subList(0, most);
  }

  private <T> List<T> last(List<T> all, int most) {
    entries += Math.max(0, all.size() - most);
    return all.size() <= most ? all : all.subList(all.size() - most, all.size());
  }

  private String text(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    texts++;
    // Half as many code points never have more characters.
    return text.codePointCount(0, text.length()) == text.length()
        ? Truncate.text(text, most)
        : Truncate.text(text, most / 2);
  }

  /** Two names that begin alike stay two. */
  private String name(String name) {
    if (name.length() <= ReportLimits.NAME) {
      return name;
    }
    texts++;
    return Truncate.name(name, ReportLimits.NAME / 2);
  }

  private String commit(String id) {
    if (ReportLimits.isCommit(id)) {
      return id;
    }
    texts++;
    return "";
  }

  private String time(String time) {
    return time.length() <= ReportLimits.WORD ? time : "";
  }
}
