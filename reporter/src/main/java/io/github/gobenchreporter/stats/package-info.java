/**
 * This package knows whether samples differ, and how sure we are: medians, tests, prediction
 * limits, change points. Pure functions of numbers.
 *
 * <pre>{@code
 * double[] base = {10.1, 10.3, 10.2, 10.4};
 * double[] head = {11.1, 11.3, 11.0, 11.2};
 * Quantiles.median(base);                        // → 10.25
 * MannWhitneyU.test(base, head).p();             // → 0.02857142857142857
 * BenjaminiHochberg.adjust(0.01, 0.04, 0.03)[0]; // → 0.03
 * Scale.RATIO.change(100, 103);                  // → 0.03
 * }</pre>
 *
 * <p>What <i>insensitive</i> means beside a number is said in {@code stats.noise}.
 */
@NullMarked
package io.github.gobenchreporter.stats;

import org.jspecify.annotations.NullMarked;
