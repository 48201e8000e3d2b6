package io.github.gobenchreporter.regression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody meant who agreed to a regression of something that no report has. */
final class NamesNothing {
  private NamesNothing() {}

  /**
   * {@code 'codec.BenchmarkScann' ns/op matches nothing; did you mean 'codec.BenchmarkScan'?};
   * empty where a row is named, or where there are no rows.
   */
  static Optional<String> of(Accepted accepted, Report report) {
    List<Row> rows = report.chips().stream().flatMap(chip -> chip.rows().stream()).toList();
    boolean named =
        rows.stream().anyMatch(row -> accepted.names(row.benchmark(), row.unit().name()));
    return named || rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "'%s' %s matches nothing%s"
                .formatted(accepted.benchmark(), accepted.unit(), hint(accepted, rows)));
  }

  private static String hint(Accepted accepted, List<Row> rows) {
    Set<String> units =
        rows.stream()
            .filter(row -> ThresholdRule.names(accepted.benchmark(), row.benchmark()))
            .map(row -> row.unit().name())
            .filter(unit -> !unit.isEmpty())
            .collect(Collectors.toSet());
    if (!units.isEmpty()) {
      return units.stream().sorted().collect(Collectors.joining(", ", "; its units are ", ""));
    }
    return WrittenNames.hint(accepted.benchmark(), rows.stream().map(Row::benchmark));
  }
}
