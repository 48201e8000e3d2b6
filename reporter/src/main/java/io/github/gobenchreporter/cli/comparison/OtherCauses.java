package io.github.gobenchreporter.cli.comparison;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.SameCode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Benchmarks that moved for another reason than code. {@code ab} finds them by machine code and
 * other layouts, not by pairs; it writes them into the files of pairs, so that who judges these
 * again says the same. A line is a key and names, {@code same-code: pkg.BenchmarkA-8
 * pkg.BenchmarkB-8}.
 */
public final class OtherCauses {
  private static final Map<Note.Code, String> KEYS_OF_NOTES =
      new EnumMap<>(
          Map.of(
              Note.Code.SAME_CODE, "same-code",
              Note.Code.LAYOUT, "code-layout",
              Note.Code.LAYOUTS_DIFFER, "code-layouts-differ"));

  /** The keys of files of pairs that are believed. */
  static final Set<String> KEYS = keys();

  private OtherCauses() {}

  private static Set<String> keys() {
    Set<String> keys = new HashSet<>(StoredRun.KEYS);
    keys.addAll(KEYS_OF_NOTES.values());
    return Set.copyOf(keys);
  }

  /** The lines that a report of {@code ab} gives. */
  public static Map<String, String> lines(ChipReport chip) {
    Map<String, Set<String>> names = new TreeMap<>();
    for (Row row : chip.rows()) {
      for (Note note : row.notes()) {
        String key = KEYS_OF_NOTES.get(note.code());
        if (key != null) {
          names.computeIfAbsent(key, unused -> new TreeSet<>()).add(row.benchmark().toString());
        }
      }
    }
    Map<String, String> lines = new TreeMap<>();
    names.forEach((key, all) -> lines.put(key, String.join(" ", all)));
    return lines;
  }

  /** The report in which none of them is called slower or faster. */
  static ChipReport in(ChipReport chip, Configuration file) {
    ChipReport judged = chip;
    for (Map.Entry<Note.Code, String> each : KEYS_OF_NOTES.entrySet()) {
      List<String> names =
          file.get(each.getValue()).map(it -> List.of(it.split(" "))).orElse(List.of());
      Set<Benchmark> benchmarks =
          chip.rows().stream()
              .map(Row::benchmark)
              .filter(it -> names.contains(it.toString()))
              .collect(Collectors.toSet());
      String detail = each.getKey() == Note.Code.SAME_CODE ? "" : "as it was measured";
      judged = SameCode.in(judged, benchmarks, new Note(each.getKey(), detail));
    }
    return judged;
  }
}
