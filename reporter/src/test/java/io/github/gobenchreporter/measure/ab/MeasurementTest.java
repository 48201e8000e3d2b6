package io.github.gobenchreporter.measure.ab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.measure.CheckoutGit;
import io.github.gobenchreporter.measure.RealGo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real repositories, real Go, real rounds; short ones. */
class MeasurementTest {
  private static final String SUM =
      """
      package sum

      func Sum(n int) int {
      	s := 0
      	for i := 0; i < n; i++ {
      		s += i * i
      	}
      	return s
      }
      """;

  private static final String SUM_TEST =
      """
      package sum

      import "testing"

      var sink int

      func BenchmarkSum(b *testing.B) {
      	for _, n := range []int{100, 1000} {
      		b.Run(map[int]string{100: "n=100", 1000: "n=1000-8"}[n], func(b *testing.B) {
      			for i := 0; i < b.N; i++ {
      				sink += Sum(n)
      			}
      		})
      	}
      }
      """;

  /** Every row is inside it at its first look. */
  private static final Limits WIDE = (benchmark, nanoseconds) -> 5;

  @TempDir private Path top;
  @TempDir private Path out;
  private GoRepository repository;

  /** Ceilings that no run comes near, however slow the machine is. */
  private static final Duration BUDGET = Duration.ofHours(1);

  private Duration patience = Duration.ofMinutes(10);
  private final List<String> said = new ArrayList<>();

  @BeforeAll
  static void needsGo() {
    RealGo.tool();
  }

  @BeforeEach
  void module() {
    repository =
        GoRepository.in(top)
            .write("go.mod", "module example.com/sum\n\ngo 1.21\n")
            .write("sum.go", SUM)
            .write("sum_test.go", SUM_TEST)
            .write("quiet/quiet.go", "package quiet\n")
            .write(
                "quiet/quiet_test.go",
                SUM_TEST.replace("package sum", "package quiet")
                    + "func Sum(n int) int { return n }\n");
    repository.commit("base");
  }

  @Test
  void aChangeOfCommentsIsIdenticalEverywhereAndNothingRuns() throws Exception {
    repository.write(
        "sum.go", SUM.replace("func Sum", "// Sum adds squares.\n// Twice.\nfunc Sum"));
    repository.commit("docs");
    Outcome outcome = run("HEAD^");
    assertEquals(
        List.of("example.com/sum", "example.com/sum/quiet"),
        outcome.identical().stream().map(Outcome.Identical::pkg).toList());
    assertEquals(0, outcome.rounds());
    assertEquals(2, outcome.packages());
    assertFalse(read("head.txt").contains("Benchmark"));
  }

  @Test
  void aChangedPackageIsMeasuredInTurnsAndTheOtherIsNot() throws Exception {
    repository.write("sum.go", SUM.replace("i * i", "i * i % 7"));
    repository.commit("slower");
    String before = repository.state();
    Outcome outcome = run("HEAD^");
    assertEquals(before, repository.state());
    assertEquals(
        List.of(new Outcome.Identical("example.com/sum/quiet", List.of("BenchmarkSum"))),
        outcome.identical());
    assertEquals(List.of(), outcome.failures());
    assertEquals(10, outcome.rounds(), "two rows are looked at after ten rounds");
    assertEquals(names("base.txt"), names("head.txt"));
    assertEquals(2, names("head.txt").size(), names("head.txt").toString());
    assertTrue(read("head.txt").contains("round: 2\n"));
    assertTrue(read("head.txt").contains(" cpu-ns/op"));
  }

  @Test
  void whatOnlyOneSideHasIsRunOnceForItsFigure() throws Exception {
    repository.write(
        "more_test.go",
        "package sum\nimport \"testing\"\nfunc BenchmarkNew(b *testing.B) { for i := 0; i < b.N; i++ { sink += Sum(10) } }\n");
    repository.write("quiet/quiet_test.go", "package quiet\n");
    repository.commit("new");
    run("HEAD^");
    assertTrue(read("head.txt").contains("BenchmarkNew"));
    assertFalse(read("base.txt").contains("BenchmarkNew"));
    assertTrue(read("base.txt").contains("pkg: example.com/sum/quiet\nBenchmarkSum/n=100"));
    assertFalse(read("head.txt").contains("quiet"));
  }

