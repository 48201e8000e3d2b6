package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.text.IsoDay;
import io.github.gobenchreporter.text.ShortCommit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A baseline at a glance.
 *
 * @param key which one
 * @param runs how many are stored
 * @param late where runs stopped coming though they go on elsewhere in the store
 * @param newest the file of the newest run
 * @param facts what the newest run says of its machine and toolchain
 * @param noise of the newest runs, {@link Window#DEFAULT_SIZE} at most
 * @param frozen for a snapshot, when it was taken, by whom and why; else empty
 */
public record BaselineSummary(
    BaselineKey key,
    int runs,
    Optional<Cadence> late,
    String newest,
    Configuration facts,
    Noise noise,
    Optional<String> frozen) {

  BaselineSummary withNoise(Noise other) {
    return new BaselineSummary(key, runs, late, newest, facts, other, frozen);
  }

  /** The processor, or the label where no run names it. */
  public String chip() {
    return facts.get("cpu").or(() -> facts.get("host-cpu")).orElse(key.chip().value());
  }

  /** Whether the newest run names its processor. */
  public boolean verified() {
    return facts.get("cpu").or(() -> facts.get("host-cpu")).isPresent();
  }

  /** The commit of the newest run, as people quote it; – for a file with a name of its own. */
  public String commit() {
    return RunFileName.parse(newest).map(RunFileName::commit).map(ShortCommit::of).orElse("–");
  }

  /** The day of that commit in UTC. */
  public String day() {
    return RunFileName.parse(newest).map(name -> IsoDay.of(name.instant().toString())).orElse("–");
  }

  /** The Go version of the newest run. */
  public String toolchain() {
    return facts.get("toolchain").orElse("–");
  }

  /** What a reader should know beside the numbers. */
  public List<String> notes() {
    Optional<String> noisy =
        noise.tooNoisy() == 0
            ? Optional.empty()
            : Optional.of(
                "%d of %d too noisy for ±%s %%"
                    .formatted(
                        noise.tooNoisy(),
                        noise.benchmarks(),
                        MarkdownText.number(100 * Change.RELEVANT)));
    Optional<String> doubt = verified() ? Optional.empty() : Optional.of("chip not verified");
    return Stream.of(frozen, late.map(Cadence::sentence), noisy, doubt)
        .flatMap(Optional::stream)
        .toList();
  }
}
