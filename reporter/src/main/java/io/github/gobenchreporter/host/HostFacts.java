package io.github.gobenchreporter.host;

import io.github.gobenchreporter.chip.CpuName;
import io.github.gobenchreporter.chip.Environment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a host says of itself, to be kept with the runs that it makes.
 *
 * @param goos as Go names the system
 * @param goarch as Go names the architecture of the machine, not of a program that it emulates
 * @param logicalCores the largest GOMAXPROCS that makes sense; 0 where unknown
 * @param facts {@code host-cpu}, {@code cores}, {@code os}, {@code kernel}, {@code power}, {@code
 *     governor}, {@code toolchain}, {@code gogc}, {@code gomemlimit}, {@code godebug}, {@code
 *     gomaxprocs}, {@code runner}, where known
 */
public record HostFacts(String goos, String goarch, int logicalCores, Map<String, String> facts) {
  public HostFacts {
    facts = Map.copyOf(facts);
  }

  /**
   * The facts.
   *
   * @param environment the process's variables
   */
  public static HostFacts of(HostReadings readings, Map<String, String> environment) {
    boolean mac = readings.text(HostSources.SW_VERS).isPresent();
    Map<String, String> facts = new LinkedHashMap<>(mac ? mac(readings) : linux(readings));
    readings.value(HostSources.GO_ENV, "GOVERSION").ifPresent(it -> facts.put("toolchain", it));
    put(facts, "gogc", Optional.ofNullable(environment.get("GOGC")));
    put(facts, "gomemlimit", Optional.ofNullable(environment.get("GOMEMLIMIT")));
    put(facts, "godebug", Optional.ofNullable(environment.get("GODEBUG")));
    put(facts, "gomaxprocs", Optional.ofNullable(environment.get("GOMAXPROCS")));
    put(facts, "runner", Optional.ofNullable(environment.get("RUNNER_NAME")));
    return new HostFacts(
        readings.value(HostSources.GO_ENV, "GOHOSTOS").orElse(mac ? "darwin" : "linux"),
        goarch(readings),
        logicalCores(readings),
        facts);
  }

  private static Map<String, String> mac(HostReadings readings) {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "host-cpu", readings.value(HostSources.SYSCTL, "machdep.cpu.brand_string"));
    put(facts, "cores", readings.value(HostSources.SYSCTL, "hw.physicalcpu"));
    put(facts, "kernel", readings.value(HostSources.SYSCTL, "kern.osrelease"));
    Optional<String> build = readings.value(HostSources.SW_VERS, "BuildVersion");
    put(
        facts,
        "os",
        readings
            .value(HostSources.SW_VERS, "ProductVersion")
            .map(it -> "macOS " + it + build.map(b -> " (" + b + ")").orElse("")));
    put(facts, "power", macPower(readings));
    return facts;
  }

  private static Optional<String> macPower(HostReadings readings) {
    boolean low = readings.number(HostSources.PMSET, "lowpowermode").orElse(0) == 1;
    return readings
        .text(HostSources.PMSET_BATTERY)
        .map(it -> it.contains("'Battery Power'") ? "battery" : "mains")
        .map(it -> low ? it + ", low-power mode" : it);
  }

  private static Map<String, String> linux(HostReadings readings) {
    Map<String, String> facts = new LinkedHashMap<>();
    put(
        facts,
        "host-cpu",
        readings
            .value(HostSources.CPUINFO, "model name")
            .or(() -> readings.value(HostSources.LSCPU, "Model name"))
            .filter(name -> !name.equals("-")));
    put(facts, "cores", LinuxCores.physical(readings).map(String::valueOf));
    put(facts, "os", readings.value(HostSources.OS_RELEASE, "PRETTY_NAME"));
    put(facts, "kernel", readings.text(HostSources.KERNEL));
    put(facts, "governor", readings.text(HostSources.GOVERNOR));
    put(
        facts,
        "power",
        readings.text(HostSources.MAINS).map(it -> it.equals("0") ? "battery" : "mains"));
    return facts;
  }

  private static int logicalCores(HostReadings readings) {
    int processors =
        (int) readings.lines(HostSources.CPUINFO).filter(it -> it.startsWith("processor")).count();
    return readings.number(HostSources.SYSCTL, "hw.logicalcpu").orElse(processors);
  }

  /** A Go under Rosetta 2 takes the machine for amd64; the system knows better. */
  private static String goarch(HostReadings readings) {
    if (readings
            .value(HostSources.SYSCTL, "machdep.cpu.brand_string")
            .orElse("")
            .startsWith("Apple")
        || readings.number(HostSources.SYSCTL, "sysctl.proc_translated").orElse(0) == 1) {
      return "arm64";
    }
    return readings.value(HostSources.GO_ENV, "GOHOSTARCH").orElse("");
  }

  private static void put(Map<String, String> facts, String key, Optional<String> value) {
    value.filter(it -> !it.isBlank()).ifPresent(it -> facts.put(key, it.strip()));
  }

  /**
   * The facts if these results were made on this host, as far as they tell; nothing otherwise, so
   * that results carried here from elsewhere do not get this host's facts.
   *
   * @param largestGomaxprocs among the results; 1 where they name none
   */
  public Map<String, String> ifMadeHere(Environment results, int largestGomaxprocs) {
    boolean here =
        results.goos().map(goos::equals).orElse(false)
            && results.goarch().map(it -> goarch.isEmpty() || it.equals(goarch)).orElse(false)
            && sameCpu(results.facts().get("cpu"))
            && (logicalCores == 0 || largestGomaxprocs <= logicalCores);
    return here ? facts : Map.of();
  }

  private boolean sameCpu(Optional<String> cpu) {
    Optional<String> own = Optional.ofNullable(facts.get("host-cpu"));
    return cpu.isEmpty()
        || own.isEmpty()
        || CpuName.comparable(cpu.get()).equals(CpuName.comparable(own.get()));
  }

  @Override
  public String toString() {
    return facts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> it.getKey() + ": " + it.getValue())
        .collect(Collectors.joining("\n"));
  }
}
