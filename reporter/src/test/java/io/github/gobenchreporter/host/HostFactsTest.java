package io.github.gobenchreporter.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.chip.Environment;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostFactsTest {
  private static final HostFacts MAC = HostFacts.of(Hosts.read("mac-mini"), Map.of());

  @Test
  void aMacTellsItsChipCoresSystemAndPower() {
    HostFacts host =
        HostFacts.of(Hosts.read("macbook"), Map.of("RUNNER_NAME", "mac-mini-07", "GOGC", "200"));
    assertEquals(
        """
        cores: 8
        gogc: 200
        host-cpu: Apple M1 Pro
        kernel: 24.6.0
        os: macOS 15.6.1 (24G90)
        power: battery, low-power mode
        runner: mac-mini-07
        toolchain: go1.26.8""",
        host.toString());
    assertEquals("arm64", host.goarch());
  }

  @Test
  void linuxCountsCoresAndNotThreads() {
    HostFacts host = HostFacts.of(Hosts.read("linux-laptop"), Map.of());
    assertEquals(
        """
        cores: 2
        governor: powersave
        host-cpu: Intel(R) Core(TM) i9-14900K
        kernel: 6.17.4-300.fc43.x86_64
        os: Fedora Linux 43 (Workstation Edition)
        power: battery""",
        host.toString());
    assertEquals(4, host.logicalCores());
  }

  @Test
  void lscpuNamesTheArmThatCpuinfoDoesNot() {
    HostFacts host = HostFacts.of(Hosts.read("linux-arm"), Map.of());
    assertEquals("Neoverse-N1", host.facts().get("host-cpu"));
    assertEquals("2", host.facts().get("cores"));
  }

  @Test
  void aHostThatTellsNothingHasNoFacts() {
    assertEquals(Map.of(), HostFacts.of(new HostReadings(Map.of()), Map.of()).facts());
  }

  @Test
  void resultsMadeHereGetTheFacts() {
    assertEquals("10", MAC.ifMadeHere(results("darwin", "arm64", "Apple M4"), 10).get("cores"));
  }

  @Test
  void resultsFromElsewhereDoNot() {
    assertTrue(MAC.ifMadeHere(results("linux", "arm64", "Apple M4"), 10).isEmpty());
    assertTrue(MAC.ifMadeHere(results("darwin", "amd64", "Apple M4"), 10).isEmpty());
    assertTrue(MAC.ifMadeHere(results("darwin", "arm64", "Apple M4 Pro"), 10).isEmpty());
    assertTrue(MAC.ifMadeHere(results("darwin", "arm64", "Apple M4"), 12).isEmpty());
    assertTrue(MAC.ifMadeHere(new Environment(Configuration.EMPTY), 1).isEmpty());
  }

  private static Environment results(String goos, String goarch, String cpu) {
    return new Environment(
        Configuration.EMPTY.with("goos", goos).with("goarch", goarch).with("cpu", cpu));
  }
}
