package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One line of a report: a benchmark in one unit.
 *
 * @param benchmark its name is "" where a whole package failed
 * @param unit with its direction; none where a benchmark failed
 * @param baseline what was stored; empty for a new benchmark
 * @param head what was measured now; empty for a missing one
 * @param judgement the comparison; empty unless both sides have values
 * @param verdict what is said of it
 * @param notes doubts and messages
 */
public record Row(
    Benchmark benchmark,
    Unit unit,
    Optional<Side> baseline,
    Optional<Side> head,
    Optional<Judgement> judgement,
    Verdict verdict,
    List<String> notes) {

  /**
   * One side of a comparison.
   *
   * @param center with its interval, in the unit
   * @param count how many samples there are
   * @param medians of the runs, NaN for a run without samples
   * @param samples as printed, one array a run; empty where only the medians are known
   */
  public record Side(Center center, int count, double[] medians, List<double[]> samples) {
    public Side {
      samples = List.copyOf(samples);
    }

    /** A side whose samples are known. */
    public static Side of(Center center, List<double[]> samples) {
      int count = samples.stream().mapToInt(run -> run.length).sum();
      return new Side(center, count, Quantiles.medians(samples), samples);
    }

    /** How many runs have samples. */
    public int runsWithSamples() {
      int count = 0;
      for (double median : medians) {
        count += Double.isNaN(median) ? 0 : 1;
      }
      return count;
    }
  }

  /**
   * A comparison.
   *
   * @param estimate what the method makes of both sides
   * @param points whether the change is in the unit's own points
   * @param limit the threshold in the scale of the change; empty where nothing gates
   */
  public record Judgement(Estimate estimate, boolean points, OptionalDouble limit) {
    /** From the baseline to the head. */
    public Change change() {
      return estimate.change();
    }

    /** The smallest change that would have been noticed; empty where the method tells none. */
    public OptionalDouble smallestDetectable() {
      return estimate.odds().smallestDetectable();
    }
  }

  public Row {
    notes = List.copyOf(notes);
  }

  /** This row with another verdict, and a note why. */
  Row as(Verdict other, String note) {
    List<String> all = new ArrayList<>(notes);
    all.add(note);
    return new Row(benchmark, unit, baseline, head, judgement, other, all);
  }

  /** Changes of rows without a threshold are ranked against this, the default for times. */
  private static final double UNGATED = Thresholds.DEFAULT_TIME;

  /** The size of the change against its threshold, to list the largest first. */
  public double severity() {
    return judgement
        .map(it -> Math.abs(it.change().value()) / it.limit().orElse(UNGATED))
        .orElse(0.0);
  }
}
