/**
 * This package knows how runs of one chip scatter, and with it whether a head's run is further from
 * the stored ones than chance brings it.
 *
 * <pre>{@code
 * double[][] stored = new double[20][];
 * for (int run = 0; run < 20; run++) {
 *   stored[run] = new double[] {100 + run % 3};
 * }
 * RunSeries row = new RunSeries(0, 0, Scale.RATIO, false, stored, new double[][] {{130}});
 * Estimate estimate = NoiseModel.judge(List.of(row), 0.05, 20).rows().get(0);
 * estimate.odds().supported();                   // → true
 * estimate.change().value() > 0.2;               // → true
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.stats.noise;

import org.jspecify.annotations.NullMarked;
