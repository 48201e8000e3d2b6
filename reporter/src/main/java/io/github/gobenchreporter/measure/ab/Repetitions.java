package io.github.gobenchreporter.measure.ab;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.measure.ab.RepeatedRuns.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs themselves: each measures every benchmark so many times, and is a file.
 *
 * @param arms by import path
 * @param host configuration that every file begins with
 */
record Repetitions(
    RepeatedRuns.Wish wish, Map<String, Arm> arms, Configuration host, Watcher watcher) {

  /** Seconds that samples of a benchmark took together, and how many there were. */
  private record Taken(double seconds, int samples) {
    private Taken and(double more) {
      return new Taken(seconds + more, samples + 1);
    }
  }

  /**
   * Measures.
   *
   * @param failures takes those of benchmarks that stopped giving results
   */
  Measured run(List<PairedBenchmark> found, List<Failure> failures) {
    List<PairedBenchmark> rows = fit(found);
    int runs = runs(rows);
    Map<Benchmark, Taken> taken = new LinkedHashMap<>();
    List<Path> files = new ArrayList<>();
    BudgetClock clock = BudgetClock.start(wish.limits().budget(), System::nanoTime);
    for (int run = 1; run <= runs; run++) {
      StringBuilder text = new StringBuilder();
      host.values().forEach((key, values) -> line(text, key, values.get(0)));
      for (PairedBenchmark row : rows) {
        watcher.progress(
            "run %d of %d: %s".formatted(run, runs, row.target().name()), clock.secondsLeft());
        samples(row, text, taken, failures);
      }
      files.add(write(text.toString(), wish.out().resolve("run-%02d.txt".formatted(run))));
    }
    Map<Benchmark, Double> seconds = new LinkedHashMap<>();
    taken.forEach((benchmark, all) -> seconds.put(benchmark, all.seconds() / all.samples()));
    return new Measured(files, seconds, failures);
  }

  /** With shorter samples, where the runs do not fit into the budget. */
  private List<PairedBenchmark> fit(List<PairedBenchmark> rows) {
    if (nanoseconds(rows) * wish.runs() <= wish.limits().budget().toNanos()) {
      return rows;
    }
    return rows.stream()
        .map(row -> new PairedBenchmark(row.target(), row.pilot().shortest(0)))
        .toList();
  }

  /** As many runs as were asked for, or as there is time for. */
  private int runs(List<PairedBenchmark> rows) {
    double run = Math.max(1, nanoseconds(rows));
    long fitting = (long) (wish.limits().budget().toNanos() / run);
    if (fitting < RepeatedRuns.FEWEST) {
      throw ReporterException.input(
          "--budget %d s: %d runs take %.0f s; give a larger one, or choose benchmarks by --packages and --bench"
              .formatted(
                  wish.limits().budget().toSeconds(),
                  RepeatedRuns.FEWEST,
                  Math.ceil(RepeatedRuns.FEWEST * run / 1e9)));
    }
    return rows.isEmpty() ? 0 : (int) Math.min(wish.runs(), fitting);
  }

  /** Nanoseconds that a run takes, as expected. */
  private double nanoseconds(List<PairedBenchmark> rows) {
    return rows.stream().mapToDouble(row -> row.pilot().pair() / 2 * wish.samples()).sum();
  }

  private void samples(
      PairedBenchmark row,
      StringBuilder text,
      Map<Benchmark, Taken> taken,
      List<Failure> failures) {
    Target target = row.target();
    Arm arm = requireNonNull(arms.get(target.pkg()));
    line(text, "pkg", target.pkg());
    try {
      for (int i = 0; i < wish.samples() && row.isOpen(); i++) {
        Chunk chunk = arm.chunk(target, row.iterations() + "x");
        double startUp = row.pilot().base().startUpCpu();
        text.append(PairFiles.line(target.benchmark().name(), chunk, startUp, Double.NaN));
        double seconds = chunk.usage().wall() / 1e9;
        taken.merge(target.benchmark(), new Taken(seconds, 1), (all, unused) -> all.and(seconds));
      }
    } catch (Arm.Failed e) {
      row.fail(String.valueOf(e.getMessage()));
      failures.add(e.of(target));
    }
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(": ").append(value).append('\n');
  }

  private static Path write(String text, Path file) {
    try {
      Files.createDirectories(requireNonNull(file.getParent()));
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s cannot be written (%s); check --out".formatted(file, e.getMessage()), e);
    }
  }
}
