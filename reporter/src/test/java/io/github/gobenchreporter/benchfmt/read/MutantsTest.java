package io.github.gobenchreporter.benchfmt.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Damaged streams. Damage that spares the printed text (cuts, damaged JSON around it, packages
 * mixed up) must not make a result that the whole stream does not hold; other damage must at least
 * end well.
 */
class MutantsTest {
  private static final int EVERY_BUILD = 4_000;
  private static final int THOROUGH = 120_000;

  @Test
  void damagedStreamsEndWell() throws IOException {
    mutate(EVERY_BUILD, 1);
  }

  @Test
  @Tag("mutants")
  void manyDamagedStreamsEndWell() throws IOException {
    mutate(THOROUGH, 2);
  }

  /** That reading ends is what is tested; how soon is the machine's business. */
  private static final Duration FOREVER = Duration.ofMinutes(10);

  private static void mutate(int count, long seed) throws IOException {
    List<byte[]> streams = new ArrayList<>();
    for (Path stream : StreamsTest.streams()) {
      streams.add(Files.readAllBytes(stream));
    }
    List<Set<String>> wholes = streams.stream().map(MutantsTest::measurements).toList();
    List<Set<String>> failed = streams.stream().map(MutantsTest::failed).toList();
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      int which = random.nextInt(streams.size());
      byte[] stream = streams.get(which);
      String name = "mutant %d of stream %d, seed %d".formatted(i, which, seed);
      byte[] spared = damageSparingText(stream, random);
      Set<String> found = assertTimeoutPreemptively(FOREVER, () -> measurements(spared), name);
      found.removeAll(wholes.get(which));
      Set<String> withheld = failed.get(which);
      found.removeIf(it -> withheld.contains(function(it.substring(0, it.indexOf(' ')))));
      assertEquals(Set.of(), found, name);
      byte[] flipped = flip(stream, random);
      String fastPath = assertTimeoutPreemptively(FOREVER, () -> RunText.of(read(flipped)), name);
      assertEquals(RunText.of(readAsJson(flipped)), fastPath, name);
    }
  }

  /**
   * What the whole stream says failed: its results are printed there but withheld, and show where
   * the damage takes the failure away, or the result to another package.
   */
  private static Set<String> failed(byte[] stream) {
    return read(stream).failures().stream()
        .map(failure -> function(failure.name()))
        .collect(Collectors.toSet());
  }

  private static String function(String name) {
    return BenchmarkName.withoutProcs(name);
  }

  /**
   * Benchmark, unit and value of every result; the package may be what was damaged, and where a
   * stream is cut there may be nothing yet from which {@code X-2} at one is to be told apart.
   */
  private static Set<String> measurements(byte[] stream) {
    Set<String> found = new HashSet<>();
    for (BenchmarkResults each : read(stream).results()) {
      each.samples()
          .forEach(
              (unit, values) ->
                  Arrays.stream(values)
                      .forEach(
                          v ->
                              found.add(
                                  each.benchmark().name().replaceFirst("(-\\d+)-1$", "$1")
                                      + " "
                                      + v
                                      + " "
                                      + unit)));
    }
    return found;
  }

  private static Run read(byte[] stream) {
    try {
      return RunReader.read("mutant", new ByteArrayInputStream(stream), Configuration.GO_KEYS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Run readAsJson(byte[] stream) throws IOException {
    return RunReader.read("mutant", new ByteArrayInputStream(stream), Configuration.GO_KEYS, false);
  }

  @Test
  void theShortWayReadsEveryStreamAsJsonDoes() throws IOException {
    for (Path stream : StreamsTest.streams()) {
      byte[] bytes = Files.readAllBytes(stream);
      assertEquals(RunText.of(readAsJson(bytes)), RunText.of(read(bytes)), stream.toString());
    }
  }

  private static byte[] damageSparingText(byte[] stream, Random random) {
    boolean json =
        stream.length > 0 && new String(stream, StandardCharsets.ISO_8859_1).contains("{\"");
    return switch (json ? random.nextInt(3) : 0) {
      case 0 -> Arrays.copyOf(stream, random.nextInt(stream.length + 1));
      case 1 -> flipOutsideOutput(stream, random);
      default -> mixPackages(stream, random);
    };
  }

  private static byte[] flip(byte[] stream, Random random) {
    byte[] damaged = stream.clone();
    int flips = 1 + random.nextInt(20);
    for (int i = 0; i < flips && damaged.length > 0; i++) {
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return damaged;
  }

  /** Damages one byte in front of the printed text of one event. */
  private static byte[] flipOutsideOutput(byte[] stream, Random random) {
    String text = new String(stream, StandardCharsets.ISO_8859_1);
    int start = text.lastIndexOf('\n', random.nextInt(text.length())) + 1;
    int output = text.indexOf("\"Output\":\"", start);
    int end = text.indexOf('\n', start);
    int limit = output >= 0 && (end < 0 || output < end) ? output + "\"Output\":".length() : end;
    if (limit <= start || text.charAt(start) != '{') {
      return stream;
    }
    byte[] damaged = stream.clone();
    damaged[start + random.nextInt(limit - start)] ^= (byte) (1 << random.nextInt(7));
    return damaged;
  }

  /** Interleaves the events of the packages anew; the order within a package stays. */
  private static byte[] mixPackages(byte[] stream, Random random) {
    List<String> lines =
        new ArrayList<>(new String(stream, StandardCharsets.ISO_8859_1).lines().toList());
    for (int i = 0; i < lines.size(); i++) {
      int at = random.nextInt(Math.max(1, lines.size() - 1));
      if (at + 1 < lines.size() && !pkg(lines.get(at)).equals(pkg(lines.get(at + 1)))) {
        lines.add(at, lines.remove(at + 1));
      }
    }
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String pkg(String line) {
    int at = line.indexOf("\"Package\":\"");
    return at < 0 ? "" : line.substring(at, line.indexOf('"', at + 11));
  }

  @Test
  void packagesMixedUpGiveTheSameResults() throws IOException {
    Path stream = Path.of("src/test/resources/streams/normal/go1.26.json");
    byte[] whole = Files.readAllBytes(stream);
    Set<String> expected = measurements(whole);
    assertTrue(expected.size() > 10);
    for (int seed = 0; seed < 50; seed++) {
      assertEquals(expected, measurements(mixPackages(whole, new Random(seed))));
    }
  }
}
