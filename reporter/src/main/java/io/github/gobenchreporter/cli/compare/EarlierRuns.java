package io.github.gobenchreporter.cli.compare;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.Environment;
import io.github.gobenchreporter.chip.SameChip;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.FileNames;
import io.github.gobenchreporter.cli.options.ResultFiles;
import java.util.ArrayList;
import java.util.List;

/**
 * What earlier attempts measured of the same commit, so that whoever re-runs a job adds to what is
 * known and does not begin anew.
 *
 * @param files as they were given: files or globs, each file a run of its own
 */
public record EarlierRuns(List<String> files) {
  private static final String OPTION = "--earlier";

  public EarlierRuns {
    files = List.copyOf(files);
  }

  static void addTo(Syntax syntax) {
    syntax.repeated(
        OPTION,
        "FILE",
        "What an earlier attempt measured of the same commit, a file or a glob; each file is a run"
            + " of its own. A glob that matches nothing is a first attempt.");
  }

  public static EarlierRuns of(Arguments arguments) {
    return new EarlierRuns(arguments.all(OPTION));
  }

  /** Those that were made on the machine of {@code first}. */
  List<Run> of(Console console, Run first) {
    Environment there = Environment.of(first.configuration(), "the results");
    List<Run> runs = new ArrayList<>();
    FileNames names = new FileNames(console);
    ResultFiles results = new ResultFiles(console);
    for (String file : files.stream().flatMap(it -> names.any(it).stream()).toList()) {
      Run run = results.readAny(file, Configuration.GO_KEYS);
      Environment here = Environment.of(run.configuration(), file);
      String refusal = SameChip.check(here, there).refusal().orElse("");
      if (run.results().isEmpty() || !refusal.isEmpty()) {
        console.note(
            "%s is left out: %s".formatted(file, refusal.isEmpty() ? "no result" : refusal));
      } else {
        runs.add(run);
      }
    }
    return runs;
  }
}
