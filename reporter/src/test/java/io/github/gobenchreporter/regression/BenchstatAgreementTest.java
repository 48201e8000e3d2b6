package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.Goldens;
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
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code --method u-test} says row by row what benchstat's own tables say. */
class BenchstatAgreementTest {
  private static final Policy U_TEST = new Policy(Method.U_TEST, 0.05, 20, Thresholds.DEFAULT);
  private static final Pattern RECOVERED = Pattern.compile("([^ :]+):? .* was recovered");

  @ParameterizedTest
  @CsvSource({"ten, 28", "unequal, 8", "three, 8", "sixty, 3"})
  void theUTestAgreesWithBenchstat(String pair, int rows) throws IOException {
    Path folder = Goldens.resources().resolve("benchstat").resolve(pair);
    List<Entry> entries = BenchstatTable.parse(Files.readAllLines(folder.resolve("benchstat.txt")));
    assertEquals(rows, entries.size());
    assertAgreement(entries, rows(read(folder, "old.txt"), read(folder, "new.txt")));
  }

  /** Tables that others published, where they are at hand: before, after, table. */
  static Stream<String> publishedTables() {
    return SharedData.present(
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
        "history/s3-orchestrator-per-commit/2026-03-28-1dd9209.txt, history/s3-orchestrator-per-commit/2026-03-28-bc3e719.txt, pairs/computed-s3-orchestrator/1dd9209-bc3e719.benchstat.txt");
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("publishedTables")
  void theUTestAgreesWithPublishedTables(String files) throws IOException {
    String[] paths = files.split(", ");
    Path data = SharedData.folder();
    Run before = read(data, paths[0]);
    Run after = read(data, paths[1]);
    Set<String> recovered = recovered(before, after);
    List<Entry> entries =
        BenchstatTable.parse(Files.readAllLines(data.resolve(paths[2]))).stream()
            .filter(it -> !recovered.contains("Benchmark" + it.name()))
            .toList();
    assertTrue(entries.size() >= 1, "rows of " + paths[2]);
    assertAgreement(entries, rows(before, after));
  }

  /** Benchmarks of which we read results that were printed into, which benchstat leaves out. */
  private static Set<String> recovered(Run... runs) {
    return Stream.of(runs)
        .flatMap(run -> run.problems().stream())
        .map(problem -> RECOVERED.matcher(problem.message()))
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** One file holds both sides, as {@code benchstat -col note} tells them apart. */
  static Stream<String> notedTables() {
    String folder = "pairs/golang-perf-small/";
    return SharedData.present(
        folder + "zero.txt",
        folder + "smallSample.txt",
        folder + "issue19565.txt",
        folder + "issue19634.txt",
        folder + "units.txt");
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("notedTables")
  void theUTestAgreesWithBenchstatOnTheNotesOfOneFile(String file) throws IOException {
    Path text = SharedData.folder().resolve(file);
    Path table = Path.of(text.toString().replaceFirst("txt$", "stdout"));
    List<Entry> entries = BenchstatTable.parse(Files.readAllLines(table));
    assertTrue(entries.size() >= 1, "rows of " + table);
    String lines = Files.readString(text);
    assertAgreement(entries, rows(noted(lines, "before"), noted(lines, "after")));
  }

  private static void assertAgreement(List<Entry> entries, Map<String, Row> rows) {
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

  private static Run read(Path folder, String name) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      return RunReader.read(name, in, Configuration.GO_KEYS);
    }
  }
}
