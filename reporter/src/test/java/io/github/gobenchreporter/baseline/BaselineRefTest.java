package io.github.gobenchreporter.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.gobenchreporter.ReporterException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineRefTest {
  @ParameterizedTest
  @CsvSource({
    "main, main",
    "main@2026Q4, main@2026Q4",
    "main@amd-epyc-2024Q3, main@amd-epyc-2024Q3",
    "release/1.2, release%2F1.2",
    "v1.2.3+meta, v1.2.3+meta",
    "a b, a%20b",
    "100%, 100%25",
    "feature/größe, feature%2Fgr%C3%B6%C3%9Fe",
    "., %2E",
    ".., %2E.",
    "../../etc, %2E.%2F..%2Fetc",
    ".hidden, %2Ehidden",
    "main.csv, main%2Ecsv",
    "--option, --option",
  })
  void aRefHasOneFolder(String ref, String folder) {
    assertEquals(folder, new BaselineRef(ref).folder());
    assertEquals(ref, BaselineRef.ofFolder(folder).name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u0000b"})
  void whatIsNoRefIsRefused(String ref) {
    assertThrows(ReporterException.class, () -> new BaselineRef(ref));
  }
}
