package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.measure.command.CommandLines;
import io.github.gobenchreporter.text.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The commands that a run measured, as its {@code command:} and {@code prepare:} lines say: {@code
 * command: BenchmarkBuild: go build ./...}.
 *
 * @param commands by benchmark
 * @param preparations by benchmark
 */
public record Commands(Map<String, String> commands, Map<String, String> preparations) {
  /** With what the key of a difference begins that tells of another command of the same name. */
  public static final String COMMAND_OF = "command of ";

  static Commands of(Configuration run) {
    return new Commands(
        byBenchmark(run.all(CommandLines.COMMAND)), byBenchmark(run.all(CommandLines.PREPARE)));
  }

  private static Map<String, String> byBenchmark(List<String> lines) {
    Map<String, String> commands = new TreeMap<>();
    for (String line : lines) {
      int colon = line.indexOf(": ");
      if (line.startsWith("Benchmark") && colon > 0) {
        commands.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    return commands;
  }

  /** Rows of these commands that may want another look, with the command that takes it. */
  List<Row> annotate(List<Row> rows) {
    return commands.isEmpty() ? rows : rows.stream().map(this::annotate).toList();
  }

  private Row annotate(Row row) {
    String name = row.benchmark().name();
    boolean looked = row.verdict() == Verdict.REGRESSION || row.verdict() == Verdict.CANNOT_TELL;
    return looked && commands.containsKey(name) && row instanceof Row.Compared compared
        ? compared.as(row.verdict(), new Note(Note.Code.COMMAND, again(name)))
        : row;
  }

  /** The command line that measures a benchmark again. */
  private String again(String benchmark) {
    String prepare = preparations.getOrDefault(benchmark, "");
    return "go-bench-reporter measure --name %s%s -- %s"
        .formatted(
            benchmark.substring("Benchmark".length()),
            prepare.isEmpty() ? "" : " --prepare " + ShellWord.quoted(prepare),
            commands.get(benchmark));
  }

  /** Commands that have the name of another before. */
  List<Difference> against(Commands baseline) {
    List<Difference> differences = new ArrayList<>();
    commands.forEach(
        (benchmark, now) -> {
          String before = baseline.commands.get(benchmark);
          if (before != null && !before.equals(now)) {
            differences.add(new Difference(COMMAND_OF + benchmark, before, now));
          }
        });
    return differences;
  }
}
