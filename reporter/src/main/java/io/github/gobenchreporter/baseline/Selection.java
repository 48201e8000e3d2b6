package io.github.gobenchreporter.baseline;

import java.util.List;

/**
 * The runs of a baseline that a head is compared with.
 *
 * @param runs oldest first
 * @param later the first runs after the point where the head was branched, oldest first: they say
 *     what the branch did by itself since
 * @param extent which runs these are
 */
public record Selection(List<StoredRun> runs, List<StoredRun> later, Extent extent) {
  public Selection {
    runs = List.copyOf(runs);
    later = List.copyOf(later);
  }

  /** These runs and no other. */
  public static Selection of(List<StoredRun> runs) {
    return new Selection(runs, List.of(), Extent.ALL);
  }
}
