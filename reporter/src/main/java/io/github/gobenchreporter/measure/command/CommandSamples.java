package io.github.gobenchreporter.measure.command;

import io.github.gobenchreporter.measure.Runner.Usage;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.paired.PairedEstimate;
import io.github.gobenchreporter.stats.paired.Pairs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * What all runs of a command used.
 *
 * @param command that ran
 * @param runs in order
 */
public record CommandSamples(MeasuredCommand command, List<Usage> runs) {
  /**
   * How far from the median, in units of the spread, a run is called an outlier: ten times as far
   * as a normal distribution's standard deviation.
   *
   * @see <a href="https://github.com/sharkdp/hyperfine/blob/master/src/outlier_detection.rs">as
   *     hyperfine does</a>
   */
  private static final double FAR = 14.826;

  /** Half of a normal distribution lies within this many standard deviations. */
  private static final double HALF_WITHIN = 0.6745;

  /** Fewer runs have no usual time. */
  private static final int FEWEST = 4;

  public CommandSamples {
    runs = List.copyOf(runs);
  }

  /** The median of a figure. */
  public double median(ToLongFunction<Usage> figure) {
    return Quantiles.median(values(figure));
  }

  private double[] values(ToLongFunction<Usage> figure) {
    return runs.stream().mapToDouble(figure::applyAsLong).toArray();
  }

  /** The usual distance of a run from the median, as a fraction of it. */
  public double spread(ToLongFunction<Usage> figure) {
    double median = median(figure);
    double[] distances =
        Arrays.stream(values(figure)).map(value -> Math.abs(value - median)).toArray();
    return median == 0 ? 0 : Quantiles.median(distances) / median;
  }

  /** Whether the first run took so much longer that something was not warm yet. */
  public boolean isFirstSlower() {
    return runs.size() >= FEWEST && isFar(0) && runs.get(0).wall() > median(Usage::wall);
  }

  /** How many of the other runs took a very unusual time. */
  public long outliers() {
    if (runs.size() < FEWEST) {
      return 0;
    }
    return IntStream.range(1, runs.size()).filter(this::isFar).count();
  }

  private boolean isFar(int run) {
    double spread = spread(Usage::wall);
    double distance = Math.abs(runs.get(run).wall() / median(Usage::wall) - 1);
    return spread > 0 && HALF_WITHIN * distance / spread > FAR;
  }

  /**
   * What this command takes more than another that ran in turns with it; empty where a figure is
   * zero or the rounds are too few to tell.
   */
  public Optional<PairedEstimate> against(CommandSamples other, ToLongFunction<Usage> figure) {
    int pairs = Math.min(runs.size(), other.runs.size());
    double[] differences = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      differences[i] =
          Math.log(
              figure.applyAsLong(runs.get(i)) / (double) figure.applyAsLong(other.runs.get(i)));
    }
    boolean finite = Arrays.stream(differences).allMatch(Double::isFinite);
    return finite && pairs >= Pairs.FEWEST
        ? Optional.of(PairedEstimate.of(List.of(Pairs.alternating(differences, 0))).get(0))
        : Optional.empty();
  }
}
