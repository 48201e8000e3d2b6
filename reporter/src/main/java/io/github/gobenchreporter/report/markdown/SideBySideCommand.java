package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.BenchPattern;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.text.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command that measures both commits in turns, and only some benchmarks of them. */
public final class SideBySideCommand {
  private static final Pattern IMPORT_PATH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.~+/-]*");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
  private static final Pattern BRANCH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./-]*");

  /** Nobody copies a longer command. */
  private static final int LONGEST = 1000;

  /** A line of a comment at 860 pixels, or of a terminal. */
  private static final int LINE = 96;

  private static final String PREFIX = "Benchmark";

  private SideBySideCommand() {}

  /**
   * The command for benchmarks of one chip, as lines for a shell; empty where nothing is stored to
   * compare with, where a package is not known or could be taken for something else, or where it
   * would be too long.
   *
   * @param names how the chip names its benchmarks
   */
  public static Optional<List<String>> command(
      ChipReport chip, BenchmarkNames names, List<Row> rows) {
    List<Benchmark> bare =
        rows.stream().map(row -> names.bare(row.benchmark())).distinct().toList();
    boolean known = bare.stream().allMatch(it -> IMPORT_PATH.matcher(it.pkg()).matches());
    Optional<String> base = chip.baseline().flatMap(SideBySideCommand::base);
    if (bare.isEmpty() || !known || base.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(List.of("go-bench-reporter ab", "--base " + base.get()));
    bare.stream().map(Benchmark::pkg).distinct().forEach(it -> words.add("--packages " + it));
    words.add("--bench " + ShellWord.quoted(pattern(bare)));
    words.addAll(cpus(names, rows));
    return Optional.of(words)
        .filter(it -> String.join(" ", it).length() <= LONGEST)
        .map(SideBySideCommand::lines);
  }

  /** Each but the last ends in a backslash, and only between words. */
  private static List<String> lines(List<String> words) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(words.get(0));
    for (String word : words.subList(1, words.size())) {
      if (line.length() + word.length() + 3 > LINE) {
        lines.add(line.append(" \\").toString());
        line = new StringBuilder(" ");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The newest stored commit, or the branch where its id is not known. */
  static Optional<String> base(ChipReport.Baseline baseline) {
    return baseline
        .newest()
        .filter(it -> COMMIT.matcher(it.id()).matches())
        .map(ChipReport.Commit::shortId)
        .or(
            () ->
                Optional.of(baseline)
                    .filter(it -> it.extent().isStored())
                    .map(ChipReport.Baseline::ref)
                    .filter(it -> BRANCH.matcher(it).matches()));
  }

  /** One benchmark by its whole name, several by their functions. */
  private static String pattern(List<Benchmark> benchmarks) {
    if (benchmarks.size() == 1) {
      return BenchPattern.of(benchmarks.get(0).name());
    }
    List<String> functions =
        benchmarks.stream().map(it -> it.name().split("/", 2)[0]).distinct().toList();
    return functions.size() == 1
        ? BenchPattern.of(functions.get(0))
        : functions.stream()
            .map(it -> BenchPattern.quote(it.replaceFirst("^" + PREFIX, "")))
            .collect(Collectors.joining("|", "^" + PREFIX + "(", ")$"));
  }

  /** Where a benchmark ran at several GOMAXPROCS, those asked for. */
  private static List<String> cpus(BenchmarkNames names, List<Row> rows) {
    String cpus =
        rows.stream()
            .flatMapToInt(row -> names.variant(row.benchmark()).stream())
            .distinct()
            .sorted()
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(","));
    return cpus.isEmpty() ? List.of() : List.of("-- -cpu=" + cpus);
  }
}
