package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.baseline.Freezer;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.store.BaselineStore;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes a snapshot.
 *
 * @param freezer what is frozen, and as what
 * @param chip empty for every chip that has the baseline
 * @param stores where it is kept
 */
public record FreezeJob(Freezer freezer, Optional<ChipLabel> chip, StoreOptions stores) {
  /** Takes it. */
  public void run(Console console) {
    try (BaselineStore store = stores.open(console)) {
      freezer
          .freeze(store, chip, Instant.now())
          .forEach((key, count) -> console.note("frozen: %s, %d runs".formatted(key, count)));
    }
  }
}
