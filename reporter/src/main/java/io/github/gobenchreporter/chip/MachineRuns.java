package io.github.gobenchreporter.chip;

import io.github.gobenchreporter.benchfmt.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells apart the machines on which the parts of a run were measured. */
public final class MachineRuns {
  private MachineRuns() {}

  /**
   * One run a machine, in the order first seen. A part that says less than others belongs to the
   * only machine that it does not contradict; where there are several, it is one of its own.
   *
   * @param parts runs that each say of themselves where they were made
   */
  public static List<Run> of(List<Run> parts) {
    List<List<Run>> machines = new ArrayList<>();
    for (Run part : parts) {
      machines.stream()
          .filter(machine -> said(machine.get(0)).equals(said(part)))
          .findFirst()
          .ifPresentOrElse(
              machine -> machine.add(part), () -> machines.add(new ArrayList<>(List.of(part))));
    }
    while (joinOne(machines, parts)) {
      // Until every part has found its machine.
    }
    return machines.stream().map(Run::merge).toList();
  }

  /** What tells machines apart: {@code linux/amd64 on Intel Xeon}. */
  public static String name(Run run) {
    Map<String, String> said = said(run);
    String system =
        said.entrySet().stream()
            .filter(it -> it.getKey().startsWith("go"))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining("/"));
    String cpu =
        Optional.ofNullable(said.get("cpu")).or(() -> hostCpu(said)).orElse("an unnamed cpu");
    return (system.isEmpty() ? "" : system + " on ") + cpu;
  }

  private static Optional<String> hostCpu(Map<String, String> said) {
    return Optional.ofNullable(said.get("host-cpu"));
  }

  private static boolean joinOne(List<List<Run>> machines, List<Run> order) {
    for (int i = 0; i < machines.size(); i++) {
      List<Integer> others = agreeing(machines, i);
      int other = others.size() == 1 ? others.get(0) : i;
      if (other != i && (tellsLess(machines, i, other) || agreeing(machines, other).size() == 1)) {
        List<Run> joined = new ArrayList<>(machines.get(i));
        joined.addAll(machines.get(other));
        joined.sort(Comparator.comparing(order::indexOf));
        machines.set(Math.min(i, other), joined);
        machines.remove(Math.max(i, other));
        return true;
      }
    }
    return false;
  }

  private static List<Integer> agreeing(List<List<Run>> machines, int machine) {
    return IntStream.range(0, machines.size())
        .filter(it -> it != machine && agree(machines.get(machine), machines.get(it)))
        .boxed()
        .toList();
  }

  private static boolean tellsLess(List<List<Run>> machines, int one, int other) {
    Map<String, String> said = said(Run.merge(machines.get(one)));
    return said(Run.merge(machines.get(other))).entrySet().containsAll(said.entrySet());
  }

  private static boolean agree(List<Run> a, List<Run> b) {
    return a.stream().allMatch(one -> b.stream().allMatch(other -> agree(said(one), said(other))));
  }

  private static boolean agree(Map<String, String> a, Map<String, String> b) {
    return a.entrySet().stream()
        .allMatch(it -> it.getValue().equals(b.getOrDefault(it.getKey(), it.getValue())));
  }

  /** What a run says of its machine. */
  private static Map<String, String> said(Run run) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String key : Environment.SINGLE) {
      run.configuration().get(key).map(CpuName::comparable).ifPresent(it -> said.put(key, it));
    }
    return said;
  }
}
