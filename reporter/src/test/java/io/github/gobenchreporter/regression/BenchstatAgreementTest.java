package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import io.github.gobenchreporter.evaluation.SharedData;
import io.github.gobenchreporter.regression.BenchstatTable.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --method u-test} says row by row what published benchstat tables say. */
class BenchstatAgreementTest {
  private static final Policy U_TEST = new Policy(Method.U_TEST, 0.05, 20, Thresholds.DEFAULT);

  @ParameterizedTest
  @CsvSource({
    "pairs/go-runewidth-apple-m2/old.txt, pairs/go-runewidth-apple-m2/new.txt, pairs/go-runewidth-apple-m2/benchstat.txt",
    "pairs/kruda-apple-m3-a/main.txt, pairs/kruda-apple-m3-a/perf.txt, pairs/kruda-apple-m3-a/benchstat.txt",
    "pairs/udecimal-i9-14900HX/bench-ss.txt, pairs/udecimal-i9-14900HX/bench-udec.txt, pairs/udecimal-i9-14900HX/bench-vs-shopspring.txt",
    "pairs/wago-net-ryzen/baseline.txt, pairs/wago-net-ryzen/candidate.txt, pairs/wago-net-ryzen/benchstat.txt",
    "pairs/golang-perf-crc/crc-old.txt, pairs/golang-perf-crc/crc-new.txt, pairs/golang-perf-crc/crcIgnore.stdout",
    "pairs/golang-perf-small/old.txt, pairs/golang-perf-small/new.txt, pairs/golang-perf-small/old-new.benchstat.txt",
    "plain/genpool-apple-m1/1-GenPool.txt, plain/genpool-apple-m1/4-GenPool.txt, pairs/computed-genpool-apple-m1/genpool-1-4.benchstat.txt",
    "plain/genpool-apple-m1/1-SyncPool.txt, plain/genpool-apple-m1/2-SyncPool.txt, pairs/computed-genpool-apple-m1/syncpool-1-2.benchstat.txt",
    "history/s3-orchestrator-per-commit/2026-03-21-68a02c6.txt, history/s3-orchestrator-per-commit/2026-03-26-b75c540.txt, pairs/computed-s3-orchestrator/68a02c6-b75c540.benchstat.txt",
    "history/s3-orchestrator-per-commit/2026-03-27-50178a1.txt, history/s3-orchestrator-per-commit/2026-03-27-fa7ed08.txt, pairs/computed-s3-orchestrator/50178a1-fa7ed08.benchstat.txt",
    "history/s3-orchestrator-per-commit/2026-03-28-1dd9209.txt, history/s3-orchestrator-per-commit/2026-03-28-bc3e719.txt, pairs/computed-s3-orchestrator/1dd9209-bc3e719.benchstat.txt",
  })
  void theUTestAgreesWithBenchstat(String before, String after, String table) throws IOException {
    assumeTrue(SharedData.has(table), "no shared data beside the checkout");
    List<Entry> entries =
        BenchstatTable.parse(Files.readAllLines(SharedData.folder().resolve(table)));
    assertTrue(entries.size() >= 1, "rows of " + table);
    Map<String, Row> rows = rows(read(before), read(after));
    List<String> differences = new ArrayList<>();
    for (Entry entry : entries) {
      Row row = rows.get(key(entry.pkg(), entry.name(), entry.unit()));
      if (row == null || row.judgement().isEmpty()) {
        differences.add("no row for " + entry);
      } else if (!agrees(entry, row)) {
        differences.add(entry + "\n  ours: " + describe(row));
      }
    }
    assertEquals(List.of(), differences, entries.size() + " rows");
  }

