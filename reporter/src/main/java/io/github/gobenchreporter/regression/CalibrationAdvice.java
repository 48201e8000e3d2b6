package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.regression.Calibration.Sight;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a calibration suggests.
 *
 * @param thresholds rules for stored runs: first that of most benchmarks, then those of the
 *     noisiest; none where the host is too noisy for any that would be of use
 * @param samples of each benchmark in a run
 * @param budget with which side by side shows a change of each threshold's size; empty where it
 *     shows none, whatever the budget
 * @param beyond benchmarks of which side by side does not show it, whatever the budget
 */
public record CalibrationAdvice(
    List<String> thresholds, int samples, Optional<Duration> budget, List<Sight> beyond) {
  /** The rule of most fits so many of the benchmarks; the others get one of their own. */
  private static final double MOST = 0.75;

  /** So much noisier than most is worth a rule. */
  private static final double NOISIER = 1.5;

  /** More rules than a person would read are no advice. */
  private static final int MOST_RULES = 10;

  /** A rule beyond it would let everything pass. */
  private static final double OF_NO_USE = 0.5;

  /** Pilots and starts beside the pairs. */
  private static final double OVERHEAD = 1.1;

  public CalibrationAdvice {
    thresholds = List.copyOf(thresholds);
    beyond = List.copyOf(beyond);
  }

  /** The advice for a host on which this shows; at least one benchmark. */
  public static CalibrationAdvice of(Calibration calibration) {
    List<Sight> sights = calibration.sights();
    int samples =
        (int)
            Math.ceil(
                Quantiles.median(
                    sights.stream().mapToDouble(it -> it.stored().samples()).toArray()));
    List<PairedSight> shown =
        sights.stream().map(Sight::paired).filter(it -> it.pairs().isPresent()).toList();
    double seconds = shown.stream().mapToDouble(it -> it.pairs().getAsInt() * it.seconds()).sum();
    Duration budget = Duration.ofMinutes((long) Math.max(1, Math.ceil(OVERHEAD * seconds / 60)));
    return new CalibrationAdvice(
        thresholds(sights),
        samples,
        shown.isEmpty() ? Optional.empty() : Optional.of(budget),
        sights.stream().filter(it -> it.paired().pairs().isEmpty()).toList());
  }

  private static List<String> thresholds(List<Sight> sights) {
    double[] smallest =
        sights.stream()
            .mapToDouble(it -> it.stored().smallest())
            .filter(it -> it > 0 && Double.isFinite(it))
            .toArray();
    double most =
        smallest.length == 0
            ? Double.POSITIVE_INFINITY
            : Math.max(Thresholds.DEFAULT_TIME, Quantiles.quantile(smallest, MOST));
    if (most > OF_NO_USE) {
      return List.of();
    }
    List<String> rules = new ArrayList<>();
    rules.add(Unit.NS_PER_OP + "=±" + percent(most));
    sights.stream()
        .filter(it -> it.stored().smallest() > NOISIER * most)
        .sorted(Comparator.comparingDouble(it -> -it.stored().smallest()))
        .limit(MOST_RULES)
        .forEach(
            it ->
                rules.add(
                    "%s %s=±%s"
                        .formatted(
                            BenchmarkNames.brief(it.benchmark().name()),
                            Unit.NS_PER_OP,
                            percent(it.stored().smallest()))));
    return rules;
  }

  /** Up to the next half percent, or five from ten on. */
  private static String percent(double fraction) {
    double step = fraction < 0.1 ? 0.5 : 5;
    double rounded = Math.ceil(fraction * 100 / step - 1e-9) * step;
    return rounded == Math.rint(rounded) ? "%d%%".formatted((long) rounded) : rounded + "%";
  }
}
