package io.github.gobenchreporter.cli.baselines;

import static io.github.gobenchreporter.Goldens.assertGolden;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.cli.Main;
import io.github.gobenchreporter.cli.command.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody at a terminal sees of a baseline in which one commit made two things slower. */
class BaselinesTextTest {
  private static final int RUNS = 24;

  /** The run from which {@code Put} takes 9 % more, and {@code Push} 3 % less. */
  private static final int STEP = 14;

  @TempDir Path folder;

  @BeforeEach
  void aSnapshotAndTwoDozenRuns() throws Exception {
    Random random = new Random(7);
    for (int run = 0; run < RUNS; run++) {
      StringBuilder text = new StringBuilder("goos: darwin\ngoarch: arm64\ncpu: Apple M3 Max\n");
      boolean after = run >= STEP;
      text.append("pkg: example.com/parcel/store\n");
      text.append(line("Put", 1736 * (after ? 1.092 : 1), random));
      text.append(line("Get", 410, random));
      text.append(run == 0 || !after ? line("Old", 5, random) : "");
      text.append("pkg: example.com/parcel/queue\n");
      text.append(line("Push", 57.9 * (after ? .97 : 1), random));
      Files.writeString(folder.resolve("bench.txt"), text);
      String time = "2026-10-%02dT08:00:00Z".formatted(run + 1);
      String commit = "%07x0c0ffee".formatted(0xc41e0a0 + run);
      run("record", "bench.txt", "--commit", commit, "--commit-time", time);
      if (run == 9) {
        run("freeze", "--as", "main@2026Q3", "--all-chips");
      }
    }
  }

  private static String line(String name, double value, Random random) {
    return "Benchmark%s-12 1 %.4f ns/op\n"
        .formatted(name, value * (1 + .002 * random.nextGaussian()))
        .replace(',', '.');
  }

  @Test
  void theDiffOfTwoRefsBeginsWithItsVerdict() throws Exception {
    assertGolden(
        "render/baselines-diff.txt",
        run("baselines", "diff", "main@2026Q3", "main", "--window", "8"));
  }

  @Test
  void everythingIsListedOnDemand() throws Exception {
    assertGolden(
        "render/baselines-diff-all.txt",
        run("baselines", "diff", "main@2026Q3", "main", "--window", "8", "--show", "all"));
  }

  @Test
  void theSameOfOneRefIsUnchanged() throws Exception {
    String text = run("baselines", "diff", "main@2026Q3", "main@2026Q3");
    assertTrue(text.startsWith("UNCHANGED  geomean 0.0 %; 4 within noise\n"), text);
  }

  @Test
  void theListIsAligned() throws Exception {
    String list = run("baselines", "list").replaceAll("frozen [^\n]*", "frozen …");
    assertGolden("render/baselines-list.txt", list);
  }

  @Test
  void oneBaselineShowsTheNoisiestFirst() throws Exception {
    assertGolden("render/baselines-show.txt", run("baselines", "show", "--ref", "main@2026Q3"));
  }

  @Test
  void jsonHasTheSameRows() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode diff =
        mapper.readTree(
            run("baselines", "diff", "main@2026Q3", "main", "--window", "8", "--format", "json"));
    assertEquals(
        List.of("better", "worse", "within-noise", "gone"),
        Stream.of("Push", "Put", "Get", "Old")
            .map(
                name -> {
                  for (JsonNode row : diff) {
                    if (row.get("benchmark").asText().equals("Benchmark" + name + "-12")) {
                      return row.get("move").asText();
                    }
                  }
                  return "";
                })
            .toList());
    assertEquals(2, mapper.readTree(run("baselines", "list", "--format", "json")).size());
    assertEquals(4, mapper.readTree(run("baselines", "show", "--format", "json")).size());
  }

  private String run(String... arguments) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("NO_COLOR", "1"),
            folder,
            true);
    assertEquals(0, Main.run(console, arguments), () -> err.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
