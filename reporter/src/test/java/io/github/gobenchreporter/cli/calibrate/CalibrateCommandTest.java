package io.github.gobenchreporter.cli.calibrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.measure.RealGo;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real Go, and no git: what is calibrated is a host, not a commit. */
class CalibrateCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void module() throws Exception {
    RealGo.tool();
    Files.writeString(folder.resolve("go.mod"), "module example.com/p\n\ngo 1.21\n");
    Files.writeString(
        folder.resolve("p_test.go"),
        """
        package p

        import "testing"

        var sink int

        func BenchmarkAdd(b *testing.B) {
        	for i := 0; i < b.N; i++ {
        		sink += i
        	}
        }

        func BenchmarkFails(b *testing.B) { b.Fatal("needs a database") }
        """);
  }

  @Test
  void runsAreKeptSoThatTheyCanBeRecordedAndFailuresAreSaid() throws Exception {
    Ran ran = calibrate("--runs", "4", "--count", "4", "--out", "out", "--json");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.err().contains("example.com/p BenchmarkFails: "), ran.err());
    JsonNode json = new ObjectMapper().readTree(ran.out());
    assertEquals(4, json.path("runs").asInt());
    assertEquals(1, json.path("benchmarks").size());
    assertTrue(json.path("host").has("fit"), ran.out());
    assertEquals(ran.out(), Files.readString(folder.resolve("out/calibration.json")));
    String run = Files.readString(folder.resolve("out/run-04.txt"));
    assertEquals(4, run.lines().filter(it -> it.startsWith("BenchmarkAdd")).count(), run);
    Ran compared =
        Ran.in(
            folder, "compare", "out/run-01.txt", "--base", "out/run-02.txt", "--fail-on", "never");
    assertEquals(0, compared.code(), compared.toString());
  }

  @Test
  void badInputIsSaidInOneLine() {
    assertSays("--bench NoSuch: no benchmark of ./... has this name", "--bench", "NoSuch");
    assertSays("--packages './no/...': no package matches", "--packages", "./no/...");
    assertSays("--runs", "--runs", "3");
    assertSays("--budget: '0s' is no time to measure in", "--bench", "Add", "--budget", "0s");
  }

  private void assertSays(String expected, String... options) {
    Ran ran = calibrate(options);
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(ran.err().contains(expected), ran.err());
  }

  private Ran calibrate(String... options) {
    String[] words = new String[options.length + 1];
    words[0] = "calibrate";
    System.arraycopy(options, 0, words, 1, options.length);
    return Ran.in(folder, "", System.getenv(), words);
  }
}
