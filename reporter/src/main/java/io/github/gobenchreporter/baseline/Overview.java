package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import io.github.gobenchreporter.store.BaselineStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every baseline of a store at a glance. It is read from the tables beside the baselines and the
 * newest run of each, so that it costs the same after ten years.
 *
 * @param summaries in the order of chip and ref
 * @param tables by baseline
 * @param suites the folders that are stores of their own, by their names
 */
public record Overview(
    List<BaselineSummary> summaries, Map<BaselineKey, BaselineTable> tables, List<String> suites) {
  static final String FROZEN = "Frozen ";

  public Overview {
    summaries = List.copyOf(summaries);
    tables = Map.copyOf(tables);
    suites = List.copyOf(suites);
  }

  /** Reads what the README needs, in one go; tables that are missing are made from the runs. */
  public static Overview of(BaselineStore store) {
    Baselines baselines = new Baselines(store);
    Map<BaselineKey, List<String>> files = new LinkedHashMap<>();
    baselines.all().forEach(key -> files.put(key, baselines.runFiles(key)));
    List<String> paths = new ArrayList<>();
    files.forEach(
        (key, names) -> paths.addAll(List.of(newest(key, names), key.csv(), key.readme())));
    Map<String, byte[]> contents = store.read(paths);
    Map<BaselineKey, BaselineTable> tables = new LinkedHashMap<>();
    Optional<Instant> newest =
        files.values().stream()
            .map(names -> times(names))
            .filter(times -> !times.isEmpty())
            .map(times -> times.get(times.size() - 1))
            .max(Comparator.naturalOrder());
    List<BaselineSummary> summaries = new ArrayList<>();
    files.forEach(
        (key, names) -> {
          BaselineTable table = table(baselines, key, contents.get(key.csv()));
          tables.put(key, table);
          Optional<Cadence> late =
              newest
                  .filter(unused -> !key.ref().isSnapshot())
                  .flatMap(it -> Cadence.late(times(names), it));
          summaries.add(summary(key, names, late, table, contents));
        });
    return new Overview(summaries, tables, suites(store));
  }

  /** No chip label begins as they do. */
  static List<String> suites(BaselineStore store) {
    return store.list("").stream()
        .filter(name -> name.startsWith("@") && name.endsWith("/"))
        .map(name -> name.substring(1, name.length() - 1))
        .toList();
  }

  private static String newest(BaselineKey key, List<String> names) {
    return key.folder() + "/" + Baselines.last(names);
  }

  private static BaselineTable table(Baselines baselines, BaselineKey key, byte @Nullable [] csv) {
    return Optional.ofNullable(csv)
        .flatMap(bytes -> TableCsv.read(text(bytes)))
        .orElseGet(() -> BaselineTable.of(baselines.runs(key, GeneratedFiles.WINDOW)));
  }

  /** Of the newest runs, by the names of their files. */
  public static List<Instant> times(List<String> names) {
    return names.subList(Math.max(0, names.size() - Window.DEFAULT_SIZE), names.size()).stream()
        .flatMap(name -> RunFileName.parse(name).stream())
        .map(RunFileName::instant)
        .toList();
  }

  private static BaselineSummary summary(
      BaselineKey key,
      List<String> names,
      Optional<Cadence> late,
      BaselineTable table,
      Map<String, byte[]> contents) {
    Optional<String> frozen =
        Optional.ofNullable(contents.get(key.readme()))
            .flatMap(bytes -> text(bytes).lines().filter(it -> it.startsWith(FROZEN)).findFirst())
            .map(line -> "frozen " + line.substring(FROZEN.length()));
    Configuration facts = facts(contents.get(newest(key, names)));
    return new BaselineSummary(
        key, names.size(), late, Baselines.last(names), facts, table.noise(), frozen);
  }

  /** What a run says above its results; a glance is no place to insist on the results. */
  private static Configuration facts(byte @Nullable [] content) {
    if (content == null) {
      return Configuration.EMPTY;
    }
    try {
      return RunReader.read("run", new ByteArrayInputStream(content), StoredRun.KEYS)
          .configuration();
    } catch (IOException e) {
      throw new UncheckedIOException("reading bytes in memory", e);
    }
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
