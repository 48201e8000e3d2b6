package io.github.gobenchreporter.cli.comparison;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.Environment;
import io.github.gobenchreporter.chip.MachineRuns;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.options.ResultFiles;
import io.github.gobenchreporter.regression.Report.Skipped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Two sides from files, machine by machine.
 *
 * @param sides one for each machine of both
 * @param alone machines of one side only
 */
public record SidesByMachine(List<TwoSides> sides, List<Skipped> alone) {
  public SidesByMachine {
    sides = List.copyOf(sides);
    alone = List.copyOf(alone);
  }

  /** Reads both; results of one machine on each side need not name it. */
  public static SidesByMachine read(Console console, List<String> base, List<String> head) {
    ResultFiles files = new ResultFiles(console);
    List<Run> before = files.rounds(base, OtherCauses.KEYS);
    List<Run> after = files.rounds(head, OtherCauses.KEYS);
    if (!before.isEmpty() && !after.isEmpty()) {
      return new SidesByMachine(List.of(new TwoSides(before, after, true)), List.of());
    }
    return of(files.machines(base, StoredRun.KEYS), files.machines(head, StoredRun.KEYS));
  }

  private static SidesByMachine of(List<Run> base, List<Run> head) {
    if (base.size() == 1 && head.size() == 1) {
      return new SidesByMachine(List.of(new TwoSides(base, head, false)), List.of());
    }
    Map<String, Run> before = byLabel(base);
    Map<String, Run> after = byLabel(head);
    List<TwoSides> sides = new ArrayList<>();
    List<Skipped> alone = new ArrayList<>();
    Stream.concat(after.keySet().stream(), before.keySet().stream())
        .distinct()
        .forEach(
            label -> {
              Run one = before.get(label);
              Run other = after.get(label);
              if (one != null && other != null) {
                sides.add(new TwoSides(List.of(one), List.of(other), false));
              } else {
                String side = one == null ? "head" : "base";
                alone.add(new Skipped(label, "measured for the " + side + " only"));
              }
            });
    return new SidesByMachine(sides, alone);
  }

  /** A machine whose chip has no name goes by what it says of itself. */
  private static Map<String, Run> byLabel(List<Run> machines) {
    Map<String, Run> labels = new LinkedHashMap<>();
    for (Run run : machines) {
      String label =
          Environment.of(run.configuration(), "the results")
              .cpu()
              .map(cpu -> ChipLabel.ofCpu(cpu).value())
              .orElseGet(() -> MachineRuns.name(run));
      labels.merge(label, run, (a, b) -> Run.merge(List.of(a, b)));
    }
    return labels;
  }
}
