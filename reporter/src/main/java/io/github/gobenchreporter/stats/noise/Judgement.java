package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Estimate;
import java.util.List;
import java.util.Map;

/**
 * What is made of every row of a report.
 *
 * @param rows in the order given
 * @param together by the number that a unit's rows share; of units with enough rows to tell
 */
public record Judgement(List<Estimate> rows, Map<Integer, Together> together) {}
