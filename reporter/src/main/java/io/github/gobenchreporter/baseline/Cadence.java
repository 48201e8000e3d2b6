package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.text.Age;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A baseline that no run has come to for much longer than its runs used to take.
 *
 * @param usual between two runs, the median
 * @param age of the newest
 */
public record Cadence(Duration usual, Duration age) {
  /** Fewer runs have no rhythm. */
  private static final int FEWEST = 3;

  /** So many of its usual gaps a baseline may lie still: a holiday, a freeze. */
  private static final int PATIENCE = 10;

  /** Sooner than this nothing is late, however often runs came: a sprint without a release. */
  private static final Duration SOONEST = Duration.ofDays(14);

  /**
   * How late it is; empty for one that is not.
   *
   * @param times of the newest runs, ascending
   */
  public static Optional<Cadence> late(List<Instant> times, Instant now) {
    if (times.size() < FEWEST) {
      return Optional.empty();
    }
    long[] gaps = new long[times.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = Duration.between(times.get(i), times.get(i + 1)).toSeconds();
    }
    Arrays.sort(gaps);
    long usual = gaps[gaps.length / 2];
    long longest = gaps[gaps.length - 1];
    Duration age = Duration.between(times.get(times.size() - 1), now);
    boolean late =
        age.compareTo(SOONEST) > 0
            && age.toSeconds() > PATIENCE * usual
            && age.toSeconds() > 2 * longest;
    return late ? Optional.of(new Cadence(Duration.ofSeconds(usual), age)) : Optional.empty();
  }

  /** {@code the newest run is 448 days old, one used to come every 3 hours}. */
  public String sentence() {
    return "the newest run is %s old, one used to come every %s"
        .formatted(Age.of(age), Age.of(usual).replaceFirst("^1 ", ""));
  }
}
