package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code base.txt} and {@code head.txt} while they are measured, so that a killed run leaves
 * what it has. Each round begins with {@code round: N}; odd rounds ran the base first. {@code
 * benchstat -ignore round base.txt head.txt} reads them.
 */
public final class PairFiles implements AutoCloseable {
  /** The file of the base. */
  public static final String BASE = "base.txt";

  /** The file of the head. */
  public static final String HEAD = "head.txt";

  /** CPU ÷ wall time of a spin that ran before the pair. */
  public static final String SPIN = "spin-share";

  private final Writer base;
  private final Writer head;
  private String pkg = "";
  private boolean hosted;

  private PairFiles(Writer base, Writer head) {
    this.base = base;
    this.head = head;
  }

  /**
   * Begins both files.
   *
   * @param ofBase lines that the base begins with, such as {@code toolchain}
   * @param ofHead those of the head
   */
  static PairFiles in(Path folder, Map<String, String> ofBase, Map<String, String> ofHead) {
    try {
      Files.createDirectories(folder);
      PairFiles files =
          new PairFiles(
              Files.newBufferedWriter(folder.resolve(BASE)),
              Files.newBufferedWriter(folder.resolve(HEAD)));
      for (Map.Entry<String, String> line : ofBase.entrySet()) {
        files.base.write(line.getKey() + ": " + line.getValue() + "\n");
      }
      for (Map.Entry<String, String> line : ofHead.entrySet()) {
        files.head.write(line.getKey() + ": " + line.getValue() + "\n");
      }
      return files;
    } catch (IOException e) {
      throw cannotBeWritten(folder, e);
    }
  }

  /**
   * Puts lines that were found out later before all others of both files.
   *
   * @param lines value by key
   * @throws ReporterException if the files cannot be written
   */
  public static void begin(Path folder, Map<String, String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    lines.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
    for (String name : List.of(BASE, HEAD)) {
      Path file = folder.resolve(name);
      try {
        Files.writeString(file, text + Files.readString(file));
      } catch (IOException e) {
        throw cannotBeWritten(folder, e);
      }
    }
  }

  private static ReporterException cannotBeWritten(Path folder, IOException e) {
    return ReporterException.outside(
        "%s cannot be written (%s); check --out".formatted(folder, e.getMessage()), e);
  }

  /** What Go says of the host, once. */
  void host(Configuration configuration) {
    if (!hosted && configuration.get("goos").isPresent()) {
      hosted = true;
      configuration.values().forEach((key, values) -> both(key + ": " + values.get(0) + "\n"));
    }
  }

  /** Begins a round. */
  void round(int number) {
    both("round: " + number + "\n");
    pkg = "";
  }

  /** What a round gave for one row. */
  void pair(PairedBenchmark row, PairedBenchmark.Pair pair) {
    Benchmark benchmark = row.target().benchmark();
    if (!benchmark.pkg().equals(pkg)) {
      pkg = benchmark.pkg();
      both("pkg: " + pkg + "\n");
    }
    try {
      base.write(line(benchmark.name(), pair.base(), row.pilot().base().startUpCpu(), pair.spin()));
      head.write(line(benchmark.name(), pair.head(), row.pilot().head().startUpCpu(), pair.spin()));
      base.flush();
      head.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a benchmark gave that only one side has. */
  void alone(Target target, boolean ofHead, Chunk chunk) {
    Benchmark benchmark = target.benchmark();
    try {
      Writer file = ofHead ? head : base;
      file.write("pkg: " + benchmark.pkg() + "\n");
      file.write(line(benchmark.name(), chunk, (double) chunk.usage().cpu(), Double.NaN));
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One line of Go's format.
   *
   * @param startUp the process's own CPU time, in nanoseconds
   * @param spin as of {@link #SPIN}; NaN for none
   */
  static String line(String name, Chunk chunk, double startUp, double spin) {
    StringBuilder line = new StringBuilder(name).append('\t').append(chunk.iterations());
    chunk
        .printed()
        .forEach(
            (unit, value) ->
                line.append('\t').append(NumberText.of(value)).append(' ').append(unit));
    double cpu = chunk.cpu(startUp);
    if (cpu > 0) {
      line.append('\t').append(NumberText.of(cpu, 6)).append(' ').append(Unit.CPU_NS_PER_OP);
    }
    if (!Double.isNaN(spin)) {
      line.append('\t').append(NumberText.of(spin, 3)).append(' ').append(SPIN);
    }
    return line.append('\n').toString();
  }

  private void both(String text) {
    try {
      base.write(text);
      head.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (base;
        head) {
      base.flush();
    } catch (IOException e) {
      throw ReporterException.outside(
          "results cannot be written (%s); check the space".formatted(e.getMessage()), e);
    }
  }
}
