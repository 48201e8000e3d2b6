package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.unit.Better;
import java.util.List;
import java.util.Optional;

/**
 * One line of a report: a benchmark in one unit.
 *
 * @param benchmark its name is "" where a whole package failed
 * @param unit as printed; "" where a benchmark failed and has none
 * @param better the unit's direction
 * @param baseline what was stored; empty for a new benchmark
 * @param head what was measured now; empty for a missing one
 * @param judgement the comparison; empty unless both sides have values
 * @param verdict what is said of it
 * @param notes doubts and messages
 */
public record Row(
    Benchmark benchmark,
    String unit,
    Better better,
    Optional<Side> baseline,
    Optional<Side> head,
    Optional<Judgement> judgement,
    Verdict verdict,
    List<String> notes) {

  /**
   * One side of a comparison.
   *
   * @param center with its interval, in the unit
   * @param runs the samples as printed, one array a run; those of a run without any are empty
   */
  public record Side(Evidence.Center center, List<double[]> runs) {
    public Side {
      runs = List.copyOf(runs);
    }

    /** How many samples there are. */
    public int samples() {
      int samples = 0;
      for (double[] run : runs) {
        samples += run.length;
      }
      return samples;
    }

    /** How many runs have samples. */
    public int runsWithSamples() {
      int count = 0;
      for (double[] run : runs) {
        count += run.length > 0 ? 1 : 0;
      }
      return count;
    }
  }

  /**
   * A comparison.
   *
   * @param change with its interval: points, or fractions
   * @param points whether it is in the unit's own points
   * @param limit the threshold in the scale of the change; NaN where nothing gates
   * @param p NaN where the method tells none
   * @param mde the smallest change that would have been detected; NaN where the method tells none
   */
  public record Judgement(
      Evidence.Change change, boolean points, double limit, double p, double mde) {}

  public Row {
    notes = List.copyOf(notes);
  }

  /** The size of the change against its threshold, to list the largest first. */
  public double severity() {
    return judgement
        .map(it -> Math.abs(it.change().value()) / (it.limit() > 0 ? it.limit() : 0.015))
        .orElse(0.0);
  }
}
