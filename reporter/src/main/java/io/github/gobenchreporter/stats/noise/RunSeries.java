package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.Scale;

/**
 * One row of a report, a benchmark in a unit, as it was measured before and now. All samples are
 * finite: {@link io.github.gobenchreporter.stats.Samples} says which are.
 *
 * @param family number shared by the units of one benchmark: one member of the false discovery rate
 * @param unit number shared by the rows of one unit, whose noise is estimated together
 * @param scale how values compare
 * @param exact whether the unit is declared to be without noise
 * @param baseline the stored runs, oldest first; index k is the same run in every row, without
 *     samples where that run lacks the row
 * @param head the head's runs, each with samples; index 0 is the full run, later ones are re-runs
 */
public record RunSeries(
    int family, int unit, Scale scale, boolean exact, Runs baseline, Runs head) {}
