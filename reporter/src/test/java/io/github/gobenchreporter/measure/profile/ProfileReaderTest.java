package io.github.gobenchreporter.measure.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {
  @ParameterizedTest
  @CsvSource({"base.1, cpu", "inline.1, cpu", "alloc.mem, alloc_space"})
  void everyFunctionHasWhatGoToolPprofPrints(String name, String type) {
    Profile profile = Recorded.profile(name);
    assertEquals(
        printed(Recorded.text(name + ".top.txt")), counted(profile, profile.indexOf(type)));
  }

  /**
   * Lines such as {@code 30ns 3.9% 67.5% 60ns 7.8% pkg.f (inline)}: flat and cumulative by name.
   */
  private static Map<String, List<Long>> printed(String top) {
    return top.lines()
        .dropWhile(line -> !line.contains("flat%"))
        .skip(1)
        .map(line -> line.strip().split("\\s+", 6))
        .collect(
            Collectors.toMap(
                columns ->
                    FunctionName.shown(columns[5].replaceFirst(" \\((partial-)?inline\\)$", "")),
                columns -> List.of(amount(columns[0]), amount(columns[3])),
                (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)),
                TreeMap::new));
  }

  private static long amount(String text) {
    return Long.parseLong(text.replaceFirst("(ns|B)$", ""));
  }

  private static Map<String, List<Long>> counted(Profile profile, int type) {
    Map<String, long[]> counts = new TreeMap<>();
    for (Profile.Sample sample : profile.samples()) {
      long value = sample.values()[type];
      Set<String> seen = new HashSet<>();
      for (Frame frame : profile.stack(sample)) {
        long[] count = counts.computeIfAbsent(frame.function(), name -> new long[2]);
        count[0] += seen.isEmpty() ? value : 0;
        count[1] += seen.add(frame.function()) ? value : 0;
      }
    }
    return counts.entrySet().stream()
        .filter(it -> it.getValue()[1] != 0)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                it -> List.of(it.getValue()[0], it.getValue()[1]),
                (one, other) -> one,
                TreeMap::new));
  }

  @Test
  void theTotalIsPprofs() {
    Profile cpu = Recorded.profile("base.1");
    assertTrue(Recorded.text("base.1.top.txt").contains("of " + cpu.total(1) + "ns total"));
    Profile memory = Recorded.profile("alloc.mem");
    int bytes = memory.indexOf("alloc_space");
    assertTrue(
        Recorded.text("alloc.mem.top.txt").contains("of " + memory.total(bytes) + "B total"));
  }

  @Test
  void aCpuProfileHasARateAndAMemoryProfileHasOne() {
    Profile cpu = Recorded.profile("base.1");
    assertTrue(cpu.isCpu() && !cpu.isMemory());
    assertEquals(10_000_000, cpu.period());
    Profile memory = Recorded.profile("base.mem");
    assertTrue(memory.isMemory() && !memory.isCpu());
    assertEquals(1, memory.period());
  }

  @Test
  void inlinedCallsAreFramesOfTheirOwn() {
    List<String> stack =
        Recorded.cpu("inline").stream()
            .flatMap(profile -> profile.samples().stream().map(profile::stack))
            .filter(it -> it.get(0).function().endsWith("needsEscape"))
            .findFirst()
            .orElseThrow()
            .stream()
            .map(frame -> FunctionName.local(frame.function()))
            .toList();
    assertEquals(
        List.of("needsEscape", "escape", "writeItem", "(*Codec).Encode", "BenchmarkEncode"),
        stack.subList(0, 5));
  }

  @Test
  void theFieldsMayComeInAnyOrder() {
    Profile profile = PprofBytes.cpu("2 a.f < a.g", "1 a.g");
    assertEquals(3, profile.total(0));
    assertEquals(new Frame("a.f", "a/f.go", 10, 8), profile.stack(profile.samples().get(0)).get(0));
  }
}
