package io.github.gobenchreporter.evaluation.hosts;

import java.util.ArrayList;
import java.util.List;

/**
 * A machine that runs benchmarks, as far as their figures show it. Never changes; {@link #draw} is
 * a function of its arguments.
 *
 * @param noise what each row does from run to run for itself
 * @param within what the samples of a run do
 * @param influences what else moves rows between runs
 * @param printing what becomes of it on paper
 */
public record Host(OwnNoise noise, Within within, List<Influence> influences, Printing printing) {
  /** Spread within a run: .61 % in ten samples a run of a hosted runner, 1.2 % on a laptop. */
  private static final double WITHIN = .006;

  public Host {
    influences = List.copyOf(influences);
  }

  /** Normal noise of a given spread between runs, and none of the odder influences. */
  public static Host plain(double between) {
    return new Host(OwnNoise.normal(between), Within.normal(WITHIN), List.of(), Printing.today());
  }

  public Host with(OwnNoise other) {
    return new Host(other, within, influences, printing);
  }

  public Host with(Within other) {
    return new Host(noise, other, influences, printing);
  }

  public Host with(Printing other) {
    return new Host(noise, within, influences, other);
  }

  /** One more influence; the others draw what they drew without it. */
  public Host and(Influence influence) {
    List<Influence> more = new ArrayList<>(influences);
    more.add(influence);
    return new Host(noise, within, more, printing);
  }

  /**
   * Runs that this host might have given.
   *
   * @param seed the same seed gives the same noise, whatever changes are planted
   */
  public SimulatedRuns draw(Shape shape, long seed, PlantedChange... changes) {
    return new Drawing(this, shape, List.of(changes), seed).draw();
  }
}
