package io.github.gobenchreporter.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
  @ParameterizedTest
  @CsvSource({
    // what testing and Go's own tools print
    "ns/op,           TIME,    lower",
    "sec/op,          TIME,    lower",
    "B/op,            BYTES,   lower",
    "allocs/op,       COUNT,   lower",
    "MB/s,            RATE,    higher",
    "%sys,            PERCENT, lower",
    "%,               PERCENT, unknown",
    "build-real-ns/op,TIME,    lower",
    "user-ns/op,      TIME,    lower",
    "sys-ns/op,       TIME,    lower",
    "cpu-ns/op,       TIME,    lower",
    "user+sys-ns/op,  TIME,    lower",
    "text-bytes,      BYTES,   lower",
    "heap-B,          BYTES,   lower",
    "live-B,          BYTES,   lower",
    "peak-RSS-bytes,  BYTES,   lower",
    "maxRSS/op,       BYTES,   lower",
    "args-quality,    OTHER,   unknown",
    "L1-miss-ns/op,   TIME,    lower",
    // times
    "ms/op,           TIME,    lower",
    "s/op,            TIME,    lower",
    "µs/op,           TIME,    lower",
    "μs/op,           TIME,    lower",
    "usec/op,         TIME,    lower",
    "p99-ns,          TIME,    lower",
    "p50-ns/op,       TIME,    lower",
    "p99ns,           TIME,    lower",
    "p99_latency_ms,  TIME,    lower",
    "latencyMs,       TIME,    lower",
    "ns/row,          TIME,    lower",
    "ns/query,        TIME,    lower",
    "ns_per_op,       TIME,    lower",
    "ns-p99,          TIME,    lower",
    "idle-ns/op,      TIME,    unknown",
    "gc-pause-ns/s,   TIME,    unknown",
    // sizes
    "bytes/op,        BYTES,   lower",
    "GiB,             BYTES,   lower",
    "KB/op,           BYTES,   lower",
    "heapMiB,         BYTES,   lower",
    "heapBytes,       BYTES,   lower",
    "written-bytes,   BYTES,   unknown",
    // rates
    "B/s,             RATE,    higher",
    "GiB/s,           RATE,    higher",
    "req/sec,         RATE,    higher",
    "req/second,      RATE,    higher",
    "ops/second,      RATE,    higher",
    "rows/s,          RATE,    higher",
    "ops/ms,          RATE,    higher",
    "req/min,         RATE,    higher",
    "rows_per_sec,    RATE,    higher",
    "retrievals/s,    RATE,    higher",
    "tps,             RATE,    higher",
    "QPS,             RATE,    higher",
    "rps,             RATE,    higher",
    "fps,             RATE,    higher",
    "write-qps,       RATE,    higher",
    // rates of what costs rise also where more is done
    "errors/s,        RATE,    unknown",
    "timeouts/s,      RATE,    unknown",
    "page-faults/s,   RATE,    unknown",
    "cache-misses/s,  RATE,    unknown",
    "retries/s,       RATE,    unknown",
    "dropped/s,       RATE,    unknown",
    "collisions/s,    RATE,    unknown",
    "GCs/s,           RATE,    unknown",
    "allocs/s,        RATE,    unknown",
    "alloc-B/s,       RATE,    unknown",
    // counts
    "cache-misses/op, COUNT,   lower",
    "page-faults/op,  COUNT,   lower",
    "errors,          COUNT,   lower",
    "instructions/op, COUNT,   lower",
    // shares
    "hit%,            PERCENT, higher",
    "%hit,            PERCENT, higher",
    "miss%,           PERCENT, lower",
    "cpu%,            PERCENT, unknown",
    // what no word tells
    "rounds/op,       OTHER,   unknown",
    "lines,           OTHER,   unknown",
    "x,               OTHER,   unknown",
    "GHz,             OTHER,   unknown",
    "basis,           OTHER,   unknown",
    "/,               OTHER,   unknown",
  })
  void whatAUnitIsStandsInItsName(String name, Kind kind, String better) {
    Unit unit = new Unit(name);
    assertEquals(kind + " " + better, unit.kind() + " " + unit.better().word());
  }

  @ParameterizedTest
  @CsvSource({
    "ns/op,      1314,        1.314 µs",
    "ns/op,      0.25,        0.25 ns",
    "sec/op,     0.001314,    1.314 ms",
    "ms/op,      0.5,         500 µs",
    "ms/op,      1500,        1.500 s",
    "p99-ns,     904000,      904 µs",
    "B/op,       48,          48 B",
    "B/op,       1536,        1.500 KiB",
    "MB/op,      1.5,         1.500 MB",
    "MiB,        2048,        2 GiB",
    "maxRSS/op,  20480,       20480",
    "MB/s,       154,         154 MB/s",
    "MB/s,       2500,        2.500 GB/s",
    "B/s,        2500000,     2.500 MB/s",
    "GiB/s,      0.5,         512 MiB/s",
    "rows/s,     102088249,   102.1 M",
    "rows/s,     48213,       48.21 k",
    "Mops/s,     2000000,     2000000",
    "allocs/op,  48213,       48.21 k",
    "rounds/op,  102088249,   102.1 M",
    "%sys,       2000000,     2000000",
    "gc-ns/s,    2000000,     2 ms/s",
  })
  void numbersAreScaledAsTheUnitAsks(String unit, double value, String text) {
    assertEquals(text, NumberScale.of(new Unit(unit), value).text(value));
  }

  @ParameterizedTest
  @CsvSource({
    "MB/s, 154.23, 0.01",
    "B/op, 48, 1",
    "allocs/op, 48213, 1",
    "ns/op, 1314, 1",
    "ns/op, 999.9, 0.1",
    "ns/op, 99.99, 0.01",
    "ns/op, 10.01, 0.01",
    "ns/op, 9.999, 0.001",
    "ns/op, 0.2504, 0.0001",
    "ns/op, 0.0000002, 0.0000001",
    "p99-ns, 0, 0.0000001",
  })
  void goPrintsNumbersRounded(String unit, double value, double step) {
    assertEquals(step, new Unit(unit).printedStep(value), step * 1e-9);
  }

  @Test
  void aUnitLineGivesADirection() {
    Unit declared = new Unit("rounds/op").declared(Better.LOWER);
    assertEquals(Better.LOWER, declared.better());
    assertTrue(declared.isDeclared());
    assertFalse(new Unit("ns/op").isDeclared());
    assertNotEquals(new Unit("rounds/op"), declared);
    assertTrue(Unit.NS_PER_OP.declared(Better.LOWER).isTimeOfAnOp());
  }

  @Test
  void aUnitHasAName() {
    assertThrows(IllegalArgumentException.class, () -> new Unit(""));
  }

  /** Whoever needs a unit takes it from the catalogue; comments may name them. */
  @Test
  void noUnitStandsAsALiteralOutsideTheCatalogue() throws IOException {
    Pattern literal = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    Pattern unit = Pattern.compile("(?<!\\w)(?:ns|sec|ms|B|allocs)/op|(?<!\\w)[MGk]?B/s|%sys|MB/s");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        if (!file.getParent().endsWith("unit")) {
          String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$", "");
          literal
              .matcher(code)
              .results()
              .map(MatchResult::group)
              .filter(text -> unit.matcher(text).find())
              .forEach(text -> found.add(file.getFileName() + " " + text));
        }
      }
    }
    assertEquals(List.of(), found);
  }
}
