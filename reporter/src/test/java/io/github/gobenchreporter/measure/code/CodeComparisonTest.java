package io.github.gobenchreporter.measure.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.measure.RealGo;
import io.github.gobenchreporter.measure.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test binaries of real Go, for machines of several kinds whatever this one is. */
class CodeComparisonTest {
  private static final String CODE =
      """
      package p

      import (
      	"sort"
      	"strings"
      )

      type Shape interface{ Area() int }

      type Square struct{ side int }

      func (s Square) Area() int { return s.side * s.side }

      func Direct(n int) string { return strings.Repeat("ab", n) + format(n) }

      func format(n int) string {
      	if n > 3 {
      		return "more than three of them, which is a lot"
      	}
      	return "few"
      }

      var table = [4]int{1, 2, 3, 4}

      func Lookup(n int) int { return table[n&3] }

      func Sorted(x []int) { sort.Slice(x, func(i, j int) bool { return x[i] < x[j] }) }

      func Alone(n int) int { return n + 1 }
      """;

  private static final String TEST =
      """
      package p

      import "testing"

      var sink any

      func BenchmarkDirect(b *testing.B) { for i := 0; i < b.N; i++ { sink = Direct(i & 7) } }
      func BenchmarkLookup(b *testing.B) { for i := 0; i < b.N; i++ { sink = Lookup(i) } }
      func BenchmarkSorted(b *testing.B) { for i := 0; i < b.N; i++ { Sorted([]int{3, 1, 2}) } }
      var shapes = []Shape{Square{3}}

      func BenchmarkShape(b *testing.B)  { for i := 0; i < b.N; i++ { sink = shapes[0].Area() } }
      func BenchmarkAlone(b *testing.B)  { for i := 0; i < b.N; i++ { sink = Alone(i) } }
      """;

  private static final Set<String> NAMES =
      Set.of(
          "BenchmarkDirect",
          "BenchmarkLookup",
          "BenchmarkSorted",
          "BenchmarkShape",
          "BenchmarkAlone");

  @TempDir private static Path folder;

  /** Every kind of machine that is known, and the executables of Linux and macOS. */
  private static final List<String> PLATFORMS =
      List.of("linux/amd64", "linux/arm64", "darwin/arm64", "darwin/amd64");

  private static Set<String> standard;

  @BeforeAll
  static void build() throws Exception {
    Files.writeString(folder.resolve("go.mod"), "module example.com/p\n\ngo 1.21\n");
    Files.writeString(folder.resolve("p_test.go"), TEST);
    for (String platform : PLATFORMS) {
      binary("base", platform, CODE);
    }
    standard = new HashSet<>(RealGo.tool().run(folder, "list", "std").out().lines().toList());
  }

  @Test
  void equalCodeIsTheSameEverywhere() throws Exception {
    assertDiffer(Set.of(), "// A comment.\n\n" + CODE);
  }

  @Test
  void aChangedFunctionIsSeenThroughItsCallersOnly() throws Exception {
    assertDiffer(
        Set.of("BenchmarkDirect"),
        CODE.replace("n > 3", "n > 3 && n != 5 && strings.Count(\"aa\", \"a\") > 1"));
  }

  @Test
  void aChangedTableIsSeenThroughItsReadersOnly() throws Exception {
    assertDiffer(Set.of("BenchmarkLookup"), CODE.replace("{1, 2, 3, 4}", "{1, 2, 3, 5}"));
  }

  @Test
  void aChangedStringIsSeen() throws Exception {
    assertDiffer(
        Set.of("BenchmarkDirect"),
        CODE.replace("of them, which is a lot", "OF THEM, which is a lot"));
  }

  @Test
  void aChangedClosureIsSeenThroughWhoHandsItOut() throws Exception {
    assertDiffer(Set.of("BenchmarkSorted"), CODE.replace("x[i] < x[j]", "x[i]%7 < x[j]%7"));
  }

  @Test
  void aChangedMethodIsTakenToBeReachedFromItsWholePackage() throws Exception {
    assertDiffer(NAMES, CODE.replace("s.side * s.side", "s.side * s.side / (s.side + 1)"));
  }

  @Test
  void anotherKindOfFileIsNotRead() throws Exception {
    Path base = file("base", PLATFORMS.get(0));
    Path text = Files.writeString(folder.resolve("text"), "no executable, but long enough to look");
    assertEquals(Optional.empty(), CodeComparison.of(base, text, standard));
    byte[] cut = Files.readAllBytes(base);
    Path damaged = Files.write(folder.resolve("cut"), Arrays.copyOf(cut, 5000));
    assertEquals(Optional.empty(), CodeComparison.of(base, damaged, standard));
  }

  @Test
  void binariesForDifferentMachinesAreNotCompared() {
    assertEquals(
        Optional.empty(),
        CodeComparison.of(
            file("base", PLATFORMS.get(0)), file("base", PLATFORMS.get(1)), standard));
  }

  private static void assertDiffer(Set<String> differing, String code) throws Exception {
    Map<String, Boolean> expected = new LinkedHashMap<>();
    Map<String, Boolean> actual = new LinkedHashMap<>();
    for (String platform : PLATFORMS) {
      CodeComparison comparison =
          CodeComparison.of(file("base", platform), binary("head", platform, code), standard)
              .orElseThrow();
      for (String name : NAMES) {
        expected.put(platform + " " + name, !differing.contains(name));
        actual.put(platform + " " + name, comparison.isSameFor("example.com/p", name));
      }
    }
    assertEquals(expected, actual);
  }

  private static Path file(String name, String platform) {
    return folder.resolve(name + "-" + platform.replace('/', '-') + ".test");
  }

  private static Path binary(String name, String platform, String code) throws Exception {
    Files.writeString(folder.resolve("p.go"), code);
    Path binary = file(name, platform);
    String[] system = platform.split("/");
    Tool go =
        RealGo.tool().with("GOOS", system[0]).with("GOARCH", system[1]).with("CGO_ENABLED", "0");
    Tool.Answer built = go.run(folder, "test", "-c", "-trimpath", "-o", binary.toString(), ".");
    assertTrue(built.ok(), built.errors());
    return binary;
  }
}
