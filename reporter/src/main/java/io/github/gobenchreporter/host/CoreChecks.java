package io.github.gobenchreporter.host;

import static io.github.gobenchreporter.host.HostCheck.fine;
import static io.github.gobenchreporter.host.HostCheck.unfit;
import static io.github.gobenchreporter.host.HostCheck.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which cores benchmarks get: fast or thrifty ones, all or some, at full speed or throttled. */
final class CoreChecks {
  /** A process in the background takes longer than this many times, unless we are in it, too. */
  private static final double AS_SLOW = 1.25;

  private CoreChecks() {}

  static List<HostCheck> of(HostReadings readings, Map<String, String> environment) {
    List<HostCheck> checks = new ArrayList<>();
    mac(readings, environment).ifPresent(checks::add);
    linux(readings, environment).ifPresent(checks::add);
    affinity(readings).ifPresent(checks::add);
    background(readings).ifPresent(checks::add);
    return checks;
  }

  private static Optional<HostCheck> mac(HostReadings readings, Map<String, String> environment) {
    Optional<Integer> fast =
        readings.number(HostSources.SYSCTL, "hw.perflevel0.physicalcpu").filter(it -> it > 0);
    Optional<Integer> thrifty =
        readings.number(HostSources.SYSCTL, "hw.perflevel1.physicalcpu").filter(it -> it > 0);
    return fast.isEmpty() || thrifty.isEmpty()
        ? Optional.empty()
        : Optional.of(
            hybrid(
                fast.get(),
                thrifty.get(),
                environment,
                "GOMAXPROCS=%d or -cpu=%d lets benchmarks fit the fast ones; macOS lets nobody choose cores"
                    .formatted(fast.get(), fast.get())));
  }

  private static Optional<HostCheck> linux(HostReadings readings, Map<String, String> environment) {
    Optional<String> list = readings.text(HostSources.FAST_CPUS);
    OptionalInt fast = list.map(CpuList::count).orElse(OptionalInt.empty());
    OptionalInt thrifty =
        readings.text(HostSources.THRIFTY_CPUS).map(CpuList::count).orElse(OptionalInt.empty());
    return fast.isEmpty() || thrifty.isEmpty()
        ? Optional.empty()
        : Optional.of(
            hybrid(
                fast.getAsInt(),
                thrifty.getAsInt(),
                environment,
                "taskset -c %s go test …, or ab --cpus %s; Go's GOMAXPROCS follows"
                    .formatted(list.get(), list.get())));
  }

  private static HostCheck hybrid(
      int fast, int thrifty, Map<String, String> environment, String advice) {
    String cores = "%d fast and %d thrifty".formatted(fast, thrifty);
    String procs = environment.getOrDefault("GOMAXPROCS", "");
    boolean fits = procs.matches("[1-9]\\d{0,4}") && Integer.parseInt(procs) <= fast;
    return fits
        ? fine("cores", cores + ", GOMAXPROCS " + procs)
        : warning("cores", cores + ": benchmarks run on both", advice);
  }

  /** A mask that leaves cores out also lowers GOMAXPROCS, and with it the names of results. */
  private static Optional<HostCheck> affinity(HostReadings readings) {
    OptionalInt allowed =
        readings
            .value(HostSources.STATUS, "Cpus_allowed_list")
            .map(CpuList::count)
            .orElse(OptionalInt.empty());
    long all = readings.lines(HostSources.CPUINFO).filter(it -> it.startsWith("processor")).count();
    return allowed.isPresent() && allowed.getAsInt() < all
        ? Optional.of(
            warning(
                "affinity",
                "%d of %d processors".formatted(allowed.getAsInt(), all),
                "keep it the same in every run: Go's GOMAXPROCS follows it"))
        : Optional.empty();
  }

  /**
   * macOS runs what is in the background on thrifty cores only. Nothing tells in which class a
   * process is, so one computation is timed in both: where it takes as long, we are there already.
   */
  private static Optional<HostCheck> background(HostReadings readings) {
    Optional<Double> here = nanoseconds(readings, HostSources.LOOP);
    Optional<Double> there = nanoseconds(readings, HostSources.LOOP_IN_BACKGROUND);
    if (here.isEmpty() || there.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        there.get() < AS_SLOW * here.get()
            ? unfit(
                "scheduling",
                "no faster than a process in the background",
                "start the runner in a login session, or with ProcessType Interactive in its launchd plist")
            : fine("scheduling", "faster than a process in the background"));
  }

  private static Optional<Double> nanoseconds(HostReadings readings, String source) {
    return readings.text(source).filter(it -> it.matches("[1-9]\\d{0,14}")).map(Double::valueOf);
  }
}
