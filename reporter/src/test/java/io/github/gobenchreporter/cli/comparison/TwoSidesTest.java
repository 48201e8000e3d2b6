package io.github.gobenchreporter.cli.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two files beside each other, as benchstat takes them. */
class TwoSidesTest {
  private static final String HEADER =
      "goos: linux\ngoarch: amd64\npkg: example.com/p\ncpu: Some CPU @ 2.00GHz\n";

  @TempDir private Path folder;

  @Test
  void withoutRoundsTheSamplesOfBothSidesAreTested() throws Exception {
    write("old.txt", HEADER + lines(10, 100, 1));
    write("new-1.txt", HEADER + lines(5, 120, 2));
    write("new-2.txt", HEADER + lines(5, 120, 3));
    Ran ran = Ran.in(folder, "compare", "new-*.txt", "--base", "old.txt", "--out", "out");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().contains("1 regression in 1 benchmark on Some"), ran.out());
    assertTrue(json().contains("\"method\":\"u-test\""));
  }

  @Test
  void withRoundsTheyAreComparedInPairs() throws Exception {
    pairs(1.0);
    Ran same = Ran.in(folder, "compare", "head.txt", "--base", "base.txt", "--out", "out");
    assertEquals(0, same.code(), same.toString());
    assertTrue(json().contains("\"method\":\"paired\""));
    pairs(1.03);
    Ran slower = Ran.in(folder, "compare", "head.txt", "--base", "base.txt");
    assertEquals(1, slower.code(), "3 % under a host that moves by 20 %: " + slower);
  }

  @Test
  void differentChipsAreNotCompared() throws Exception {
    write("old.txt", HEADER.replace("Some CPU", "Other CPU") + lines(10, 100, 1));
    write("new.txt", HEADER + lines(10, 100, 2));
    Ran ran = Ran.in(folder, "compare", "new.txt", "--base", "old.txt");
    assertEquals(2, ran.code(), ran.toString());
  }

  @Test
  void thePairedMethodNeedsRounds() throws Exception {
    write("old.txt", HEADER + lines(10, 100, 1));
    Ran ran = Ran.in(folder, "compare", "old.txt", "--base", "old.txt", "--method", "paired");
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(ran.err().contains("both sides need round: lines"), ran.err());
  }

  /** The host moves both sides of a round together by far more than the head differs. */
  private void pairs(double factor) throws IOException {
    Random random = new Random(9);
    StringBuilder base = new StringBuilder(HEADER);
    StringBuilder head = new StringBuilder(HEADER);
    for (int round = 1; round <= 26; round++) {
      double host = 100 * Math.exp(0.2 * random.nextGaussian());
      base.append("round: ").append(round).append("\npkg: example.com/p\n");
      head.append("round: ").append(round).append("\npkg: example.com/p\n");
      base.append(line(host * Math.exp(0.003 * random.nextGaussian())));
      head.append(line(host * factor * Math.exp(0.003 * random.nextGaussian())));
    }
    write("base.txt", base.toString());
    write("head.txt", head.toString());
  }

  private static String lines(int count, double level, int seed) {
    Random random = new Random(seed);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(line(level * Math.exp(0.01 * random.nextGaussian())));
    }
    return lines.toString();
  }

  private static String line(double nanoseconds) {
    return "BenchmarkX-8\t1000\t%s ns/op\n".formatted(Math.round(nanoseconds * 100) / 100.0);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String json() throws IOException {
    return Files.readString(folder.resolve("out/report.json"));
  }
}
