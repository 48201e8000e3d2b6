package io.github.gobenchreporter.stats.noise;

import java.util.List;

/**
 * Evidence for every row of a report.
 *
 * @param rows in the order given
 * @param commonShifts one per unit with enough rows to tell
 */
public record Judgement(List<Evidence> rows, List<CommonShift> commonShifts) {}
