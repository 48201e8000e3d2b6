package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.Goldens;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.report.json.ReportReader;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.FalseDiscovery;
import io.github.gobenchreporter.stats.Odds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A verdict is reached by what report.json holds, and by nothing else. */
class RulingTest {

  @Test
  void everyVerdictFollowsFromTheReport() throws IOException {
    int ruled = 0;
    for (Path file : reports()) {
      try (InputStream in = Files.newInputStream(file)) {
        Report report = ReportReader.read(file.toString(), in);
        for (ChipReport chip : report.chips()) {
          for (Row row : chip.rows()) {
            ruled += row.judgement().isPresent() ? 1 : 0;
            if (row.notes().contains(Note.of(Note.Code.FOLLOWS))) {
              assertTrue(hasTimeUnder(row.verdict(), chip, row), () -> file + ": " + row);
            } else {
              row.judgement().ifPresent(it -> assertFollows(file, report.policy(), row, it));
            }
          }
        }
      }
    }
    assertTrue(ruled > 500, "rows with a judgement: " + ruled);
  }

  /** Whoever reads one word learns from it that a person should look. */
  @Test
  void aYellowReportIsNotCalledWell() throws IOException {
    int yellow = 0;
    for (Path file : reports()) {
      try (InputStream in = Files.newInputStream(file)) {
        Report report = ReportReader.read(file.toString(), in);
        boolean isYellow = report.headline().mark() == Headline.Mark.YELLOW;
        boolean ofTheBaseline = OF_BASELINES.containsAll(report.headline().signs());
        yellow += isYellow ? 1 : 0;
        assertTrue(
            !isYellow
                || !WELL.contains(report.verdict())
                || ofTheBaseline && !report.headline().signs().isEmpty(),
            () -> file + ": " + report.verdict());
      }
    }
    assertTrue(yellow > 3, "yellow reports: " + yellow);
  }

  private static final Set<Verdict> WELL =
      Set.of(Verdict.ACCEPTED, Verdict.IMPROVEMENT, Verdict.UNCHANGED, Verdict.IDENTICAL);

  private static final Set<Headline.Sign> OF_BASELINES =
      Set.of(Headline.Sign.DRIFT, Headline.Sign.OLD_BASELINE);

  /**
   * Of the p-values, their weights and the share of alpha alone: the same false discovery rate
   * gives the adjusted ones, and those at most alpha are taken for real.
   */
  @Test
  void whatIsSupportedFollowsFromTheReport() throws IOException {
    int rows = 0;
    for (Path file : reports()) {
      try (InputStream in = Files.newInputStream(file)) {
        Report report = ReportReader.read(file.toString(), in);
        for (ChipReport chip : report.chips()) {
          rows += assertDiscovered(file, chip, report.policy().alpha());
        }
      }
    }
    assertTrue(rows > 150, "rows with evidence: " + rows);
  }

  private static int assertDiscovered(Path file, ChipReport chip, double alpha) {
    List<Row> rows =
        chip.rows().stream()
            .filter(row -> row.judgement().flatMap(it -> it.estimate().evidence()).isPresent())
            .toList();
    // A rate that follows from a time is no evidence beside it.
    rows.stream()
        .collect(
            Collectors.partitioningBy(rate -> rows.stream().anyMatch(time -> follows(rate, time))))
        .values()
        .forEach(its -> assertDiscovered(file, its, alpha));
    for (Row row : rows) {
      Estimate estimate = row.judgement().orElseThrow().estimate();
      double raw = estimate.change().value();
      double beyond = estimate.evidence().orElseThrow().change();
      double smaller = Math.abs(raw) < Math.abs(beyond) ? raw : beyond;
      double attributable = raw * beyond > 0 ? smaller : 0;
      assertEquals(attributable, estimate.change().attributable(), 1e-9, file + ": " + row);
    }
    return rows.size();
  }

  private static boolean follows(Row rate, Row time) {
    return rate.benchmark().equals(time.benchmark()) && DerivedRate.follows(rate, time);
  }

  private static void assertDiscovered(Path file, List<Row> rows, double alpha) {
    List<Benchmark> names = rows.stream().map(Row::benchmark).distinct().toList();
    int[] families = rows.stream().mapToInt(row -> names.indexOf(row.benchmark())).toArray();
    List<Estimate> estimates =
        rows.stream().map(row -> row.judgement().orElseThrow().estimate()).toList();
    double[] p =
        estimates.stream()
            .mapToDouble(
                it -> {
                  double own = it.odds().p().orElseThrow();
                  double budget =
                      it.evidence().orElseThrow().weight() * it.evidence().orElseThrow().share();
                  return own < 1 ? own / budget : Double.POSITIVE_INFINITY;
                })
            .toArray();
    double[] adjusted = new FalseDiscovery(p, families).adjusted();
    for (int i = 0; i < p.length; i++) {
      Odds odds = estimates.get(i).odds();
      double q = odds.adjustedP().orElseThrow();
      assertEquals(q <= alpha, odds.supported(), file + ": " + rows.get(i));
      assertEquals(adjusted[i], q, 1e-6 * q, file + ": " + rows.get(i));
    }
  }

  private static boolean hasTimeUnder(Verdict verdict, ChipReport chip, Row rate) {
    return chip.rows(verdict).stream().anyMatch(row -> follows(rate, row));
  }

  private static void assertFollows(Path file, Policy policy, Row row, Row.Judgement judgement) {
    Estimate estimate = judgement.estimate();
    Optional<Threshold> threshold = policy.thresholds().of(row.benchmark(), row.unit());
    Verdict ruled =
        threshold
            .map(
                it -> {
                  double limit = it.limit(estimate.baseline().value(), judgement.points());
                  boolean suspicious = policy.method().isSuspicious(estimate, limit);
                  return new Ruling(it, row.unit().better(), judgement.points())
                      .on(estimate, suspicious);
                })
            .orElse(Verdict.NOT_JUDGED);
    assertEquals(row.verdict(), ruled, () -> file + ": " + row);
  }

  /** Goldens of commands that refuse their input say that there is no file. */
  private static boolean isWritten(Path golden) {
    try {
      return Files.readString(golden).startsWith("{");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> reports() throws IOException {
    try (Stream<Path> files = Files.walk(Goldens.resources().resolve("reports"))) {
      return files.filter(it -> it.endsWith("report.json")).filter(RulingTest::isWritten).toList();
    }
  }
}
