package io.github.gobenchreporter.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreChecksTest {
  private static final String MAC = "hw.perflevel0.physicalcpu: 8\nhw.perflevel1.physicalcpu: 4\n";

  private static String text(Map<String, String> readings, Map<String, String> environment) {
    return CoreChecks.of(new HostReadings(readings), environment).stream()
        .map(it -> it.grade() + " " + it.what() + ": " + it.found() + " | " + it.advice())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aMacSaysThatNobodyChoosesCores() {
    assertEquals(
        "WARNING cores: 8 fast and 4 thrifty: benchmarks run on both | GOMAXPROCS=8 or -cpu=8 lets benchmarks fit the fast ones; macOS lets nobody choose cores",
        text(Map.of(HostSources.SYSCTL, MAC), Map.of()));
    assertEquals(
        "FINE cores: 8 fast and 4 thrifty, GOMAXPROCS 8 | ",
        text(Map.of(HostSources.SYSCTL, MAC), Map.of("GOMAXPROCS", "8")));
    assertEquals("", text(Map.of(HostSources.SYSCTL, "hw.perflevel0.physicalcpu: 8\n"), Map.of()));
  }

  @Test
  void linuxNamesTheFastCores() {
    assertEquals(
        "WARNING cores: 16 fast and 16 thrifty: benchmarks run on both | taskset -c 0-15 go test …, or ab --cpus 0-15; Go's GOMAXPROCS follows",
        text(Map.of(HostSources.FAST_CPUS, "0-15\n", HostSources.THRIFTY_CPUS, "16-31"), Map.of()));
  }

  @Test
  void aMaskThatLeavesProcessorsOutIsSaid() {
    String four = "processor\t: 0\nprocessor\t: 1\nprocessor\t: 2\nprocessor\t: 3\n";
    assertEquals(
        "WARNING affinity: 2 of 4 processors | keep it the same in every run: Go's GOMAXPROCS follows it",
        text(
            Map.of(HostSources.CPUINFO, four, HostSources.STATUS, "Cpus_allowed_list:\t0,2\n"),
            Map.of()));
    assertEquals(
        "",
        text(
            Map.of(HostSources.CPUINFO, four, HostSources.STATUS, "Cpus_allowed_list:\t0-3\n"),
            Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "100000000, 110000000, UNFIT scheduling: no faster than a process in the background",
    "100000000, 240000000, FINE scheduling: faster than a process in the background",
    "100000000, never, ''",
    "0, 240000000, ''",
  })
  void aThrottledProcessIsFoundByMeasuring(String here, String there, String expected) {
    String found =
        text(Map.of(HostSources.LOOP, here, HostSources.LOOP_IN_BACKGROUND, there), Map.of());
    assertEquals(expected, found.replaceFirst(" \\|.*", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"0-3,8; 5", "0; 1", "7-2; 0", "x; -1", "''; -1", "1-99999999999; -1"})
  void listsOfProcessorsAreCounted(String list, int count) {
    OptionalInt expected = count < 0 ? OptionalInt.empty() : OptionalInt.of(count);
    assertEquals(expected, CpuList.count(list));
  }
}
