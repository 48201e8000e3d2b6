package io.github.gobenchreporter.host;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Counts the physical cores that Linux sees. */
final class LinuxCores {
  private LinuxCores() {}

  /** From /proc/cpuinfo, which names sockets and cores on x86 only, or else from lscpu. */
  static Optional<Integer> physical(HostReadings readings) {
    Set<String> cores = new HashSet<>();
    String socket = "";
    for (String line : readings.lines(HostSources.CPUINFO).toList()) {
      String value = line.substring(line.indexOf(':') + 1).strip();
      if (line.startsWith("physical id")) {
        socket = value;
      } else if (line.startsWith("core id")) {
        cores.add(socket + "/" + value);
      }
    }
    return cores.isEmpty() ? ofLscpu(readings) : Optional.of(cores.size());
  }

  private static Optional<Integer> ofLscpu(HostReadings readings) {
    Optional<Integer> perSocket =
        readings
            .number(HostSources.LSCPU, "Core(s) per socket")
            .or(() -> readings.number(HostSources.LSCPU, "Core(s) per cluster"));
    int sockets =
        readings
            .number(HostSources.LSCPU, "Socket(s)")
            .or(() -> readings.number(HostSources.LSCPU, "Cluster(s)"))
            .orElse(1);
    return perSocket.map(it -> it * sockets);
  }
}
