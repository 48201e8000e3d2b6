package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.chip.ChipLabel;

/** Which baseline: of one chip, under one ref. */
public record BaselineKey(ChipLabel chip, BaselineRef ref) implements Comparable<BaselineKey> {
  /** The folder of its runs, below the store's root. */
  public String folder() {
    return Baselines.folder(chip, ref);
  }

  /** The table that stands beside the folder. */
  String csv() {
    return folder() + ".csv";
  }

  /** What a snapshot says of itself; other baselines have no such file. */
  String readme() {
    return folder() + "/README.md";
  }

  @Override
  public int compareTo(BaselineKey other) {
    int chips = chip.compareTo(other.chip);
    return chips == 0 ? ref.compareTo(other.ref) : chips;
  }

  @Override
  public String toString() {
    return ref + " of " + chip;
  }
}
