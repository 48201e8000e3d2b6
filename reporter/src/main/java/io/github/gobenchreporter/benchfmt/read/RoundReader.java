package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one side of a measurement in turns: a text in the Go benchmark format in which lines {@code
 * round: N} begin its rounds. Every round becomes a run, at the place of its number; what stands
 * before the first belongs to the first.
 */
public final class RoundReader {
  private static final Pattern ROUND = Pattern.compile("round:\\s*(\\d{1,6})\\s*");

  private final String file;
  private final Set<String> keys;
  private final List<Run> rounds = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();
  private String pkg = "";
  private int number = 1;
  private boolean seen;

  private RoundReader(String file, Set<String> keys) {
    this.file = file;
    this.keys = keys;
  }

  /**
   * The rounds in the order of their numbers, empty runs where one is missing; no rounds where the
   * text has no {@code round:} line.
   */
  public static List<Run> read(String file, InputStream in, Set<String> keys) throws IOException {
    RoundReader reader = new RoundReader(file, keys);
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      reader.line(line);
    }
    if (reader.seen) {
      reader.end();
    }
    return List.copyOf(reader.rounds);
  }

  private void line(String line) throws IOException {
    Matcher round = ROUND.matcher(line);
    if (!round.matches()) {
      pkg = line.startsWith("pkg:") ? line : pkg;
      block.append(line).append('\n');
      return;
    }
    if (seen) {
      end();
    }
    seen = true;
    number = Math.max(1, Integer.parseInt(round.group(1)));
    if (!pkg.isEmpty() && block.length() == 0) {
      block.append(pkg).append('\n');
    }
  }

  /** A round that comes twice is one with more samples. */
  private void end() throws IOException {
    byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
    Run run = RunReader.read(file, new ByteArrayInputStream(bytes), keys);
    block.setLength(0);
    while (rounds.size() < number) {
      rounds.add(EMPTY);
    }
    Run before = rounds.get(number - 1);
    rounds.set(number - 1, before == EMPTY ? run : Run.merge(List.of(before, run)));
  }

  private static final Run EMPTY =
      new Run(
          Configuration.EMPTY,
          List.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          Run.Volume.NOTHING);
}
