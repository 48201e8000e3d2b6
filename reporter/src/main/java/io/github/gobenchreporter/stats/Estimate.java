package io.github.gobenchreporter.stats;

import java.util.List;
import java.util.Optional;

/**
 * What a method makes of one benchmark in one unit, base against head: the one value that travels
 * from the statistics to what people read.
 *
 * @param baseline the level before
 * @param head the level now
 * @param change from the one to the other
 * @param odds how well chance explains it
 * @param basis the stored runs it rests on
 * @param cautions what a reader should know about it
 * @param evidence what its odds rest on, where the method weighs noise
 */
public record Estimate(
    Center baseline,
    Center head,
    Change change,
    Odds odds,
    Basis basis,
    List<Caution> cautions,
    Optional<Evidence> evidence) {
  public Estimate {
    cautions = List.copyOf(cautions);
  }

  /** An estimate that weighs no noise. */
  public Estimate(
      Center baseline, Center head, Change change, Odds odds, Basis basis, List<Caution> cautions) {
    this(baseline, head, change, odds, basis, cautions, Optional.empty());
  }
}
