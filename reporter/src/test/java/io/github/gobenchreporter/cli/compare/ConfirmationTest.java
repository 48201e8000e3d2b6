package io.github.gobenchreporter.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmationTest {
  private static final String EVIL = "Evil/$(touch_evil)`id`|'\"&*";

  @TempDir private Path folder;
  private final Random random = new Random(11);

  @BeforeEach
  void recordTwelveRuns() throws IOException {
    Path baseline = Files.createDirectories(folder.resolve("baselines/apple-m3-max/main"));
    for (int i = 0; i < 12; i++) {
      String name = "202611%02dT000000Z-abcdef%06d-0000000%x.txt".formatted(i + 1, i, i);
      Files.writeString(baseline.resolve(name), run(1, 1));
    }
    Files.writeString(folder.resolve("slow.txt"), run(1, 1.05));
    Files.writeString(folder.resolve("usual.txt"), run(1, 1));
    Files.writeString(folder.resolve("elsewhere.txt"), run(1, 1).replace("M3 Max", "M1 Pro"));
  }

  @Test
  void aSuspectThatIsUsualWhenMeasuredAgainIsCleared() throws IOException {
    Ran ran = compare("cat usual.txt");
    assertEquals(0, ran.code(), ran.out());
    assertTrue(ran.out().contains("No regression"), ran.out());
  }

  @Test
  void oneSlowRunOutweighsNoReRunsHoweverSlowItWas() throws IOException {
    Files.writeString(folder.resolve("slow.txt"), run(1, 3));
    Ran ran = compare("cat usual.txt");
    assertEquals(0, ran.code(), ran.out());
    assertTrue(ran.out().contains("No regression"), ran.out());
  }

  @Test
  void aSuspectThatStaysSlowIsARegression() throws IOException {
    Ran ran = compare("cat slow.txt");
    assertEquals(1, ran.code(), ran.out());
    assertTrue(ran.out().contains("1 regression in 21 benchmarks"), ran.out());
  }

  @Test
  void anEarlierAttemptAddsToThisOne() throws IOException {
    assertEquals(1, earlier("none/*.txt").code());
    Files.createDirectories(folder.resolve("earlier"));
    for (int attempt = 1; attempt <= 4; attempt++) {
      Files.writeString(folder.resolve("earlier/%d.txt".formatted(attempt)), run(1, 1));
    }
    Ran cleared = earlier("earlier/*.txt");
    assertEquals(0, cleared.code(), cleared.out());
    assertTrue(cleared.out().contains("5 samples, 5 runs"), cleared.out());
    Files.copy(folder.resolve("elsewhere.txt"), folder.resolve("earlier/5.txt"));
    Ran other = earlier("earlier/5.txt");
    assertEquals(1, other.code());
    assertTrue(other.err().contains("earlier/5.txt is left out: "), other.err());
  }

  private Ran earlier(String glob) {
    return Ran.in(folder, "compare", "slow.txt", "--earlier", glob);
  }

  @Test
  void aCommandThatFailsHangsOrMeasuresSomethingElseLeavesTheFirstVerdict() throws IOException {
    for (List<String> broken :
        List.of(
            List.of("exit 3", "failed with exit code 3"),
            List.of("sleep 999", "took longer than 1 second "),
            List.of("cat usual.txt; sleep 999", "took longer than 1 second "),
            List.of("echo nothing", "printed no benchmark result"),
            List.of("cat elsewhere.txt", "measured elsewhere"),
            List.of("echo 'BenchmarkOther-8 1 1 ns/op'", "measured none of the 1 suspects"))) {
      Ran ran = compare(broken.get(0));
      assertEquals(1, ran.code(), ran.out());
      assertTrue(ran.err().contains("not confirmed"), ran.err());
      assertTrue(ran.err().contains(broken.get(1)), ran.err());
    }
  }

  @Test
  void namesReachTheCommandAsEnvironmentOnly() throws IOException {
    compare("printf '%s\\n%s\\n' \"$BENCH\" \"$PACKAGES\" > seen; cat slow.txt");
    assertEquals(
        List.of("^BenchmarkEvil$/^\\$\\(touch_evil\\)`id`\\|'\"&\\*$", "example.com/m"),
        Files.readAllLines(folder.resolve("seen")));
    assertFalse(Files.exists(folder.resolve("touch_evil")));
  }

  /** Only what would never end is given little time. */
  private Ran compare(String command) {
    String seconds = command.contains("sleep") ? "1" : "999";
    return Ran.in(
        folder, "compare", "slow.txt", "--confirm-command", command, "--confirm-timeout", seconds);
  }

  /** Twenty quiet benchmarks and one that is {@code factor} slower. */
  private String run(int samples, double factor) {
    StringBuilder text =
        new StringBuilder("goos: darwin\ngoarch: arm64\npkg: example.com/m\ncpu: Apple M3 Max\n");
    for (int i = 0; i < 20; i++) {
      line(text, "B" + i, samples, 1);
    }
    line(text, EVIL, samples, factor);
    return text.toString();
  }

  private void line(StringBuilder text, String name, int samples, double factor) {
    for (int i = 0; i < samples; i++) {
      double value = 1000 * factor * (1 + 0.002 * random.nextGaussian());
      text.append("Benchmark%s-8\t1\t%d ns/op\n".formatted(name, Math.round(value)));
    }
  }
}
