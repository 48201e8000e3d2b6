package io.github.gobenchreporter.host;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the processes that would compete with a benchmark. */
final class BusyProcesses {
  private static final Pattern LINE =
      Pattern.compile("\\s*(\\d+(?:[.,]\\d+)?)\\s+(?:.*/)?(.+?)\\s*");

  /** A fifth of a core: what idles in the background takes a few percent. */
  private static final double BUSY_PERCENT = 20;

  /** What asks is busy itself. */
  private static final Set<String> OURSELVES = Set.of("java", "ps", "go", "sh");

  private BusyProcesses() {}

  /**
   * ps counts over a process's life on Linux, so a process counts there only when there is load.
   */
  static Optional<HostCheck> of(HostReadings readings, Optional<Double> load) {
    if (readings.text(HostSources.LOADAVG).isPresent() && load.orElse(0.0) < 0.5) {
      return Optional.empty();
    }
    List<String> busy =
        readings
            .lines(HostSources.PROCESSES)
            .map(LINE::matcher)
            .filter(Matcher::matches)
            .filter(line -> percent(line) >= BUSY_PERCENT && !OURSELVES.contains(line.group(2)))
            .sorted((a, b) -> Double.compare(percent(b), percent(a)))
            .limit(3)
            .map(line -> String.format(Locale.ROOT, "%s %.0f%%", line.group(2), percent(line)))
            .toList();
    return busy.isEmpty()
        ? Optional.empty()
        : Optional.of(HostCheck.warning("processes", String.join(", ", busy), advice(busy)));
  }

  private static String advice(List<String> busy) {
    boolean spotlight =
        busy.stream().anyMatch(it -> it.startsWith("mds") || it.startsWith("mdworker"));
    return spotlight
        ? "Spotlight is indexing: sudo mdutil -i off / on a machine that only measures"
        : "stop them, or wait";
  }

  private static double percent(Matcher line) {
    return Double.parseDouble(line.group(1).replace(',', '.'));
  }
}
