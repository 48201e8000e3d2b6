package io.github.gobenchreporter.host;

import static io.github.gobenchreporter.host.HostCheck.fine;
import static io.github.gobenchreporter.host.HostCheck.unfit;
import static io.github.gobenchreporter.host.HostCheck.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Judges whether a host is fit for benchmarks; what it does not tell is not judged. */
public final class HostChecks {
  private final HostReadings readings;
  private final Map<String, String> environment;
  private final HostFacts host;
  private final List<HostCheck> checks = new ArrayList<>();

  private HostChecks(HostReadings readings, Map<String, String> environment) {
    this.readings = readings;
    this.environment = environment;
    this.host = HostFacts.of(readings, environment);
  }

  /** Every check that the readings allow, the chip first. */
  public static List<HostCheck> of(HostReadings readings, Map<String, String> environment) {
    HostChecks all = new HostChecks(readings, environment);
    all.host();
    all.go();
    all.load();
    all.checks.addAll(CoreChecks.of(readings, environment));
    all.checks.addAll(MacChecks.of(readings));
    all.checks.addAll(LinuxChecks.of(readings));
    return List.copyOf(all.checks);
  }

  private void host() {
    String cpu = host.facts().getOrDefault("host-cpu", "");
    String cores = host.facts().getOrDefault("cores", "?");
    checks.add(
        cpu.isEmpty()
            ? warning("chip", "not told", "give --chip-label; reports will say: chip not verified")
            : fine("chip", "%s, %s cores, %d threads".formatted(cpu, cores, host.logicalCores())));
    Optional.ofNullable(host.facts().get("os"))
        .ifPresent(os -> checks.add(fine("system", os + ", kernel " + host.facts().get("kernel"))));
  }

  private void go() {
    Optional<String> version = readings.value(HostSources.GO_ENV, "GOVERSION");
    if (version.isEmpty()) {
      checks.add(warning("Go", "not on the PATH", "add a step actions/setup-go, or set the PATH"));
      return;
    }
    String arch = readings.value(HostSources.GO_ENV, "GOARCH").orElse("");
    String own = host.goarch();
    checks.add(
        own.isEmpty() || arch.equals(own)
            ? fine("Go", version.get() + " " + arch)
            : unfit(
                "Go",
                "%s builds for %s on an %s machine".formatted(version.get(), arch, own),
                "install the %s Go and unset GOARCH: emulated code has other timings"
                    .formatted(own)));
    for (String name : List.of("GOMAXPROCS", "GOGC", "GOMEMLIMIT", "GODEBUG")) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        checks.add(warning(name, value, "keep it the same in every run, or unset it"));
      }
    }
  }

  private void load() {
    Optional<Double> load = loadAverage();
    int threads = Math.max(1, host.logicalCores());
    load.ifPresent(
        value -> {
          String found = String.format(Locale.ROOT, "%.2f on %d threads", value, threads);
          checks.add(
              value < Math.max(0.5, 0.1 * threads)
                  ? fine("load", found)
                  : value < 0.5 * threads
                      ? warning("load", found, "wait until the machine is idle")
                      : unfit("load", found, "stop what runs here: uptime, top"));
        });
    BusyProcesses.of(readings, load).ifPresent(checks::add);
  }

  private Optional<Double> loadAverage() {
    String text =
        readings
            .text(HostSources.LOADAVG)
            .or(() -> readings.value(HostSources.SYSCTL, "vm.loadavg"))
            .orElse("");
    String first = text.replaceFirst("^\\{\\s*", "").split("\\s+")[0].replace(',', '.');
    return first.matches("\\d+(\\.\\d+)?") ? Optional.of(Double.valueOf(first)) : Optional.empty();
  }
}
