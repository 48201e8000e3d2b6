package io.github.gobenchreporter.stats;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution; quantiles are remembered, as rows of a report share most of theirs. */
public final class Student {
  /** By p, then by degrees of freedom. */
  private final Map<Double, Map<Double, Double>> quantiles = new ConcurrentHashMap<>();

  /** The chance of a value at least as far from 0. */
  public static double twoSided(double t, double degrees) {
    return Math.min(1, 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t)));
  }

  /** The value exceeded with chance p. */
  public double upper(double p, double degrees) {
    return quantiles
        .computeIfAbsent(p, unused -> new ConcurrentHashMap<>())
        .computeIfAbsent(degrees, it -> TDistribution.of(it).inverseSurvivalProbability(p));
  }
}
