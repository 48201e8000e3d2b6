package io.github.gobenchreporter.cli.options;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Oddities;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.read.RoundReader;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import io.github.gobenchreporter.chip.MachineRuns;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Progress;
import io.github.gobenchreporter.report.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.io.function.IOFunction;

/** Reads the RESULTS of a command line: files, globs or {@code -}, all shards of one run. */
public final class ResultFiles {
  private static final String NOTHING_IN_IT =
      "no benchmark result in it; did what was to write it end early?";

  private final Console console;
  private final FileNames names;

  public ResultFiles(Console console) {
    this.console = console;
    this.names = new FileNames(console);
  }

  /**
   * The run that all files together hold.
   *
   * @param keys of the configuration lines that are believed
   */
  public Run read(List<String> given, Set<String> keys) {
    return Run.merge(machines(given, keys));
  }

  /** The same, one run for each machine that the results come from. */
  public List<Run> machines(List<String> given, Set<String> keys) {
    List<String> files = names.all(given);
    List<Run> all = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    Map<Benchmark, Integer> measured = new HashMap<>();
    for (String file : files) {
      List<Run> parts = parts(file, keys);
      Run.merge(parts).results().forEach(it -> measured.merge(it.benchmark(), 1, Integer::sum));
      if (parts.stream().allMatch(it -> saysNothing(it) && it.problems().isEmpty())) {
        empty.add(file);
      }
      all.addAll(parts);
    }
    List<Run> machines = new ArrayList<>(MachineRuns.of(all));
    long common = measured.values().stream().filter(times -> times > 1).count();
    if (files.size() == 2 && machines.size() == 1 && common > 0) {
      console.note(takenTogether(files.get(0), files.get(1), common));
    }
    if (machines.stream().allMatch(ResultFiles::saysNothing)) {
      throw ReporterException.input(nothingFound(files, Run.merge(machines)));
    }
    for (String file : empty) {
      machines.set(0, machines.get(0).withProblem(file, NOTHING_IN_IT));
    }
    return machines;
  }

  /** Other tools take two files for two sides. */
  private static String takenTogether(String first, String second, long common) {
    return "%s and %s have %s in common, which are taken as one run; to compare them, give one as --base: %s --base %s"
        .formatted(first, second, Words.count(common, "benchmark"), second, first);
  }

  private static boolean saysNothing(Run run) {
    return run.results().isEmpty() && run.failures().isEmpty();
  }

  /** One file, which may have no result. */
  public Run readAny(String file, Set<String> keys) {
    return Run.merge(parts(file, keys));
  }

  /**
   * The rounds that all files together hold; none where a file has no {@code round:} line.
   *
   * @param keys of the configuration lines that are believed
   * @throws ReporterException if two files have pairs of one benchmark: rounds of two measurements
   *     are none of one
   */
  public List<Run> rounds(List<String> given, Set<String> keys) {
    List<Run> all = new ArrayList<>();
    Map<Benchmark, String> measuredIn = new HashMap<>();
    for (String file : names.all(given)) {
      boolean once = InputFile.isOnce(console, file);
      List<Run> rounds = once ? List.of() : roundsOf(file, keys);
      if (rounds.isEmpty()) {
        return List.of();
      }
      for (Benchmark each : inSeveral(rounds)) {
        String other = measuredIn.put(each, file);
        if (other != null) {
          throw ReporterException.input(
              "%s: has pairs of %s, and so has %s; shards of one measurement share no benchmark, compare these by themselves"
                  .formatted(file, each, other));
        }
      }
      for (int i = 0; i < rounds.size(); i++) {
        if (i < all.size()) {
          all.set(i, Run.merge(List.of(all.get(i), rounds.get(i))));
        } else {
          all.add(rounds.get(i));
        }
      }
    }
    return all;
  }

  /** Every shard runs once, in a first round, what only one side has. */
  private static List<Benchmark> inSeveral(List<Run> rounds) {
    return rounds.stream()
        .skip(1)
        .flatMap(round -> round.results().stream())
        .map(BenchmarkResults::benchmark)
        .distinct()
        .toList();
  }

  private List<Run> roundsOf(String file, Set<String> keys) {
    return read(file, in -> RoundReader.read(file, in, keys));
  }

  /** Why, where a doubt says why; else how results are made. */
  private static String nothingFound(List<String> files, Run run) {
    if (!run.problems().isEmpty()) {
      return run.problems().get(run.problems().size() - 1).toString();
    }
    Run.Volume volume = run.volume();
    String seen =
        volume.events() > 0
            ? Words.count(volume.events(), "test2json event")
            : Words.count(volume.lines(), "line") + " of text";
    return "%s: no benchmark result among %s; run: go test -run '^$' -bench . -benchmem -count=10 -json ./... > bench.json"
        .formatted(String.join(", ", files), seen);
  }

  private List<Run> parts(String file, Set<String> keys) {
    List<Run> parts = new ArrayList<>(read(file, in -> RunReader.readParts(file, in, keys)));
    for (String odd : Oddities.of(Run.merge(parts))) {
      parts.set(0, parts.get(0).withProblem(file, odd));
    }
    return parts;
  }

  private List<Run> read(String file, IOFunction<InputStream, List<Run>> reader) {
    try (InputStream in = open(file)) {
      return reader.apply(in);
    } catch (NoSuchFileException e) {
      throw ReporterException.input(file + ": no such file; give the output of go test -bench");
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  private InputStream open(String file) throws IOException {
    if (!file.equals(FileNames.STANDARD_INPUT)
        && Files.isDirectory(console.directory().resolve(file))) {
      throw ReporterException.input(
          "%s: is a folder; give the files in it, by their names or a glob such as '%s/*.txt'"
              .formatted(file, file));
    }
    return file.equals(FileNames.STANDARD_INPUT)
        ? ActionGraphFile.asResults(
            "standard input", Progress.of(console, "standard input", console.in()))
        : ActionGraphFile.asResults(
            file, Progress.of(console, file, InputFile.open(console, file)));
  }
}
