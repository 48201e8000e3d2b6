package io.github.gobenchreporter.host;

import java.util.List;

/** The commands and files that tell what a host is. Those that a host lacks are passed over. */
public final class HostSources {
  static final String SYSCTL =
      "sysctl machdep.cpu.brand_string hw.physicalcpu hw.logicalcpu hw.perflevel0.physicalcpu"
          + " hw.perflevel1.physicalcpu sysctl.proc_translated kern.osrelease kern.hv_vmm_present"
          + " vm.loadavg";
  static final String SW_VERS = "sw_vers";
  static final String PMSET = "pmset -g";
  static final String PMSET_BATTERY = "pmset -g batt";
  static final String PMSET_THERMAL = "pmset -g therm";
  static final String TIME_MACHINE = "tmutil status";
  static final String PROCESSES = "ps -A -o pcpu=,comm=";
  static final String GO_ENV = "go env -json GOVERSION GOOS GOARCH GOHOSTOS GOHOSTARCH GOFLAGS";
  static final String LSCPU = "lscpu";

  static final String CPUINFO = "/proc/cpuinfo";
  static final String LOADAVG = "/proc/loadavg";
  static final String OS_RELEASE = "/etc/os-release";
  static final String KERNEL = "/proc/sys/kernel/osrelease";
  static final String GOVERNOR = "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor";
  static final String NO_TURBO = "/sys/devices/system/cpu/intel_pstate/no_turbo";
  static final String BOOST = "/sys/devices/system/cpu/cpufreq/boost";
  static final String SMT = "/sys/devices/system/cpu/smt/active";
  static final String MAINS = "/sys/class/power_supply/AC/online";
  static final String CPU_LIMIT = "/sys/fs/cgroup/cpu.max";
  static final String MEMORY_LIMIT = "/sys/fs/cgroup/memory.max";

  /** Older containers have their quota and period in files of their own. */
  static final String CPU_QUOTA = "/sys/fs/cgroup/cpu/cpu.cfs_quota_us";

  static final String CPU_PERIOD = "/sys/fs/cgroup/cpu/cpu.cfs_period_us";

  /** Lists of CPUs, {@code 0-15}, where there are fast and thrifty cores. */
  static final String FAST_CPUS = "/sys/devices/cpu_core/cpus";

  static final String THRIFTY_CPUS = "/sys/devices/cpu_atom/cpus";
  static final String STATUS = "/proc/self/status";

  /** Wall time of one computation in nanoseconds, as this process and as one in the background. */
  public static final String LOOP = "loop";

  public static final String LOOP_IN_BACKGROUND = "loop in the background";

  /** Command lines, their words separated by single blanks. */
  public static final List<String> COMMANDS =
      List.of(
          SYSCTL,
          SW_VERS,
          PMSET,
          PMSET_BATTERY,
          PMSET_THERMAL,
          TIME_MACHINE,
          PROCESSES,
          GO_ENV,
          LSCPU);

  /** The commands that tell enough for {@link HostFacts}. */
  public static final List<String> FACT_COMMANDS =
      List.of(SYSCTL, SW_VERS, PMSET, PMSET_BATTERY, GO_ENV, LSCPU);

  /** Files. */
  public static final List<String> FILES =
      List.of(
          CPUINFO,
          LOADAVG,
          OS_RELEASE,
          KERNEL,
          GOVERNOR,
          NO_TURBO,
          BOOST,
          SMT,
          MAINS,
          CPU_LIMIT,
          CPU_QUOTA,
          CPU_PERIOD,
          FAST_CPUS,
          THRIFTY_CPUS,
          STATUS,
          MEMORY_LIMIT);

  private HostSources() {}
}
