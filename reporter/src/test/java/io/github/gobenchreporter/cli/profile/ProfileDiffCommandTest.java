package io.github.gobenchreporter.cli.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.Goldens;
import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.measure.profile.PprofBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileDiffCommandTest {
  private static final Path PROFILES = Goldens.resources().resolve("profiles").toAbsolutePath();
  private static final String RESULT =
      """
      pkg: example.com/parcel/codec
      BenchmarkEncode-2 %d %d ns/op
      """;

  @TempDir Path folder;

  @Test
  void theFunctionThatGrewIsNamedPerOperation() {
    assertPrints(
        """
        GREW  one function takes more than before, proven by 216 samples a side
              base 2.24 µs/op, 216 samples in 3 profiles · head 2.53 µs/op (+12.9 %), 239 samples in 3 profiles
        ✗ codec.needsEscape   +222 ns/op   new   codec/codec.go:83
        """,
        "--base base.1.pb.gz base.2.pb.gz --base base.3.pb.gz --head inline.[1-3].pb.gz --ops 300001");
  }

  @Test
  void ofOneBinaryNoFunctionStandsOut() {
    assertPrints(
        """
        NO FUNCTION STANDS OUT  in 216 samples a side
              base 2.24 µs/op, 216 samples in 3 profiles · head 2.24 µs/op (0.0 %), 216 samples in 3 profiles
              a new function of 5.3 % of the time would have stood out
        """,
        "--base base.?.pb.gz --head base.?.pb.gz --ops 300001");
  }

  @Test
  void resultsBesideTheProfilesTellTheOperations() throws IOException {
    Path base = Files.writeString(folder.resolve("base.txt"), RESULT.formatted(300_000, 9));
    Path head = Files.writeString(folder.resolve("head.txt"), RESULT.formatted(300_000, 9));
    assertPrints(
        """
        NO FUNCTION STANDS OUT  in 72 samples a side
              base 2.17 µs/op, 72 samples in one profile · head 2.3 µs/op (+6.2 %), 73 samples in one profile
        ? codec.writeHead   +100 ns/op   new   codec/codec.go:50
              a new function of 19.0 % of the time would have stood out
        """,
        "--base base.1.pb.gz " + base + " --head base.2.pb.gz " + head);
  }

  @Test
  void aMeasuredTimeDoesAsWell() throws IOException {
    Path base = Files.writeString(folder.resolve("base.txt"), RESULT.formatted(480_000, 2000));
    Path head = Files.writeString(folder.resolve("head.txt"), RESULT.formatted(400_000, 2500));
    assertPrints(
        """
        GREW  one function takes more than before, proven by 216 samples a side
              base 2 µs/op, 216 samples in 3 profiles · head 2.5 µs/op (+25.0 %), 239 samples in 3 profiles
        ✗ codec.needsEscape   +219 ns/op   new   codec/codec.go:83
        """,
        "--base base.?.pb.gz " + base + " --head inline.?.pb.gz " + head);
  }

  @Test
  void withoutOperationsSharesAreCompared() {
    assertPrints(
        """
        GREW  one function takes more than before, proven by 216 samples a side
              base 216 samples in 3 profiles · head 239 samples in 3 profiles
              shares of each side's own time are compared, for nothing says how many operations they are of: see --ops
        ✗ codec.needsEscape   +8.37 points   new   codec/codec.go:83
        """,
        "--base base.?.pb.gz --head inline.?.pb.gz");
  }

  @Test
  void allocationsAreExact() {
    assertPrints(
        """
        ALLOCATIONS  644 → 896 B/op, exact
        ✗ codec.writeItem         +1 allocs/op, +256 B/op    codec/codec.go:58
        ✗ codec.escape            +3 allocs/op, +224 B/op    codec/codec.go:68
        ✗ codec.writeHead         +1.7 allocs/op, +28 B/op   codec/codec.go:50
        ✓ codec.(*Codec).Encode   −1 allocs/op, −256 B/op    codec/codec.go:40
        """,
        "--base base.mem.pb.gz --head alloc.mem.pb.gz --memory-ops 20001");
  }

  @Test
  void aPageHasTheFlameGraphAndIsTheSameEachTime() throws IOException {
    Path page = folder.resolve("deep/er/profile.html");
    String arguments = "--base base.?.pb.gz --head inline.?.pb.gz --ops 300001 --out ";
    assertEquals(0, run(arguments + page.getParent()).code());
    String first = Files.readString(page);
    assertTrue(first.contains("<h1>One function takes more than before, proven by 216"), first);
    assertTrue(first.contains("<h3>codec Encode</h3>"), first);
    assertTrue(first.contains("example.com/parcel/codec.needsEscape\",\"codec/codec.go:83\",0,"));
    assertTrue(first.contains("id=\"flame-0\""));
    assertEquals(0, run(arguments + page.getParent()).code());
    assertEquals(first, Files.readString(page));
  }

  private static final String LOCK =
      " runtime.semacquire < sync.(*Mutex).Lock < m/pool.(*Pool).Get < m/pool.BenchmarkGet.func1"
          + " < testing.(*B).RunParallel.func1 < runtime.goexit";

  /** The benchmark waits for its goroutines. */
  private static final String HARNESS =
      "1/900000 sync.(*WaitGroup).Wait < testing.(*B).RunParallel < m/pool.BenchmarkGet"
          + " < testing.(*B).runN";

  private Path waits(String name, String stack) throws IOException {
    return Files.write(folder.resolve(name), PprofBytes.waitsFile(stack, HARNESS));
  }

  @Test
  void whatIsWaitedForLongerIsNamedFromProfilesOfWaiting() throws IOException {
    Path base = waits("base.block", "10/12000" + LOCK);
    Path head = waits("head.block", "90/1002000" + LOCK);
    assertPrints(
        """
        WAITS  pool.(*Pool).Get waits 9.9 µs/op longer (120 ns/op → 10 µs/op, all goroutines together) in sync.(*Mutex).Lock, pool/f.go:10
        """,
        "--base " + base + " --head " + head + " --ops 100 --out " + folder.resolve("page"));
    String page = Files.readString(folder.resolve("page/profile.html"));
    assertTrue(page.contains("pool.(*Pool).Get waits 9.9 µs/op longer"), page);
  }

  @Test
  void noNameOfAProfileReachesTheTerminalAsACommand() throws IOException {
    String hostile = LOCK.replace("pool.(*Pool).Get", "pool.Get\u001b]0;x\u0007\n::error::x\u202e");
    Path base = waits("base.block", "10/12000" + hostile);
    Path head = waits("head.block", "90/1002000" + hostile);
    Ran ran = run("--base " + base + " --head " + head + " --ops 100");
    assertFalse(ran.out().matches("(?s).*[\\p{Cc}\\p{Cf}&&[^\\n]].*"), ran.out());
    assertEquals(1, ran.out().lines().count(), ran.out());
  }

  @Test
  void whereNoWaitGrewThatIsSaid() throws IOException {
    Path base = waits("base.block", "10/12000" + LOCK);
    assertPrints(
        """
        NO WAIT GREW  by half and by what would matter
        """,
        "--base " + base + " --head " + base + " --ops 100");
  }

  @Test
  void howManyOperationsWereWaitedForHasToBeKnown() throws IOException {
    Path base = waits("base.block", "10/12000" + LOCK);
    assertRefused(
        "how many operations the profiles of waiting are of is not known; take them with"
            + " -benchtime=20000x and give --ops 20001, one more for the trial run",
        "--base " + base + " --head " + base);
  }

  @Test
  void aPageOfMemoryProfilesHasTheTable() {
    String arguments = "--base base.mem.pb.gz --head alloc.mem.pb.gz --memory-ops 20001 --out ";
    assertEquals(0, run(arguments + folder).code());
    String page = read("profile.html");
    assertTrue(page.contains("<h1>644 → 896 B/op, exact</h1>"), page);
    assertTrue(page.contains("+3 allocs/op, +224 B/op"), page);
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertPrints(String expected, String arguments) {
    Ran ran = run(arguments);
    assertEquals(expected, ran.out());
    assertEquals(0, ran.code(), ran.err());
  }

  private static Ran run(String arguments) {
    return Ran.in(PROFILES, ("profile diff " + arguments).split(" "));
  }

  private Ran old() {
    String file = folder.resolve("old.heap").toString();
    return run("--base " + file + " --head " + file);
  }

  @Test
  void whatIsMissingIsSaidInOneLine() throws IOException {
    Files.writeString(folder.resolve("old.heap"), "heap profile: 1: 2 [3: 4] @ heap/2\n");
    assertRefused(
        "--head FILE... is missing; see go-bench-reporter profile diff --help",
        "--base base.1.pb.gz");
    assertRefused(
        "no profile of one kind on both sides; give --base and --head CPU profiles, memory profiles or"
            + " profiles of waiting",
        "--base base.1.pb.gz --head base.mem.pb.gz");
    assertRefused(
        "README.md: neither a profile in pprof's format nor the output of go test -bench",
        "--base README.md --head base.1.pb.gz");
    assertEquals(2, old().code());
    assertTrue(old().err().contains("old.heap: a profile in the old format of gperftools"));
    assertRefused(
        "/dev/zero: larger than 64 MB; give a file that go test -cpuprofile or -memprofile wrote",
        "--base /dev/zero --head base.1.pb.gz");
    assertRefused(
        "none.pb.gz: cannot be read (there is no such file); check its name and who may read it",
        "--base none.pb.gz --head base.1.pb.gz");
    assertRefused(
        "--benchmark: the profiles have no BenchmarkX; there are example.com/parcel/codec.BenchmarkEncode",
        "--base base.1.pb.gz --head base.1.pb.gz --benchmark BenchmarkX");
    assertRefused(
        "how many operations the memory profiles are of is not known; take them with"
            + " -benchtime=20000x and give --memory-ops 20001, one more for the trial run",
        "--base base.mem.pb.gz --head base.mem.pb.gz");
  }

  private static void assertRefused(String message, String arguments) {
    Ran ran = run(arguments);
    assertEquals("go-bench-reporter: error: " + message + "\n", ran.err());
    assertEquals(2, ran.code());
  }
}
