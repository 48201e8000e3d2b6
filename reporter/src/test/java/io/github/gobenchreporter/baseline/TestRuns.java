package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.store.BaselineStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs as a workflow would record them. */
public final class TestRuns {
  public static final Instant START = Instant.parse("2026-10-01T08:00:00Z");
  public static final BaselineKey M3 = key("apple-m3-max", "main");
  public static final Recorder.Outcome NOTHING =
      new Recorder.Outcome(List.of(), List.of(), List.of(), List.of(), List.of());

  private TestRuns() {}

  public static BaselineKey key(String chip, String ref) {
    return new BaselineKey(new ChipLabel(chip), new BaselineRef(ref));
  }

  /** The nth run of an Apple M3 Max: two benchmarks, three samples each, one every hour. */
  public static RunRecord run(BaselineKey key, int n) {
    return run(key, n, text("Apple M3 Max", n, 2));
  }

  public static RunRecord run(BaselineKey key, int n, String text) {
    return new RunRecord(
        key.chip(),
        key.ref(),
        String.format(Locale.ROOT, "%040x", 0xabc0000L + n),
        START.plusSeconds(3600L * n),
        Map.of("toolchain", "go1.26.8", "runner", "mac-mini-07"),
        parse(text));
  }

  public static Run parse(String text) {
    try {
      return RunReader.read(
          "test",
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          Configuration.GO_KEYS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Results that differ a little from run to run, the same for the same {@code n}. */
  public static String text(String cpu, int n, int benchmarks) {
    StringBuilder text =
        new StringBuilder(
            "goos: darwin\ngoarch: arm64\npkg: example.com/codec\ncpu: " + cpu + "\n");
    for (int b = 0; b < benchmarks; b++) {
      for (int s = 0; s < 3; s++) {
        int noise = Math.floorMod((n * 31 + b * 7 + s * 3) * 2654435761L, 97) == 0 ? 9 : 0;
        long ns = 1000L * (b + 1) + Math.floorMod(n * 37 + s * 11 + b, 13) + noise;
        text.append(
            "BenchmarkDecode/case=" + b + "-12\t1000\t" + ns + " ns/op\t512 B/op\t7 allocs/op\n");
      }
    }
    return text.toString();
  }

  public static Recorder.Outcome record(BaselineStore store, RunRecord... records) {
    return new Recorder(store, Recorder.DEFAULT_KEEP).record(List.of(records));
  }
}
