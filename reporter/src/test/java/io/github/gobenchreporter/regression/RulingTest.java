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
    List<Benchmark> names = rows.stream().map(Row::benchmark).distinct().toList();
    int[] families = rows.stream().mapToInt(row -> names.indexOf(row.benchmark())).toArray();
    List<Odds> odds =
        rows.stream().map(row -> row.judgement().orElseThrow().estimate().odds()).toList();
    double[] p = new double[rows.size()];
    for (int i = 0; i < p.length; i++) {
      Estimate estimate = rows.get(i).judgement().orElseThrow().estimate();
      double weight = estimate.evidence().orElseThrow().weight();
      p[i] = Math.min(1, odds.get(i).p().orElseThrow() / weight);
    }
    double[] adjusted = new FalseDiscovery(p, families).adjusted();
    for (int i = 0; i < p.length; i++) {
      double q = odds.get(i).adjustedP().orElseThrow();
      assertEquals(q <= alpha, odds.get(i).supported(), file + ": " + rows.get(i));
      double share =
          rows.get(i).judgement().orElseThrow().estimate().evidence().orElseThrow().share();
      assertEquals(Math.min(1, adjusted[i] / share), q, 1e-6 * q, file + ": " + rows.get(i));
    }
    for (Row row : rows) {
      Estimate estimate = row.judgement().orElseThrow().estimate();
      double raw = estimate.change().value();
      double beyond = estimate.evidence().orElseThrow().change();
      double smaller = Math.abs(raw) < Math.abs(beyond) ? raw : beyond;
      double attributable = raw * beyond > 0 ? smaller : 0;
      assertEquals(attributable, estimate.change().attributable(), 1e-9, file + ": " + row);
    }
    return p.length;
  }

  private static boolean hasTimeUnder(Verdict verdict, ChipReport chip, Row rate) {
    return chip.rows(verdict).stream()
        .anyMatch(
            row ->
                row.benchmark().equals(rate.benchmark())
                    && row.unit().isTimeOfAnOp()
                    && DerivedRate.follows(rate, row));
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
