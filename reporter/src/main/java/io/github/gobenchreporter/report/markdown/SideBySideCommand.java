package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.BenchPattern;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Row;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command that measures both commits in turns, and only some benchmarks of them. */
public final class SideBySideCommand {
  private static final Pattern IMPORT_PATH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.~+/-]*");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
  private static final Pattern BRANCH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./-]*");
  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_./=,+-]+");

  /** Nobody copies a longer command. */
  private static final int LONGEST = 1000;

  private SideBySideCommand() {}

  /**
   * The command for benchmarks of one chip; empty where nothing is stored to compare with, where a
   * package is not known or could be taken for something else, or where it would be too long.
   */
  public static Optional<String> command(ChipReport chip, List<Row> rows) {
    BenchmarkNames names = BenchmarkNames.of(chip);
    List<Benchmark> bare =
        rows.stream().map(row -> names.bare(row.benchmark())).distinct().toList();
    boolean known = bare.stream().allMatch(it -> IMPORT_PATH.matcher(it.pkg()).matches());
    Optional<String> base = chip.baseline().flatMap(SideBySideCommand::base);
    if (bare.isEmpty() || !known || base.isEmpty()) {
      return Optional.empty();
    }
    String packages =
        bare.stream()
            .map(Benchmark::pkg)
            .distinct()
            .map(pkg -> " --packages " + pkg)
            .collect(Collectors.joining());
    String command =
        "go-bench-reporter ab --base %s%s --bench %s%s"
            .formatted(base.get(), packages, quote(pattern(bare)), cpus(names, rows));
    return Optional.of(command).filter(it -> it.length() <= LONGEST);
  }

  /** The newest stored commit, or the branch where its id is not known. */
  private static Optional<String> base(ChipReport.Baseline baseline) {
    return baseline
        .newest()
        .filter(it -> COMMIT.matcher(it.id()).matches())
        .map(ChipReport.Commit::shortId)
        .or(() -> Optional.of(baseline.ref()).filter(it -> BRANCH.matcher(it).matches()));
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
        : functions.stream().map(BenchPattern::quote).collect(Collectors.joining("|", "^(", ")$"));
  }

  /** Where a benchmark ran at several GOMAXPROCS, those asked for. */
  private static String cpus(BenchmarkNames names, List<Row> rows) {
    String cpus =
        rows.stream()
            .flatMapToInt(row -> names.variant(row.benchmark()).stream())
            .distinct()
            .sorted()
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(","));
    return cpus.isEmpty() ? "" : " -- -cpu=" + cpus;
  }

  /** In single quotes, inside of which a shell reads nothing but their end. */
  private static String quote(String text) {
    boolean plain = NEEDS_NO_QUOTES.matcher(text).matches();
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
