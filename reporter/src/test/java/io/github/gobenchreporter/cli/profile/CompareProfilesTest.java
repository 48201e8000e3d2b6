package io.github.gobenchreporter.cli.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.Goldens;
import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.measure.profile.PprofBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles beside a comparison say why a proven row is worse. */
class CompareProfilesTest {
  private static final Path PROFILES = Goldens.resources().resolve("profiles").toAbsolutePath();
  private static final String RESULTS =
      """
      goos: linux
      goarch: amd64
      pkg: example.com/parcel/codec
      cpu: AMD EPYC 7763 64-Core Processor
      BenchmarkEncode-2 500000 %d ns/op %d B/op %d allocs/op
      """;

  @TempDir Path folder;

  @BeforeEach
  void aBaseline() throws IOException {
    write("base.txt", 2000, 644, 6);
    Ran ran =
        Ran.in(
            folder,
            ("record base.txt --chip-label epyc --ref main --commit 3f2a9c1d0b7e --baselines b"
                    + " --commit-time 2026-11-20T10:22:31Z")
                .split(" "));
    assertEquals(0, ran.code(), ran.err());
  }

  private void write(String name, int nanos, int bytes, int objects) throws IOException {
    Files.writeString(folder.resolve(name), RESULTS.formatted(nanos, bytes, objects));
  }

  private Ran compare(String... profiles) {
    String store = String.join(" ", profiles).contains("--baselines") ? "" : "--baselines b ";
    String options = "compare head.txt --chip-label epyc --method threshold " + store;
    return Ran.in(folder, (options + String.join(" ", profiles)).split(" "));
  }

  @Test
  void theFunctionThatGrewStandsUnderTheRow() throws IOException {
    write("head.txt", 2300, 644, 6);
    assertEquals(
        """
        **Why `codec` `Encode`**, by CPU profiles of both sides:
        - `codec.needsEscape` is new and takes **202 of the 300 ns/op** · `codec/codec.go:83`
        - The other 98 ns/op: not found in 216 samples a side; 90 s more would tell
        """,
        why(
            compare(
                "--profile " + PROFILES + "/inline.?.pb.gz",
                "--base-profile " + PROFILES + "/base.?.pb.gz")));
  }

  @Test
  void theAllocationSiteIsExact() throws IOException {
    write("head.txt", 2000, 896, 11);
    assertEquals(
        """
        **Why `codec` `Encode`**, by memory profiles of both sides:
        - `codec.writeItem` **+1 allocs/op, +256 B/op**, exact · `codec/codec.go:58`
        """,
        why(
            compare(
                "--profile " + PROFILES + "/alloc.mem.pb.gz",
                "--base-profile " + PROFILES + "/base.mem.pb.gz")));
  }

  @Test
  void whatIsNotProvenIsNotExplained() throws IOException {
    write("head.txt", 2001, 644, 6);
    Ran ran =
        compare(
            "--profile " + PROFILES + "/inline.?.pb.gz",
            "--base-profile " + PROFILES + "/base.?.pb.gz");
    assertEquals(0, ran.code(), ran.err());
    assertFalse(ran.out().contains("**Why"), ran.out());
  }

  @Test
  void profilesThatHaveNoSampleOfWhatIsWorseAreSaidToSayNothing() throws IOException {
    Files.writeString(
        folder.resolve("head.txt"),
        RESULTS.formatted(2000, 644, 6).replace("BenchmarkEncode", "BenchmarkOther"));
    Ran stored =
        Ran.in(
            folder,
            ("record head.txt --chip-label epyc --ref main --commit 4a2a9c1d0b7e --baselines o"
                    + " --commit-time 2026-11-20T10:22:31Z")
                .split(" "));
    assertEquals(0, stored.code(), stored.err());
    Files.writeString(
        folder.resolve("head.txt"),
        RESULTS.formatted(2300, 644, 6).replace("BenchmarkEncode", "BenchmarkOther"));
    Ran ran =
        compare(
            "--baselines o",
            "--profile " + PROFILES + "/inline.?.pb.gz",
            "--base-profile " + PROFILES + "/base.?.pb.gz");
    assertEquals(1, ran.code(), ran.err());
    assertTrue(
        ran.out()
            .contains(
                "The profiles given have, on one side or both, no sample of a benchmark that is worse:"),
        ran.out());
  }

  @Test
  void profilesOfWaitingAreForProfileDiff() throws IOException {
    write("head.txt", 2300, 644, 6);
    Files.write(folder.resolve("x.block"), PprofBytes.waitsFile("1/2 m/p.f"));
    Ran ran = compare("--profile x.block", "--base-profile x.block");
    assertEquals(2, ran.code());
    assertTrue(
        ran.err().contains("what is waited for, go-bench-reporter profile diff tells from these"),
        ran.err());
  }

  @Test
  void oneSideAloneIsRefused() throws IOException {
    write("head.txt", 2300, 644, 6);
    Ran ran = compare("--profile x.pb.gz");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("--profile and --base-profile belong together"), ran.err());
  }

  private static String why(Ran ran) {
    assertEquals(1, ran.code(), ran.err());
    return ran.out()
        .lines()
        .dropWhile(line -> !line.startsWith("**Why"))
        .takeWhile(line -> !line.isEmpty())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
