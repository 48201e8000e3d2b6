package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.BenchPattern;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code go test} commands that run benchmarks of one chip again, and only those. Go splits
 * {@code -bench} at slashes and matches each part by itself, so each part is anchored.
 */
final class Rerun {
  private static final Pattern IMPORT_PATH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.~+/-]*");
  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_./=,+-]+");

  private record Call(String pkg, OptionalInt cpu) {}

  private Rerun() {}

  /**
   * One command a package and GOMAXPROCS; benchmarks with a sub-name one each. A package whose path
   * could be taken for something else has none.
   */
  static List<String> commands(List<Row> rows, BenchmarkNames names) {
    Map<Call, Set<String>> calls = new LinkedHashMap<>();
    for (Row row : rows) {
      Benchmark bare = names.bare(row.benchmark());
      if (bare.pkg().isEmpty() || IMPORT_PATH.matcher(bare.pkg()).matches()) {
        calls
            .computeIfAbsent(
                new Call(bare.pkg(), names.variant(row.benchmark())),
                unused -> new LinkedHashSet<>())
            .add(bare.name());
      }
    }
    int count = rows.stream().mapToInt(Rerun::samplesOfARun).max().orElse(1);
    List<String> commands = new ArrayList<>();
    calls.forEach((call, benchmarks) -> commands.addAll(commands(call, benchmarks, count)));
    return commands;
  }

  private static int samplesOfARun(Row row) {
    return row.head()
        .flatMap(it -> it.samples().stream().findFirst())
        .map(it -> it.length)
        .orElse(1);
  }

  private static List<String> commands(Call call, Set<String> names, int count) {
    List<String> patterns = new ArrayList<>();
    List<String> functions = names.stream().filter(name -> name.indexOf('/') < 0).toList();
    if (functions.size() == 1) {
      patterns.add(BenchPattern.of(functions.get(0)));
    } else if (!functions.isEmpty()) {
      patterns.add(
          functions.stream().map(BenchPattern::quote).collect(Collectors.joining("|", "^(", ")$")));
    }
    names.stream()
        .filter(name -> name.indexOf('/') >= 0)
        .map(name -> BenchPattern.of(name))
        .forEach(patterns::add);
    String cpu = call.cpu().isPresent() ? " -cpu " + call.cpu().getAsInt() : "";
    String pkg = call.pkg().isEmpty() ? "./..." : call.pkg();
    return patterns.stream()
        .map(
            pattern ->
                "go test -run '^$' -bench %s -benchmem -count=%d%s -json %s >> rerun.json"
                    .formatted(shellQuote(pattern), Math.max(1, count), cpu, shellQuote(pkg)))
        .toList();
  }

  /** In single quotes, inside of which a shell reads nothing but their end. */
  static String shellQuote(String text) {
    boolean plain = NEEDS_NO_QUOTES.matcher(text).matches();
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
