package io.github.gobenchreporter.cli.comparison;

import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.Cadence;
import io.github.gobenchreporter.baseline.Drift;
import io.github.gobenchreporter.baseline.Selection;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.chip.ChipLabel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A chip's baseline as a comparison needs it.
 *
 * @param label of the chip
 * @param ref under which it is kept
 * @param selection of its runs
 * @param drift how far they have moved
 * @param location of the store
 * @param similar where nothing is stored of the label, one that is much like it and has a baseline
 */
public record StoredBaseline(
    ChipLabel label,
    BaselineRef ref,
    Selection selection,
    Optional<Drift> drift,
    String location,
    Optional<String> similar) {
  public List<StoredRun> runs() {
    return selection.runs();
  }

  /** How late runs are; those of a snapshot have an end, and so have those up to a limit. */
  public Optional<Cadence> late(Instant now) {
    return selection.extent().later() > 0 ? Optional.empty() : late(ref, runs(), now);
  }

  /** The same of runs of which the newest is the newest there is. */
  public static Optional<Cadence> late(BaselineRef ref, List<StoredRun> runs, Instant now) {
    List<Instant> times = runs.stream().flatMap(run -> run.instant().stream()).toList();
    return ref.isSnapshot() ? Optional.empty() : Cadence.late(times, now);
  }

  /** What is to be known where the label may be misspelt. */
  public Optional<String> doubt() {
    return similar.map(it -> "is %s the right label? %s has a baseline".formatted(label, it));
  }

  /** What is to be known where another ref stands in. */
  public static String instead(ChipLabel label, BaselineRef asked, BaselineRef used) {
    return "nothing is stored of %s under %s, so it is compared with %s, the default branch"
        .formatted(label, asked, used);
  }
}