  @Test
  void aBenchmarkThatFailsOrPanicsStopsNoOther() throws Exception {
    repository.write("sum.go", SUM.replace("i * i", "i * i % 7"));
    repository.write(
        "odd_test.go",
        """
        package sum

        import "testing"

        func BenchmarkAPanics(b *testing.B) { panic("no service here") }
        func BenchmarkBFails(b *testing.B)  { b.Fatal("needs a database") }
        """);
    repository.commit("odd");
    Outcome outcome = run("HEAD^");
    assertEquals(Set.of("BenchmarkAPanics", "BenchmarkBFails"), failed(outcome));
    assertTrue(outcome.failures().toString().contains("needs a database"), outcome.toString());
    assertTrue(outcome.failures().toString().contains("no service here"), outcome.toString());
    assertEquals(2, names("head.txt").size(), read("head.txt"));
  }

  /** Whether the others keep within three seconds as well is the machine's business. */
  @Test
  void aBenchmarkThatHangsIsGivenUp() throws Exception {
    repository.write(
        "hangs/hangs_test.go",
        "package hangs\nimport (\"testing\"; \"time\")\nfunc BenchmarkHangs(b *testing.B) { time.Sleep(time.Hour) }\n");
    repository.commit("hangs");
    patience = Duration.ofSeconds(3);
    Outcome outcome = run("HEAD^");
    assertTrue(failed(outcome).contains("BenchmarkHangs"), outcome.toString());
    assertTrue(outcome.failures().toString().contains("took longer than 3 s"), outcome.toString());
  }

  private static Set<String> failed(Outcome outcome) {
    return outcome.failures().stream().map(it -> it.name()).collect(Collectors.toSet());
  }

  @Test
  void whatBenchmarksWriteStaysOutOfTheCheckoutAndTheyReadTheirOwnSide() throws Exception {
    repository.write("testdata/size.txt", "10");
    repository.write(
        "sum_test.go",
        """
        package sum

        import (
        	"os"
        	"strconv"
        	"testing"
        )

        var sink int

        func BenchmarkFiles(b *testing.B) {
        	data, err := os.ReadFile("testdata/size.txt")
        	if err != nil {
        		b.Fatal(err)
        	}
        	n, _ := strconv.Atoi(string(data))
        	if err := os.WriteFile("testdata/written.txt", data, 0o644); err != nil {
        		b.Fatal(err)
        	}
        	if err := os.WriteFile("../above.txt", data, 0o644); err != nil {
        		b.Fatal(err)
        	}
        	for i := 0; i < b.N; i++ {
        		sink += Sum(n)
        	}
        	b.ReportMetric(float64(n), "size")
        }
        """);
    repository.commit("base with data");
    repository.write("testdata/size.txt", "20");
    repository.commit("head with data");
    repository.write("testdata/size.txt", "30");
    String before = repository.state();
    Outcome outcome = run("HEAD^");
    assertEquals(before, repository.state());
    assertFalse(Files.exists(top.resolve("../above.txt")));
    assertEquals(List.of(), outcome.failures());
    assertTrue(outcome.dirty());
    assertTrue(read("base.txt").contains("\t10 size\t"), read("base.txt"));
    assertTrue(read("head.txt").contains("\t30 size\t"), read("head.txt"));
  }

  @Test
  void whatIsWrittenByAbItselfIsNoChangeOfTheHead() throws Exception {
    repository.write("a.txt", "1");
    repository.commit("base");
    Files.createDirectories(top.resolve("out"));
    Files.writeString(top.resolve("out/base.txt"), "");
    Checkout checkout =
        Checkout.around(top, CheckoutGit.of(System.getenv(), Duration.ofMinutes(1)));
    assertTrue(checkout.isDirty(top));
    assertFalse(checkout.isDirty(checkout.top().resolve("out")));
    Files.writeString(top.resolve("out.txt"), "");
    assertTrue(checkout.isDirty(checkout.top().resolve("out")));
  }

