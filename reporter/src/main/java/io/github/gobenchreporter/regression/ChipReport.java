package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.Cadence;
import io.github.gobenchreporter.baseline.Extent;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.stats.paired.TimeSpent;
import io.github.gobenchreporter.text.ShortCommit;
import io.github.gobenchreporter.unit.Unit;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was found on one chip.
 *
 * @param label under which its baselines are kept
 * @param cpu the processor's own name, where it is known
 * @param verified whether head and baseline both name the processor
 * @param baseline what the head was compared with; empty where nothing was recorded yet
 * @param head what was compared
 * @param differences between the two environments
 * @param moves what the rows of each unit did together, where there are enough to tell
 * @param notes what else holds for many rows
 * @param explanations why benchmarks are worse, where profiles were at hand
 * @param rows in the order the head lists them, then what is missing, then what failed
 */
public record ChipReport(
    ChipLabel label,
    Optional<String> cpu,
    boolean verified,
    Optional<Baseline> baseline,
    Head head,
    List<Difference> differences,
    List<CommonMove> moves,
    List<String> notes,
    List<Explanation> explanations,
    List<Row> rows) {

  /**
   * The stored runs used.
   *
   * @param ref under which they are kept
   * @param runs oldest first
   * @param extent which of the stored runs these are
   * @param drift how much of the thresholds is used up since the newest snapshot
   * @param late where no run has come for much longer than they used to take
   */
  public record Baseline(
      String ref, List<Commit> runs, Extent extent, List<Drifted> drift, Optional<Cadence> late) {
    /** One to which runs come as they used to. */
    public Baseline(String ref, List<Commit> runs, Extent extent, List<Drifted> drift) {
      this(ref, runs, extent, drift, Optional.empty());
    }

    public Baseline {
      runs = List.copyOf(runs);
      drift = List.copyOf(drift);
    }

    /** The newest run. */
    public Optional<Commit> newest() {
      return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    }
  }

  /**
   * A measured commit.
   *
   * @param id full or short; "" where unknown
   * @param time ISO 8601; "" where unknown
   */
  public record Commit(String id, String time) {
    /** As much of the id as people use. */
    public String shortId() {
      return ShortCommit.of(id);
    }

    /** The same time as a value; empty where it is not known. */
    public Optional<Instant> instant() {
      try {
        return Optional.of(OffsetDateTime.parse(time).toInstant());
      } catch (DateTimeParseException notATime) {
        return Optional.empty();
      }
    }
  }

  /**
   * The runs judged.
   *
   * @param commit "" where unknown
   * @param runs the first and those that confirmed
   * @param settings what they were built of and by, as far as it should be the same on all chips
   * @param spent where the time went that measuring them took, where base and head ran in turns
   */
  public record Head(
      String commit, int runs, Map<String, String> settings, Optional<TimeSpent> spent) {
    public Head {
      settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** Runs of which nobody said what they were built of. */
    public Head(String commit, int runs) {
      this(commit, runs, Map.of(), Optional.empty());
    }
  }

  public ChipReport {
    differences = List.copyOf(differences);
    moves = List.copyOf(moves);
    notes = List.copyOf(notes);
    explanations = List.copyOf(explanations);
    rows = List.copyOf(rows);
  }

  /** What was found without profiles. */
  public ChipReport(
      ChipLabel label,
      Optional<String> cpu,
      boolean verified,
      Optional<Baseline> baseline,
      Head head,
      List<Difference> differences,
      List<String> notes,
      List<Row> rows) {
    this(label, cpu, verified, baseline, head, differences, List.of(), notes, List.of(), rows);
  }

  private ChipReport with(
      Optional<Baseline> otherBaseline,
      Head otherHead,
      List<String> otherNotes,
      List<Explanation> otherExplanations,
      List<Row> otherRows) {
    return new ChipReport(
        label,
        cpu,
        verified,
        otherBaseline,
        otherHead,
        differences,
        moves,
        otherNotes,
        otherExplanations,
        otherRows);
  }

  /** This report with what profiles say. */
  public ChipReport withExplanations(List<Explanation> found) {
    return with(baseline, head, notes, found, rows);
  }

  /** This report, compared with something of another name. */
  public ChipReport withBaseline(Baseline other) {
    return with(Optional.of(other), head, notes, explanations, rows);
  }

  /** This report, if there was such a lateness. */
  public ChipReport withLate(Optional<Cadence> late) {
    return late.isEmpty() || baseline.isEmpty()
        ? this
        : withBaseline(
            new Baseline(
                baseline.get().ref(),
                baseline.get().runs(),
                baseline.get().extent(),
                baseline.get().drift(),
                late));
  }

  /** Where no run has come to the baseline for much longer than they used to take. */
  public Optional<Cadence> late() {
    return baseline.flatMap(Baseline::late);
  }

  /** This report of a run that left out benchmarks on purpose: they are not missing. */
  public ChipReport partial() {
    return withRows(rows.stream().map(ChipReport::notRunHere).toList());
  }

  private static Row notRunHere(Row row) {
    return row instanceof Row.Missing missing && missing.notes().isEmpty()
        ? new Row.Missing(
            missing.benchmark(),
            missing.unit(),
            missing.baseline(),
            List.of(Note.of(Note.Code.NOT_RUN_HERE)))
        : row;
  }

  /** This report with further rows behind its own. */
  public ChipReport withMore(List<Row> more) {
    List<Row> all = new ArrayList<>(rows);
    all.addAll(more);
    return withRows(all);
  }

  /** By how much the baseline has drifted, where that is beyond its budget: the worst unit. */
  public Optional<Drifted> drifted() {
    return baseline.stream()
        .flatMap(it -> it.drift().stream())
        .filter(it -> it.ofAll() && it.beyond())
        .max(Comparator.comparingDouble(Drifted::severity));
  }

  /** How small a change the comparison could show. */
  public ChipSight sight() {
    return new ChipSight(this);
  }

  /** How many stored runs the head was compared with. */
  public int storedRuns() {
    return baseline.map(it -> it.runs().size()).orElse(0);
  }

  /** The units that are gated and stored, and in which benchmarks of the head were not measured. */
  public List<Unit> unmeasured() {
    return rows.stream()
        .filter(row -> row.has(Note.Code.NOT_MEASURED))
        .map(Row::unit)
        .distinct()
        .toList();
  }

  /** This report with other rows. */
  public ChipReport withRows(List<Row> others) {
    return with(baseline, head, notes, explanations, others);
  }

  /** This report of a measurement in turns that took this time. */
  public ChipReport withSpent(TimeSpent spent) {
    Head timed = new Head(head.commit(), head.runs(), head.settings(), Optional.of(spent));
    return with(baseline, timed, notes, explanations, rows);
  }

  /** This report with further notes. */
  public ChipReport withNotes(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return with(baseline, head, all, explanations, rows);
  }

  /** The rows with this verdict, largest change first. */
  public List<Row> rows(Verdict verdict) {
    return rows.stream()
        .filter(row -> row.verdict() == verdict)
        .sorted((a, b) -> Double.compare(b.severity(), a.severity()))
        .toList();
  }
}
