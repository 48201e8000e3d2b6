/**
 * This package knows how runs of one chip scatter, and with it whether a head's run is further from
 * the stored ones than chance brings it.
 *
 * <pre>{@code
 * double[][] stored = new double[20][];
 * for (int run = 0; run < 20; run++) {
 *   stored[run] = new double[] {100 + run % 3};
 * }
 * Runs head = Runs.of(new double[] {130});
 * RunSeries row = new RunSeries(0, 0, Scale.RATIO, false, Runs.of(stored), head);
 * Estimate estimate = NoiseModel.judge(List.of(row), 0.05, 20).rows().get(0);
 * estimate.odds().supported();                   // → true
 * estimate.change().value() > 0.2;               // → true
 * }</pre>
 *
 * <p>Numbers that were chosen, not derived, say how little hangs on them. <i>Insensitive between a
 * and b</i> means: of 720 simulated reports of 40 rows (own machine, hosted runner, rows unlike,
 * heavy tails; 3, 10 and 20 stored runs; nothing changed, one row by 10 %, all by 4 %, half by 5 %)
 * the shares with a false colour, of changes found and of intervals that hold the truth are within
 * two in a hundred of the others'.
 */
@NullMarked
package io.github.gobenchreporter.stats.noise;

import org.jspecify.annotations.NullMarked;
