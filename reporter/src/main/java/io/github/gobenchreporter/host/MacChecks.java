package io.github.gobenchreporter.host;

import static io.github.gobenchreporter.host.HostCheck.fine;
import static io.github.gobenchreporter.host.HostCheck.unfit;
import static io.github.gobenchreporter.host.HostCheck.warning;

import java.util.ArrayList;
import java.util.List;

/** What only a Mac can tell. */
final class MacChecks {
  private MacChecks() {}

  static List<HostCheck> of(HostReadings readings) {
    List<HostCheck> checks = new ArrayList<>();
    if (readings.text(HostSources.SW_VERS).isEmpty()) {
      return checks;
    }
    if (readings.number(HostSources.SYSCTL, "sysctl.proc_translated").orElse(0) == 1) {
      checks.add(
          unfit(
              "Rosetta 2",
              "this process is translated",
              "start the runner natively: arch -arm64, and install the arm64 Go and runner"));
    }
    if (readings.number(HostSources.SYSCTL, "kern.hv_vmm_present").orElse(0) == 1) {
      checks.add(warning("machine", "virtual", "measure on metal; neighbours change the numbers"));
    }
    checks.addAll(power(readings));
    checks.addAll(heat(readings));
    if (readings.number(HostSources.TIME_MACHINE, "Running").orElse(0) == 1) {
      checks.add(unfit("Time Machine", "backs up now", "wait, or: sudo tmutil disable"));
    }
    return checks;
  }

  private static List<HostCheck> power(HostReadings readings) {
    List<HostCheck> checks = new ArrayList<>();
    readings
        .text(HostSources.PMSET_BATTERY)
        .ifPresent(
            it ->
                checks.add(
                    it.contains("'Battery Power'")
                        ? unfit("power", "battery", "plug the machine in")
                        : fine("power", "mains")));
    if (readings.number(HostSources.PMSET, "lowpowermode").orElse(0) == 1) {
      checks.add(unfit("low-power mode", "on", "sudo pmset -a lowpowermode 0"));
    }
    return checks;
  }

  private static List<HostCheck> heat(HostReadings readings) {
    int limit = readings.number(HostSources.PMSET_THERMAL, "CPU_Speed_Limit").orElse(100);
    if (limit < 100) {
      return List.of(
          unfit("heat", "clock held at " + limit + "%", "let it cool; check fans and dust"));
    }
    return readings.text(HostSources.PMSET_THERMAL).isPresent()
        ? List.of(fine("heat", "no limit"))
        : List.of();
  }
}
