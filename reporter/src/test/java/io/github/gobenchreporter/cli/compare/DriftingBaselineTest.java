package io.github.gobenchreporter.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history in which everything becomes 1 % slower from run to run, too little to be seen. */
class DriftingBaselineTest {
  private static final int RUNS = 10;

  @TempDir private Path folder;

  @BeforeEach
  void aHistory() throws IOException {
    for (int i = 0; i < RUNS; i++) {
      write("baselines/amd-epyc-7763/main/" + name(i), results(i));
    }
  }

  @Test
  void whatNoSingleRunShowsStandsInTheHeadline() throws IOException {
    Ran ran = compare(RUNS / 2);
    assertEquals(0, ran.code(), ran.out());
    assertTrue(
        ran.out()
            .startsWith(
                "### 🟡 No regression in 8 benchmarks on EPYC 7763; `ns/op` drifted +5.1 % since 2026-11-01, budget 1.5 %\n"),
        ran.out());
    assertTrue(
        ran.out().contains("**What to do.** The drift is the baseline's, not this change's: look"),
        ran.out());
  }

  @Test
  void itFailsWhereItIsAskedTo() throws IOException {
    assertEquals(1, compare(RUNS / 2, "--fail-on=drift").code());
    assertEquals(1, compare(RUNS / 2, "--fail-on=regression,drift").code());
    assertEquals(0, compare(RUNS / 2, "--fail-on=regression").code());
  }

  @Test
  void itIsToldFromTheSnapshotWhereThereIsOne() throws IOException {
    for (int i = 0; i < RUNS; i++) {
      write("baselines/amd-epyc-7763/main@2026Q3/" + name(i), results(i));
    }
    Ran frozen = compare(RUNS / 2);
    assertTrue(frozen.out().startsWith("### 🟢 No regression in 8 benchmarks"), frozen.out());
    assertTrue(frozen.out().contains("`ns/op 0.0 % "), frozen.out());
    for (int i = 5; i < RUNS; i++) {
      Files.delete(folder.resolve("baselines/amd-epyc-7763/main@2026Q3/" + name(i)));
    }
    Ran moved = compare(RUNS / 2);
    assertTrue(moved.out().contains("; `ns/op` drifted +5.1 % since 2026Q3, budget"), moved.out());
    assertTrue(
        moved
            .out()
            .contains(
                "`go-bench-reporter baselines diff main@2026Q3 main --chip-label amd-epyc-7763` lists"),
        moved.out());
    String[] printed = {
      "baselines", "diff", "main@2026Q3", "main", "--chip-label", "amd-epyc-7763"
    };
    assertEquals(0, Ran.in(folder, printed).code());
  }

  private Ran compare(int like, String... more) throws IOException {
    write("head.txt", results(like));
    List<String> args =
        new ArrayList<>(
            List.of("compare", "head.txt", "--chip-label=amd-epyc-7763", "--baseline-ref=main"));
    args.addAll(List.of(more));
    return Ran.in(folder, args.toArray(String[]::new));
  }

  private static String name(int i) {
    return "202611%02dT000000Z-%012x-00000000.txt".formatted(i + 1, i + 1);
  }

  private static String results(int i) {
    StringBuilder text = new StringBuilder("pkg: example.com/x\ncpu: AMD EPYC 7763\n");
    for (int b = 0; b < 8; b++) {
      double ns = 1000 * (b + 1) * Math.pow(1.01, i) * (1 + .001 * Math.floorMod(i * 7 + b * 5, 3));
      text.append("BenchmarkX").append(b).append(" 1 ").append(ns).append(" ns/op\n");
    }
    return text.toString();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
