package io.github.gobenchreporter.baseline.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.RunRecord;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the histories that other tools kept, so that their users bring them along:
 * github-action-benchmark's {@code data.js}, gobenchdata's {@code benchmarks.json}, and folders of
 * one bench file a commit. Told apart by content.
 *
 * @param commitTimes tells when a commit was made, where a repository with it is at hand
 * @param pkg of benchmarks that a history names none for; github-action-benchmark names packages
 *     only where there are several
 */
public record HistoryImport(Function<String, Optional<Instant>> commitTimes, Optional<String> pkg) {
  /**
   * A run found in another tool's history.
   *
   * @param commit hexadecimal
   * @param time when it was made, or measured where only that is known
   * @param from which file and tool, for the {@code imported-from} line
   */
  public record Imported(String commit, Instant time, String from, Run run) {
    private Imported inPackage(String pkg) {
      return new Imported(commit, time, from, run.inPackage(pkg));
    }

    /** Whether it is Go's and lacks a package; custom entries have none, and say their units. */
    private boolean lacksPackage() {
      return run.units().isEmpty()
          && run.results().stream().anyMatch(each -> each.benchmark().pkg().isEmpty());
    }

    /** The same as a run to be recorded. */
    public RunRecord as(BaselineKey key) {
      return new RunRecord(key.chip(), key.ref(), commit, time, Map.of("imported-from", from), run);
    }
  }

  /**
   * What was found.
   *
   * @param runs oldest first
   * @param leftOut what is no run, or is of no use, and why, one line each
   */
  public record Imports(List<Imported> runs, List<String> leftOut) {
    static Imports of(List<Imported> runs) {
      return new Imports(runs, List.of());
    }

    static Imports not(String why) {
      return new Imports(List.of(), List.of(why));
    }
  }

  /**
   * The runs in a file or in the files of a folder.
   *
   * @throws ReporterException naming what is no history that is known
   */
  public Imports read(Path path) {
    List<Imported> runs = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Path file : files(path)) {
      Imports one = one(file);
      one.runs().forEach(each -> runs.add(pkg.map(each::inPackage).orElse(each)));
      leftOut.addAll(one.leftOut());
    }
    if (runs.isEmpty()) {
      throw ReporterException.input(
          leftOut.isEmpty()
              ? path
                  + ": no run to import; give a data.js of github-action-benchmark (tool go), a benchmarks.json of gobenchdata, or bench files named after their commits"
              : leftOut.get(0));
    }
    runs.sort(Comparator.comparing(Imported::time));
    return new Imports(List.copyOf(runs), List.copyOf(leftOut));
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw cannot(path, e);
    }
  }

  private Imports one(Path file) {
    String text = content(file);
    String start = text.stripLeading();
    if (start.startsWith("window.BENCHMARK_DATA") || start.startsWith("{\"lastUpdate\"")) {
      return ofAction(file, json(file, text));
    }
    JsonNode json = start.startsWith("[") || start.startsWith("{") ? tryJson(text) : null;
    if (json != null && (json.has("entries") || ColumnHistory.isOne(json))) {
      return ofAction(file, json);
    }
    if (json != null && (json.isArray() || json.has("Suites"))) {
      return GobenchdataHistory.read(file.toString(), json);
    }
    return BenchFileHistory.read(file, text, commitTimes);
  }

  /** github-action-benchmark's, in rows or in columns. */
  private Imports ofAction(Path file, JsonNode json) {
    Imports read =
        ColumnHistory.isOne(json)
            ? ColumnHistory.read(file.toString(), json)
            : ActionBenchmarkHistory.read(file.toString(), json);
    if (pkg.isPresent() || read.runs().stream().noneMatch(Imported::lacksPackage)) {
      return read;
    }
    List<String> leftOut = new ArrayList<>(read.leftOut());
    leftOut.add(
        file
            + ": names benchmarks without a package, which pair with none; give their import path as --package");
    return new Imports(read.runs(), leftOut);
  }

  private static JsonNode json(Path file, String text) {
    int start = text.indexOf('{');
    JsonNode json = start < 0 ? null : tryJson(text.substring(start));
    if (json == null) {
      throw ReporterException.input(file + ": is no whole JSON; fetch it again");
    }
    return json;
  }

  private static @Nullable JsonNode tryJson(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** A commit's message may be in any encoding; names that are not UTF-8 read as question marks. */
  private static String content(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw cannot(file, e);
    }
  }

  private static ReporterException cannot(Path path, IOException e) {
    return ReporterException.input(
        "%s: cannot be read (%s); give a file or a folder"
            .formatted(path, e.getClass().getSimpleName()));
  }

  /** Reads lines in the Go benchmark format that were put together from another form. */
  static Run run(String source, String text) {
    return Run.merge(parts(source, text));
  }

  /** The same, with what stands under other configuration lines apart. */
  static List<Run> parts(String source, String text) {
    try {
      return RunReader.readParts(
          source, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StoredRun.KEYS);
    } catch (IOException e) {
      throw new UncheckedIOException("reading bytes in memory", e);
    }
  }
}
