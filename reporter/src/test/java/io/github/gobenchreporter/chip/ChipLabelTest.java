package io.github.gobenchreporter.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Configuration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChipLabelTest {
  @ParameterizedTest
  @CsvSource({
    "Apple M3 Max, apple-m3-max",
    "Apple M1, apple-m1",
    "AMD EPYC 7763 64-Core Processor                , amd-epyc-7763",
    "AMD EPYC, amd-epyc",
    "AMD EPYC-Milan Processor, amd-epyc-milan",
    "AMD Ryzen 9 7950X 16-Core Processor            , amd-ryzen-9-7950x",
    "AMD Ryzen 5 7535U with Radeon Graphics         , amd-ryzen-5-7535u",
    "AMD Ryzen 7 8845HS w/ Radeon 780M Graphics, amd-ryzen-7-8845hs",
    "Intel(R) Core(TM) i9-14900K, intel-core-i9-14900k",
    "Intel(R) Core(TM) i9-9980HK CPU @ 2.40GHz, intel-core-i9-9980hk",
    "13th Gen Intel(R) Core(TM) i9-13900K, intel-core-i9-13900k",
    "11th Gen Intel(R) Core(TM) i9-11950H @ 2.60GHz, intel-core-i9-11950h",
    "Intel(R) Xeon(R) Platinum 8488C, intel-xeon-platinum-8488c",
    "Intel(R) Xeon(R) CPU E5-2690 v4 @ 2.60GHz, intel-xeon-e5-2690-v4",
    "Intel(R) Xeon(R) CPU @ 2.20GHz, intel-xeon",
    "Loongson-3A5000-HV @ 2500.00MHz, loongson-3a5000-hv",
    "VirtualApple @ 2.50GHz, virtualapple",
  })
  void theCpuLineGivesTheLabel(String cpu, String label) {
    assertEquals(label, ChipLabel.ofCpu(cpu).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-x",
        ".x",
        "Apple",
        "a/b",
        "a b",
        "../x",
        "ä",
        "a\n",
        "01234567890123456789012345678901234567890123456789012345678901234"
      })
  void whatIsNoLabelIsRefused(String label) {
    assertThrows(ReporterException.class, () -> new ChipLabel(label));
  }

  @ParameterizedTest
  @CsvSource({
    "apple-m3-max, Apple M1 Pro, true",
    "apple-m1-pro, Apple M3 Max, true",
    "apple-m1, Apple M1 Pro, true",
    "apple-m1-pro, Apple M1, true",
    "mac-mini-m2, Apple M1, true",
    "mac-mini-7, Apple M1 Pro, false",
    "apple-m1-pro, Apple M1 Pro, false",
    "studio-apple-m1-pro-2, Apple M1 Pro, false",
    "apple-m1-pro, Intel(R) Core(TM) i9-9980HK CPU @ 2.40GHz, true",
    "intel-core-i9-14900k, Intel(R) Core(TM) i9-14900K, false",
    "intel-core-i9-14900k, Intel(R) Core(TM) i9-9980HK CPU @ 2.40GHz, true",
    "intel-core-i9, Intel(R) Core(TM) i9-9980HK CPU @ 2.40GHz, false",
    "metal-amd-epyc, AMD EPYC 7763 64-Core Processor, false",
    "amd-epyc-7763, AMD EPYC, false",
    "amd-epyc-7763, AMD EPYC 9654 96-Core Processor, true",
    "amd-epyc-7763, Intel(R) Xeon(R) Platinum 8488C, true",
    "ubuntu-2204-amd-epyc, AMD EPYC 7763 64-Core Processor, false",
    "apple-m3-max, VirtualApple @ 2.50GHz, true",
    "apple-m3-max-rosetta, VirtualApple @ 2.50GHz, false",
    "runner-1, VirtualApple @ 2.50GHz, false",
  })
  void aLabelThatNamesAnotherChipContradicts(String label, String cpu, boolean contradicts) {
    Environment environment =
        Environment.of(new Configuration(Map.of("cpu", List.of(cpu))), "test");
    assertEquals(
        contradicts, SameChip.contradiction(new ChipLabel(label), environment).isPresent());
  }
}
