package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.Freezer;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.store.BaselineStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a snapshot.
 *
 * @param freezer what is frozen, and as what
 * @param chip empty for every chip that has the baseline
 * @param stores where it is kept
 */
public record FreezeJob(Freezer freezer, Optional<ChipLabel> chip, StoreOptions stores) {
  /** Takes it; the snapshots made, with the number of their runs. */
  public Map<BaselineKey, Integer> run(Console console) {
    try (BaselineStore store = stores.open(console)) {
      Map<BaselineKey, Integer> made = freezer.freeze(store, chip, Instant.now());
      made.forEach((key, count) -> console.note("frozen: %s, %d runs".formatted(key, count)));
      return made;
    }
  }
}
