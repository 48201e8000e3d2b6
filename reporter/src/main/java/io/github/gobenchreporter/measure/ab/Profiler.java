package io.github.gobenchreporter.measure.ab;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.profile.Profile;
import io.github.gobenchreporter.measure.profile.ProfileFile;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.paired.TimedPairs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes profiles of both sides of a benchmark, in runs of their own: a profiled run is no measured
 * one. The files stay, for {@code go tool pprof}.
 */
public final class Profiler {
  /** The name of the folder of profiles beside the pairs. */
  public static final String FOLDER = "profiles";

  /** CPU nanoseconds of one profile; 100 samples. */
  private static final double CPU_RUN = 1e9;

  /** Nanoseconds that a run takes whose every allocation is written down: 25 times and more. */
  private static final double MEMORY_RUN = 1e9 / 25;

  /** Nanoseconds of a run whose every wait is written down. */
  private static final double WAITING_RUN = 2e8;

  /** So many operations that what start-up leaves behind is less than half a byte of each. */
  private static final long MOST_MEMORY_OPERATIONS = 20_000;

  private static final long LEAST_MEMORY_OPERATIONS = 100;

  private static final int SIDES = 2;

  /** Nanoseconds that a profiled run may take when all time is used. */
  private static final long AT_LEAST = 2_000_000_000L;

  /** Wall time over CPU time, where a host is busy or a benchmark waits. */
  private static final double MOST_WAITING = 10;

  private final List<PairedBenchmark> rows;
  private final Map<String, Arms> arms;
  private final Path folder;
  private final Watcher watcher;
  private final BudgetClock clock;

  Profiler(
      List<PairedBenchmark> rows,
      Map<String, Arms> arms,
      Path folder,
      Watcher watcher,
      BudgetClock clock) {
    this.rows = rows;
    this.arms = arms;
    this.folder = folder;
    this.watcher = watcher;
    this.clock = clock;
  }

  /**
   * A profile of each side.
   *
   * @param operations that each is of
   * @param baseFile where the base's is
   * @param headFile where the head's is
   */
  public record Pair(Profile base, Profile head, double operations, Path baseFile, Path headFile) {}

  /** Whether there is time for so many pairs of CPU profiles. */
  public boolean hasTimeFor(Benchmark benchmark, int pairs) {
    return row(benchmark)
        .filter(row -> clock.hasNanoseconds(pairs * SIDES * wall(row, CPU_RUN)))
        .isPresent();
  }

  /** Nanoseconds that a profiled run takes. */
  private static double wall(PairedBenchmark row, double nanoseconds) {
    TimedPairs timed = row.timed();
    return operations(row, nanoseconds) * larger(timed.baseWall(), timed.headWall());
  }

  /**
   * A CPU profile of each side, one after the other; empty where a side could not be run.
   *
   * @param number of the pair, from 1; even ones run the head first
   * @throws ReporterException if a profile cannot be kept or read again
   */
  public Optional<Pair> cpu(Benchmark benchmark, int number) {
    return row(benchmark)
        .flatMap(
            row -> {
              long operations = operations(row, CPU_RUN);
              return pair(row, operations, number, "cpu", List.of("-test.cpuprofile="));
            });
  }

  /**
   * A memory profile of each side, of every allocation; empty where a side could not be run.
   *
   * @throws ReporterException if a profile cannot be kept or read again
   */
  public Optional<Pair> memory(Benchmark benchmark) {
    return row(benchmark)
        .flatMap(
            row -> {
              long operations =
                  Math.max(
                      LEAST_MEMORY_OPERATIONS,
                      Math.min(MOST_MEMORY_OPERATIONS, operations(row, MEMORY_RUN)));
              List<String> flags = List.of("-test.memprofilerate=1", "-test.memprofile=");
              return pair(row, operations, 1, "mem", flags);
            });
  }

  /**
   * A profile of waiting of each side, of every wait; empty where a side could not be run.
   *
   * @throws ReporterException if a profile cannot be kept or read again
   */
  public Optional<Pair> waits(Benchmark benchmark) {
    List<String> flags = List.of("-test.blockprofilerate=1", "-test.blockprofile=");
    return row(benchmark)
        .flatMap(row -> pair(row, operations(row, WAITING_RUN), 1, "block", flags))
        .filter(pair -> pair.base().isOfWaits() && pair.head().isOfWaits());
  }

  private Optional<PairedBenchmark> row(Benchmark benchmark) {
    return rows.stream()
        .filter(it -> it.target().benchmark().equals(benchmark) && !it.pairs().isEmpty())
        .findFirst();
  }

  /** So many that they take that much CPU time, as the pairs tell; or a tenth of it in waiting. */
  private static long operations(PairedBenchmark row, double nanoseconds) {
    TimedPairs timed = row.timed();
    double cpu = larger(timed.baseCpu(), timed.headCpu());
    double wall = larger(timed.baseWall(), timed.headWall());
    double operation = Math.max(cpu, wall / MOST_WAITING);
    return Math.max(1, (long) Math.ceil(nanoseconds / Math.max(operation, 0.1)));
  }

  private static double larger(double[] base, double[] head) {
    return Math.max(Quantiles.median(base), Quantiles.median(head));
  }

  /** The last of the flags gets the file's name. */
  private Optional<Pair> pair(
      PairedBenchmark row, long operations, int number, String kind, List<String> flags) {
    watcher.note("%s profile %d of %s".formatted(kind, number, row.target().name()));
    Arms sides = requireNonNull(arms.get(row.target().pkg()));
    Path base = file(row, "base", number, kind);
    Path head = file(row, "head", number, kind);
    try {
      if (number % 2 == 1) {
        run(sides.base(), row, operations, flags, base);
        run(sides.head(), row, operations, flags, head);
      } else {
        run(sides.head(), row, operations, flags, head);
        run(sides.base(), row, operations, flags, base);
      }
      return Optional.of(new Pair(read(base), read(head), 1.0 + operations, base, head));
    } catch (Arm.Failed e) {
      watcher.note("no profile of %s: %s".formatted(row.target().name(), e.getMessage()));
      return Optional.empty();
    }
  }

  /** {@code profiles/pipe.BenchmarkProcess/head.1.cpu.pb.gz}. */
  private Path file(PairedBenchmark row, String side, int number, String kind) {
    String pkg = row.target().pkg();
    String name = pkg.substring(pkg.lastIndexOf('/') + 1) + "." + row.target().benchmark().name();
    return folder
        .resolve(name.replaceAll("[^A-Za-z0-9._=-]", "_"))
        .resolve("%s.%d.%s.pb.gz".formatted(side, number, kind));
  }

  private void run(Arm arm, PairedBenchmark row, long operations, List<String> flags, Path file)
      throws Arm.Failed {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s cannot be made (%s); check --out".formatted(file.getParent(), e.getMessage()), e);
    }
    Duration limit = Duration.ofNanos(Math.max(AT_LEAST, clock.nanosecondsLeft()));
    arm.profile(row.target(), operations, flags, file.toAbsolutePath(), limit);
  }

  private static Profile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return ProfileFile.read(file.toString(), in);
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s cannot be read (%s); run again".formatted(file, e.getMessage()), e);
    }
  }
}
