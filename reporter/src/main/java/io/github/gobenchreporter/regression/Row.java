package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One line of a report: what is said of a benchmark in one unit. There are six kinds; the methods
 * answer what every kind can be asked.
 */
public sealed interface Row {
  /** Its name is "" where a whole package failed. */
  Benchmark benchmark();

  /** What is said of it. */
  Verdict verdict();

  /** What a reader should know beside what the estimate's cautions say. */
  List<Note> notes();

  /** What it was measured in; {@link Unit#NONE} where it was not measured in any. */
  default Unit unit() {
    return Unit.NONE;
  }

  /** What was stored. */
  default Optional<Side> baseline() {
    return Optional.empty();
  }

  /** What was measured now. */
  default Optional<Side> head() {
    return Optional.empty();
  }

  /** The comparison, where both sides have values. */
  default Optional<Judgement> judgement() {
    return Optional.empty();
  }

  /** Whether that is noted. */
  default boolean has(Note.Code code) {
    for (Note note : notes()) {
      if (note.code() == code) {
        return true;
      }
    }
    return false;
  }

  /** Whether the method has that caution. */
  default boolean has(Caution caution) {
    return judgement().map(it -> it.estimate().cautions().contains(caution)).orElse(false);
  }

  /** The size of the change against its threshold, to list the largest first. */
  default double severity() {
    return judgement().map(Judgement::severity).orElse(0.0);
  }

  /**
   * A comparison.
   *
   * @param estimate what the method makes of both sides
   * @param points whether the change is in the unit's own points
   * @param limit the threshold in the scale of the change; empty where nothing gates
   */
  record Judgement(Estimate estimate, boolean points, OptionalDouble limit) {
    /** Changes without a threshold are ranked against this, the default for times. */
    private static final double UNGATED = Thresholds.DEFAULT_TIME;

    /** From the baseline to the head. */
    public Change change() {
      return estimate.change();
    }

    /**
     * The change with the interval that decided: the one over the whole report, which holds zero,
     * where that of the row by itself would but the report's does not support it.
     */
    public Change told() {
      Change change = estimate.change();
      boolean holdsZero = !(change.low() > 0 || change.high() < 0);
      if (holdsZero || estimate.odds().supported() || estimate.evidence().isEmpty()) {
        return change;
      }
      Change wide = widened(change, estimate.evidence().get().proven());
      return wide.low() > 0 || wide.high() < 0 ? change : wide;
    }

    private Change widened(Change change, double far) {
      double level = 1 + change.value();
      boolean shares = !points && level > 0;
      return new Change(
          change.value(),
          shares ? level / (1 + far) - 1 : change.value() - far,
          shares ? level * (1 + far) - 1 : change.value() + far,
          change.attributable());
    }

    /** The smallest change that would have been noticed; empty where the method tells none. */
    public OptionalDouble smallestDetectable() {
      return estimate.odds().smallestDetectable();
    }

    private double severity() {
      return Math.abs(change().value()) / limit.orElse(UNGATED);
    }
  }

  /** Measured on both sides, whatever may be said of them. */
  sealed interface BothSides extends Row {
    /** The baseline's side. */
    Side stored();

    /** The head's side. */
    Side measured();

    @Override
    default Optional<Side> baseline() {
      return Optional.of(stored());
    }

    @Override
    default Optional<Side> head() {
      return Optional.of(measured());
    }
  }

  /**
   * Measured on both sides, and compared.
   *
   * @param stored the baseline's side
   * @param measured the head's side
   * @param comparison of the two
   */
  record Compared(
      Benchmark benchmark,
      Unit unit,
      Side stored,
      Side measured,
      Judgement comparison,
      Verdict verdict,
      List<Note> notes)
      implements BothSides {
    public Compared {
      notes = List.copyOf(notes);
    }

    @Override
    public Optional<Judgement> judgement() {
      return Optional.of(comparison);
    }

    /** This row with another verdict, and a note why. */
    public Compared as(Verdict other, Note note) {
      List<Note> all = new ArrayList<>(notes);
      all.add(note);
      return new Compared(benchmark, unit, stored, measured, comparison, other, all);
    }
  }

  /**
   * Measured on both sides, but one of them has no value that can be compared, or is in doubt.
   *
   * @param stored the baseline's side
   * @param measured the head's side
   */
  record Unusable(Benchmark benchmark, Unit unit, Side stored, Side measured, List<Note> notes)
      implements BothSides {
    public Unusable {
      notes = List.copyOf(notes);
    }

    @Override
    public Verdict verdict() {
      return Verdict.NOT_JUDGED;
    }
  }

  /**
   * Only in the head.
   *
   * @param measured the head's side
   */
  record New(Benchmark benchmark, Unit unit, Side measured, List<Note> notes) implements Row {
    public New {
      notes = List.copyOf(notes);
    }

    @Override
    public Verdict verdict() {
      return Verdict.NEW;
    }

    @Override
    public Optional<Side> head() {
      return Optional.of(measured);
    }
  }

  /**
   * Only in the baseline, or skipped, or left out of the run on purpose, which is not judged.
   *
   * @param baseline empty for a benchmark that was skipped and never stored
   */
  record Missing(Benchmark benchmark, Unit unit, Optional<Side> baseline, List<Note> notes)
      implements Row {
    public Missing {
      notes = List.copyOf(notes);
    }

    @Override
    public Verdict verdict() {
      return has(Note.Code.NOT_RUN_HERE) ? Verdict.NOT_JUDGED : Verdict.MISSING;
    }
  }

  /**
   * Gave no result.
   *
   * @param kind what happened
   * @param message the first lines of what was printed
   */
  record Failed(Benchmark benchmark, Failure.Kind kind, List<String> message) implements Row {
    public Failed {
      message = List.copyOf(message);
    }

    @Override
    public Verdict verdict() {
      return Verdict.FAILED;
    }

    @Override
    public List<Note> notes() {
      return List.of();
    }
  }

  /** Not run, because nothing that it does can differ between base and head. */
  record Identical(Benchmark benchmark) implements Row {
    @Override
    public Verdict verdict() {
      return Verdict.IDENTICAL;
    }

    @Override
    public List<Note> notes() {
      return List.of();
    }
  }
}