  /**
   * One file holds both sides, told apart by a {@code note:} line, as {@code benchstat -col note}.
   */
  @ParameterizedTest
  @CsvSource({
    "zero, before, after",
    "smallSample, before, after",
    "issue19565, before, after",
    "issue19634, before, after",
    "units, before, after",
  })
  void theUTestAgreesWithBenchstatOnTheNotesOfOneFile(String name, String before, String after)
      throws IOException {
    String table = "pairs/golang-perf-small/" + name + ".stdout";
    assumeTrue(SharedData.has(table), "no shared data beside the checkout");
    List<Entry> entries =
        BenchstatTable.parse(Files.readAllLines(SharedData.folder().resolve(table)));
    assertTrue(entries.size() >= 1, "rows of " + table);
    String text =
        Files.readString(SharedData.folder().resolve("pairs/golang-perf-small/" + name + ".txt"));
    Map<String, Row> rows = rows(noted(text, before), noted(text, after));
    for (Entry entry : entries) {
      Row row = rows.get(key(entry.pkg(), entry.name(), entry.unit()));
      assertTrue(row != null && agrees(entry, row), () -> entry + "\n  ours: " + row);
    }
  }

  /** The lines that follow {@code note: NAME}, with those that stand above every note. */
  private static Run noted(String text, String note) throws IOException {
    StringBuilder lines = new StringBuilder();
    boolean taken = true;
    for (String line : text.lines().toList()) {
      taken = line.startsWith("note: ") ? line.equals("note: " + note) : taken;
      lines.append(taken ? line + "\n" : "");
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    return RunReader.read(note, new ByteArrayInputStream(bytes), Configuration.GO_KEYS);
  }

  private static boolean agrees(Entry entry, Row row) {
    double factor = factor(row.unit().name());
    Row.Judgement judgement = row.judgement().orElseThrow();
    return entry.before().matches(row.baseline().orElseThrow().center().value() * factor)
        && entry.after().matches(row.head().orElseThrow().center().value() * factor)
        && entry.delta().equals(delta(row))
        && (entry.p().isEmpty()
            || entry
                .p()
                .equals(
                    String.format(
                        Locale.ROOT, "%.3f", judgement.estimate().odds().p().orElse(Double.NaN))));
  }

  private static String delta(Row row) {
    Row.Judgement judgement = row.judgement().orElseThrow();
    double change =
        row.head().orElseThrow().center().value() / row.baseline().orElseThrow().center().value()
            - 1;
    if (judgement.estimate().odds().p().orElse(Double.NaN) > U_TEST.alpha()) {
      return "~";
    }
    if (row.head().orElseThrow().center().value()
        == row.baseline().orElseThrow().center().value()) {
      return "0.00%";
    }
    return Double.isInfinite(change) ? "?" : String.format(Locale.ROOT, "%+.2f%%", change * 100);
  }

  private static String describe(Row row) {
    return "%s %s %s → %s p=%s"
        .formatted(
            row.benchmark(),
            row.unit(),
            row.baseline().orElseThrow().center(),
            row.head().orElseThrow().center(),
            row.judgement().orElseThrow().estimate().odds().p());
  }

  private static double factor(String unit) {
    return switch (unit) {
      case "ns/op" -> 1e-9;
      case "MB/s" -> 1e6;
      default -> 1;
    };
  }

  private static Map<String, Row> rows(Run before, Run after) {
    return Comparison.rows(List.of(after), List.of(new StoredRun("old.txt", before)), U_TEST)
        .rows()
        .stream()
        .collect(
            Collectors.toMap(
                row ->
                    key(
                        row.benchmark().pkg(),
                        row.benchmark().name().substring("Benchmark".length()),
                        row.unit().name()),
                Function.identity()));
  }

  private static String key(String pkg, String name, String unit) {
    String tidy =
        switch (unit) {
          case "ns/op" -> "sec/op";
          case "MB/s" -> "B/s";
          default -> unit;
        };
    return pkg + " " + name + " " + tidy;
  }

  private static Run read(String glob) throws IOException {
    Path path = SharedData.folder().resolve(glob);
    String name = path.getFileName().toString();
    try (var found = Files.newDirectoryStream(path.getParent(), name)) {
      try (InputStream in = Files.newInputStream(found.iterator().next())) {
        return RunReader.read(name, in, Configuration.GO_KEYS);
      }
    }
  }
}
