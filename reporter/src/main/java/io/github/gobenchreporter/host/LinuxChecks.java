package io.github.gobenchreporter.host;

import static io.github.gobenchreporter.host.HostCheck.fine;
import static io.github.gobenchreporter.host.HostCheck.unfit;
import static io.github.gobenchreporter.host.HostCheck.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What only Linux can tell. */
final class LinuxChecks {
  private LinuxChecks() {}

  static List<HostCheck> of(HostReadings readings) {
    List<HostCheck> checks = new ArrayList<>();
    readings.text(HostSources.GOVERNOR).ifPresent(it -> checks.add(governor(it)));
    boolean turbo =
        readings.text(HostSources.NO_TURBO).map("0"::equals).orElse(false)
            || readings.text(HostSources.BOOST).map("1"::equals).orElse(false);
    if (turbo) {
      checks.add(
          warning(
              "turbo",
              "on",
              "turn it off for steady clocks: echo 1 > intel_pstate/no_turbo, or 0 > cpufreq/boost"));
    }
    if (readings.text(HostSources.SMT).map("1"::equals).orElse(false)) {
      checks.add(warning("SMT", "on", "echo off > /sys/devices/system/cpu/smt/control"));
    }
    if (readings.text(HostSources.MAINS).map("0"::equals).orElse(false)) {
      checks.add(unfit("power", "battery", "plug the machine in"));
    }
    virtual(readings).ifPresent(checks::add);
    cpuLimit(readings).ifPresent(checks::add);
    readings
        .text(HostSources.MEMORY_LIMIT)
        .filter(it -> !it.equals("max"))
        .ifPresent(it -> checks.add(warning("memory limit", it + " bytes", "raise memory.max")));
    return checks;
  }

  private static HostCheck governor(String governor) {
    return governor.equals("performance")
        ? fine("governor", governor)
        : warning("governor", governor, "sudo cpupower frequency-set -g performance");
  }

  private static Optional<HostCheck> virtual(HostReadings readings) {
    boolean guest =
        readings
                .value(HostSources.CPUINFO, "flags")
                .map(flags -> (" " + flags + " ").contains(" hypervisor "))
                .orElse(false)
            || readings.value(HostSources.LSCPU, "Hypervisor vendor").isPresent();
    boolean known = readings.value(HostSources.CPUINFO, "flags").isPresent();
    return guest
        ? Optional.of(
            warning("machine", "virtual", "measure on metal; neighbours change the numbers"))
        : known ? Optional.of(fine("machine", "metal")) : Optional.empty();
  }

  /**
   * {@code cpu.max} is a quota and a period, in microseconds: both decide how often we are stopped.
   */
  private static Optional<HostCheck> cpuLimit(HostReadings readings) {
    return quota(readings)
        .map(it -> it.split(" "))
        .map(it -> Double.parseDouble(it[0]) / Double.parseDouble(it[1]))
        .map(
            cpus ->
                unfit(
                    "cpu limit",
                    String.format(Locale.ROOT, "%.2f processors", cpus),
                    "raise cpu.max: a throttled benchmark measures the limit"));
  }

  private static Optional<String> quota(HostReadings readings) {
    Optional<String> older =
        readings
            .text(HostSources.CPU_QUOTA)
            .flatMap(it -> readings.text(HostSources.CPU_PERIOD).map(period -> it + " " + period));
    return readings
        .text(HostSources.CPU_LIMIT)
        .or(() -> older)
        .filter(it -> it.matches("[1-9]\\d{0,14} [1-9]\\d{0,14}"));
  }
}
