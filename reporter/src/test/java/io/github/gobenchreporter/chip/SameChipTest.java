package io.github.gobenchreporter.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Configuration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameChipTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "goos=linux cpu=A | goos=linux cpu=A | '' | true",
        "goos=linux cpu=A | goos=linux cpu=B | the head ran on cpu: A, the baseline on cpu: B | true",
        "goos=linux cpu=A | goos=darwin cpu=A | the head ran on goos: linux, the baseline on goos: darwin | true",
        "goarch=arm64 cpu=A | goarch=amd64 cpu=A | the head ran on goarch: arm64, the baseline on goarch: amd64 | true",
        "goos=linux | goos=linux cpu=A | '' | false",
        "goos=linux | goos=linux | '' | false",
        "goos=linux host-cpu=A | goos=linux cpu=A | '' | true",
        "goos=linux host-cpu=B | goos=linux host-cpu=A | the head ran on cpu: B, the baseline on cpu: A | true",
        "cpu=A cores=8 | cpu=A cores=10 | the head ran on cores: 8, the baseline on cores: 10 | true",
        "cpu=L_@_2500.00MHz | cpu=L_@_1800.00MHz | '' | true",
      })
  void onlyTheSameChipIsCompared(String head, String baseline, String refusal, boolean verified) {
    SameChip same = SameChip.check(environment(head), environment(baseline));
    assertEquals(refusal, same.refusal().orElse(""));
    assertEquals(verified, same.verified());
  }

  @Test
  void rosettaIsSaidPlainly() {
    Optional<String> refusal =
        SameChip.check(
                environment("goarch=amd64 cpu=VirtualApple_@_2.50GHz"),
                environment("goarch=arm64 cpu=Apple_M3_Max"))
            .refusal();
    assertTrue(refusal.orElseThrow().contains("Rosetta 2"), refusal.toString());
  }

  @Test
  void whatDiffersWithoutBeingTheChipIsShown() {
    SameChip same =
        SameChip.check(
            environment("cpu=A toolchain=go1.26.0 os=15.1"),
            environment("cpu=A toolchain=go1.25.3 os=15.1"));
    assertEquals(
        List.of(new SameChip.Difference("toolchain", "go1.25.3", "go1.26.0")), same.differences());
  }

  @Test
  void aRunOfTwoMachinesIsRefused() {
    Configuration mixed = new Configuration(Map.of("cpu", List.of("A", "B")));
    ReporterException e =
        assertThrows(ReporterException.class, () -> Environment.of(mixed, "bench.json"));
    assertTrue(e.getMessage().startsWith("bench.json mixes two machines, cpu: A and cpu: B"));
  }

  private static Environment environment(String facts) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String fact : facts.split(" ")) {
      String[] parts = fact.split("=");
      values.put(parts[0], List.of(parts[1].replace('_', ' ')));
    }
    return Environment.of(new Configuration(values), "test");
  }
}
