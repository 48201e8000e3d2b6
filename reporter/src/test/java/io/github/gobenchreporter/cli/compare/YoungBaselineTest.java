package io.github.gobenchreporter.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A headline says on how little it rests. */
class YoungBaselineTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | noise-aware | 1 | 🟢 No large regression in 3 benchmarks on EPYC 7763, compared with 1 stored run",
        "2 | noise-aware | 1 | 🟢 No regression in 3 benchmarks on EPYC 7763, compared with 2 stored runs",
        "5 | noise-aware | 1 | 🟢 No regression in 3 benchmarks on EPYC 7763",
        "5 | noise-aware | 2 | 🔴 3 regressions in 3 benchmarks on EPYC 7763",
        "10 | noise-aware | 1 | 🟢 No regression in 3 benchmarks on EPYC 7763",
        "1 | u-test | 1 | 🟡 No regression is proven in 3 benchmarks on EPYC 7763; so few samples can show no change",
        "1 | u-test | 2 | 🟡 3 of 3 benchmarks may be worse on EPYC 7763; no regression is proven; so few samples can show no change",
        "50 | u-test | 1 | 🟢 No regression in 3 benchmarks on EPYC 7763",
        "1 | threshold | 1 | 🟢 No regression in 3 benchmarks on EPYC 7763",
      })
  void theHeadlineSaysOnHowLittleItRests(int runs, String method, double factor, String headline)
      throws IOException {
    for (int i = 1; i <= runs; i++) {
      String name = "2026%02d%02dT000000Z-%012x-00000000.txt".formatted(i / 25 + 1, i % 25 + 1, i);
      write("baselines/amd-epyc-7763/main/" + name, results(i, 1));
    }
    write("head.txt", results(4, factor));
    List<String> args =
        new ArrayList<>(
            List.of("compare", "head.txt", "--chip-label=amd-epyc-7763", "--baseline-ref=main"));
    args.addAll(List.of("--method=" + method, "--window=50"));
    Ran ran = Ran.in(folder, args.toArray(String[]::new));
    assertEquals("### " + headline, ran.out().lines().findFirst().orElseThrow());
    boolean assumed = method.equals("noise-aware") && runs < 10;
    String below = "The noise is %s assumed, known from 10 stored runs on (%d now).";
    assertEquals(assumed, ran.out().contains(below.formatted(runs < 3 ? "still" : "partly", runs)));
  }

  private static String results(int i, double factor) {
    StringBuilder text = new StringBuilder("pkg: example.com/x\ncpu: AMD EPYC 7763\n");
    for (int b = 0; b < 3; b++) {
      double ns = 1000 * (b + 1) * factor * (1 + .001 * Math.floorMod(i * 7 + b * 5, 4));
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
