package io.github.gobenchreporter.report.profile;

import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.Waits;
import java.util.Optional;

/**
 * What two sides' profiles tell, kind by kind.
 *
 * @param cpu empty without CPU profiles
 * @param allocations empty without memory profiles
 * @param waited whether there are profiles of waiting
 * @param waiting the wait that grew most; empty where none grew clearly
 */
public record ProfileFindings(
    Optional<Difference> cpu,
    Optional<Allocations> allocations,
    boolean waited,
    Optional<Waits.Wait> waiting) {

  /** That of CPU profiles where there are any, else of memory profiles, else of waiting. */
  public ProfileHeadline headline() {
    return cpu.map(ProfileHeadline::of)
        .or(() -> allocations.map(ProfileHeadline::of))
        .orElseGet(() -> ProfileHeadline.ofWaits(waiting));
  }
}
