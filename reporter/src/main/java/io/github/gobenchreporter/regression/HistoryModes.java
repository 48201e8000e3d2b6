package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.stats.MeanDifference;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.TwoLevels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says of a history that its times go to and fro between two levels, because it holds the runs of
 * two hosts or because its host or single benchmarks have two modes: changes are judged with that
 * spread, and by nobody's fault.
 */
final class HistoryModes {
  /** By what hosts of one chip are told apart, the most telling first. */
  private static final List<String> HOSTS = List.of("host-cpu", "cores", "runner");

  /** With fewer a host has no spread of its own. */
  private static final int FEWEST_RUNS = 3;

  /** Hosts are apart where the difference is so many times its 95 % interval's half. */
  private static final double SURELY = 2;

  /** Smaller distances are not worth a word: half of the default threshold for times. */
  private static final double SMALLEST = Thresholds.DEFAULT_TIME / 2;

  /** As many as a sentence bears. */
  private static final int MOST_NAMES = 3;

  private final List<StoredRun> runs;
  private final List<Row> times;
  private final double[] levels;

  private HistoryModes(List<Row> rows, List<StoredRun> runs) {
    this.runs = runs;
    times =
        rows.stream()
            .filter(row -> row.unit().isTimeOfAnOp() && row instanceof Row.Compared)
            .filter(row -> row.baseline().orElseThrow().medians().length == runs.size())
            .filter(row -> Arrays.stream(medians(row)).allMatch(it -> it > 0 || Double.isNaN(it)))
            .toList();
    levels = IntStream.range(0, runs.size()).mapToDouble(this::level).toArray();
  }

  private static double[] medians(Row row) {
    return row.baseline().orElseThrow().medians();
  }

  /**
   * One sentence each, without its full stop.
   *
   * @param runs the stored runs that the rows were compared with
   */
  static List<String> notes(List<Row> rows, List<StoredRun> runs) {
    if (runs.size() < 2 * FEWEST_RUNS) {
      return List.of();
    }
    HistoryModes modes = new HistoryModes(rows, runs);
    List<String> notes = new ArrayList<>();
    Optional<String> hosts = HOSTS.stream().flatMap(key -> modes.hosts(key).stream()).findFirst();
    hosts.or(modes::ofHost).ifPresent(notes::add);
    modes.ofRows().ifPresent(notes::add);
    return notes;
  }

  /** How far all benchmarks are from their usual level in a run, on the logarithmic scale. */
  private double level(int run) {
    double[] distances =
        times.stream()
            .filter(row -> !Double.isNaN(medians(row)[run]))
            .mapToDouble(row -> Math.log(medians(row)[run] / center(row)))
            .toArray();
    return distances.length == 0 ? Double.NaN : Quantiles.median(distances);
  }

  private static double center(Row row) {
    return Quantiles.median(present(medians(row)));
  }

  private static double[] present(double[] values) {
    return Arrays.stream(values).filter(it -> !Double.isNaN(it)).toArray();
  }

  /** {@code runs of two hosts (runner mac-mini-07: 8, mac-mini-11: 12), 2.1 % apart}. */
  private Optional<String> hosts(String key) {
    Map<String, List<Double>> byHost = new LinkedHashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      double level = levels[i];
      runs.get(i)
          .run()
          .configuration()
          .get(key)
          .filter(unused -> !Double.isNaN(level))
          .ifPresent(host -> byHost.computeIfAbsent(host, it -> new ArrayList<>()).add(level));
    }
    List<Map.Entry<String, List<Double>>> hosts =
        byHost.entrySet().stream()
            .filter(it -> it.getValue().size() >= FEWEST_RUNS)
            .sorted((a, b) -> b.getValue().size() - a.getValue().size())
            .limit(2)
            .toList();
    if (hosts.size() < 2) {
      return Optional.empty();
    }
    MeanDifference apart = MeanDifference.of(levels(hosts.get(0)), levels(hosts.get(1)));
    double half = (apart.high() - apart.low()) / 2;
    double distance = Math.abs(apart.value());
    return distance > Math.max(SMALLEST, SURELY * half)
        ? Optional.of(
            "The stored runs are of two hosts (%s %s: %d runs, %s: %d), %s apart; give each a chip label of its own, or expect that spread"
                .formatted(
                    key,
                    hosts.get(0).getKey(),
                    hosts.get(0).getValue().size(),
                    hosts.get(1).getKey(),
                    hosts.get(1).getValue().size(),
                    percent(distance)))
        : Optional.empty();
  }

  private static double[] levels(Map.Entry<String, List<Double>> host) {
    return host.getValue().stream().mapToDouble(it -> it).toArray();
  }

  private Optional<String> ofHost() {
    return TwoLevels.of(present(levels))
        .filter(it -> it.high() - it.low() > SMALLEST)
        .map(
            it ->
                "The stored runs go to and fro between two levels %s apart (%d and %d of %d runs), all benchmarks alike: the host has two modes, or they are of two hosts"
                    .formatted(
                        percent(it.high() - it.low()),
                        it.lower(),
                        it.upper(),
                        it.lower() + it.upper()));
  }

  /** Single benchmarks with two modes of their own, beyond what all did. */
  private Optional<String> ofRows() {
    List<String> names = new ArrayList<>();
    for (Row row : times) {
      double limit = row.judgement().orElseThrow().limit().orElse(Thresholds.DEFAULT_TIME);
      TwoLevels.of(own(row))
          .filter(it -> it.high() - it.low() > limit)
          .ifPresent(
              it ->
                  names.add(
                      "%s (%s apart)"
                          .formatted(
                              BenchmarkName.withoutProcs(row.benchmark().name()),
                              percent(it.high() - it.low()))));
    }
    int more = names.size() - MOST_NAMES;
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s to and fro between two levels in the stored runs: %s%s"
                .formatted(
                    names.size() == 1 ? "1 benchmark goes" : names.size() + " benchmarks go",
                    names.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")),
                    more > 0 ? " and " + more + " more" : ""));
  }

  private double[] own(Row row) {
    double[] medians = medians(row);
    boolean alone = times.size() < MOST_NAMES;
    return IntStream.range(0, medians.length)
        .filter(run -> !Double.isNaN(medians[run]))
        .mapToDouble(run -> Math.log(medians[run]) - (alone ? 0 : levels[run]))
        .toArray();
  }

  private static String percent(double logarithms) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * Math.expm1(logarithms));
  }
}