  @Test
  void whatABenchmarkPrintsDoesNotHideItsResult() throws Exception {
    repository.write("quiet/quiet_test.go", "package quiet\n");
    repository.write(
        "sum_test.go",
        """
        package sum

        import (
        	"fmt"
        	"os"
        	"testing"
        )

        var sink int

        func TestMain(m *testing.M) {
        	fmt.Println("BenchmarkNoise 1 2 ns/op")
        	os.Exit(m.Run())
        }

        func BenchmarkPrints(b *testing.B) {
        	fmt.Println("BenchmarkOther-2 1000 77 ns/op")
        	for i := 0; i < b.N; i++ {
        		sink += Sum(10)
        	}
        }
        """);
    repository.commit("base");
    repository.write("sum.go", SUM.replace("i * i", "i * i % 7"));
    repository.commit("head");
    Outcome outcome = run("HEAD^");
    assertEquals(List.of(), outcome.failures());
    assertEquals(1, names("head.txt").size(), names("head.txt").toString());
    assertTrue(names("head.txt").toString().startsWith("[BenchmarkPrints"));
  }

  @Test
  void aBaseThatDoesNotBuildIsSaidAndAHeadThatDoesNotIsAFailure() throws Exception {
    repository.write("quiet/quiet.go", "package quiet\nfunc broken( {\n");
    repository.commit("broken base");
    repository.write("quiet/quiet.go", "package quiet\n");
    repository.write("sum.go", "package sum\nfunc broken( {\n");
    repository.commit("broken head");
    Outcome outcome = run("HEAD^");
    assertTrue(
        outcome.notes().toString().contains("example.com/sum/quiet does not build in the base"),
        outcome.toString());
    assertEquals("example.com/sum", outcome.failures().get(0).pkg());
    assertEquals(0, outcome.rounds());
    assertTrue(read("head.txt").contains("pkg: example.com/sum/quiet\nBenchmarkSum"));
  }

  /** A link that leads out of the tree is what git stores, too. */
  @Test
  void aModuleFileWithoutEndIsNone() throws Exception {
    repository.write("sum.go", SUM.replace("func Sum", "// Sum adds squares.\nfunc Sum"));
    Path folder = Files.createDirectories(top.resolve("endless"));
    Files.createSymbolicLink(folder.resolve("go.mod"), Path.of("/dev/zero"));
    repository.commit("docs");
    assertEquals(2, run("HEAD^").packages());
  }

  @Test
  void aTestThatIsNoTextDoesNotBuild() throws Exception {
    Files.write(top.resolve("quiet/odd_test.go"), new byte[] {'p', (byte) 0xff, (byte) 0xfe, 0});
    repository.commit("odd");
    Outcome outcome = run("HEAD^");
    assertEquals("example.com/sum/quiet", outcome.failures().get(0).pkg());
  }

  @Test
  void procsOfTheUserAreRowsOfTheirOwn() throws Exception {
    repository.write("sum.go", SUM.replace("i * i", "i * i % 7"));
    repository.commit("slower");
    Plan plan = plan("HEAD^", List.of("-cpu", "1,2", "-tags=x"));
    new Measurement(plan, WIDE, watcher(), System.getenv(), List.of()).run();
    assertEquals(
        Set.of(
            "BenchmarkSum/n=100",
            "BenchmarkSum/n=100-2",
            "BenchmarkSum/n=1000-8",
            "BenchmarkSum/n=1000-8-2"),
        names("head.txt"));
  }

  private Outcome run(String base) {
    return new Measurement(plan(base, List.of()), WIDE, watcher(), System.getenv(), List.of())
        .run();
  }

  private Plan plan(String base, List<String> flags) {
    return new Plan(
        top,
        base,
        false,
        Optional.empty(),
        List.of("./..."),
        ".",
        flags,
        Plan.Choice.ALL,
        new Plan.Bounds(BUDGET, Optional.of(patience), true, Optional.empty()),
        out);
  }

  private Watcher watcher() {
    return new Watcher() {
      @Override
      public void note(String text) {
        said.add(text);
      }

      @Override
      public void progress(String doing, long left) {
        said.add(doing);
      }
    };
  }

  private String read(String name) throws IOException {
    return Files.readString(out.resolve(name));
  }

  private Set<String> names(String name) throws IOException {
    return read(name)
        .lines()
        .filter(it -> it.startsWith("Benchmark"))
        .map(it -> it.split("\t")[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
