package io.github.gobenchreporter.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HostChecksTest {
  @Test
  void aLaptopUnderRosettaOnBatteryWhileItBacksUpIsUnfitInManyWays() {
    assertEquals(
        """
        FINE chip: Apple M1 Pro, 8 cores, 8 threads
        FINE system: macOS 15.6.1 (24G90), kernel 24.6.0
        UNFIT Go: go1.26.8 builds for amd64 on an arm64 machine
        WARNING GOGC: off
        UNFIT load: 5.21 on 8 threads
        WARNING processes: mds_stores 97%, Some Browser 31%
        WARNING cores: 6 fast and 2 thrifty: benchmarks run on both
        UNFIT Rosetta 2: this process is translated
        UNFIT power: battery
        UNFIT low-power mode: on
        UNFIT heat: clock held at 81%
        UNFIT Time Machine: backs up now""",
        text("macbook", Map.of("GOGC", "off")));
  }

  @Test
  void anIdleMacMiniIsFit() {
    assertEquals(
        """
        FINE chip: Apple M4, 10 cores, 10 threads
        FINE system: macOS 26.1 (25B78), kernel 25.1.0
        FINE Go: go1.26.8 arm64
        FINE load: 0.31 on 10 threads
        FINE power: mains
        FINE heat: no limit""",
        text("mac-mini", Map.of()));
  }

  @Test
  void linuxTellsGovernorTurboThreadsAndLimits() {
    assertEquals(
        """
        FINE chip: Intel(R) Core(TM) i9-14900K, 2 cores, 4 threads
        FINE system: Fedora Linux 43 (Workstation Edition), kernel 6.17.4-300.fc43.x86_64
        WARNING Go: not on the PATH
        UNFIT load: 2.50 on 4 threads
        WARNING processes: cc1plus 55%
        WARNING governor: powersave
        WARNING turbo: on
        WARNING SMT: on
        UNFIT power: battery
        FINE machine: metal
        UNFIT cpu limit: 1.50 processors""",
        text("linux-laptop", Map.of()));
  }

  @Test
  void aVirtualArmIsDoubted() {
    assertEquals(
        """
        FINE chip: Neoverse-N1, 2 cores, 2 threads
        FINE Go: go1.25.8 arm64
        FINE load: 0.02 on 2 threads
        WARNING machine: virtual""",
        text("linux-arm", Map.of()));
  }

  @Test
  void everyFindingSaysWhatToDo() {
    for (String host : new String[] {"macbook", "mac-mini", "linux-laptop", "linux-arm"}) {
      HostChecks.of(Hosts.read(host), Map.of("GOMEMLIMIT", "1GiB"))
          .forEach(
              check ->
                  assertEquals(
                      check.grade() == HostCheck.Grade.FINE,
                      check.advice().isEmpty(),
                      check.toString()));
    }
  }

  private static String text(String host, Map<String, String> environment) {
    return HostChecks.of(Hosts.read(host), environment).stream()
        .map(check -> check.grade() + " " + check.what() + ": " + check.found())
        .collect(Collectors.joining("\n"));
  }
}
