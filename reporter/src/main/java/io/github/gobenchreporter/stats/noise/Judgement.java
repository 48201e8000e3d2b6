package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Estimate;
import java.util.List;

/**
 * What is made of every row of a report.
 *
 * @param rows in the order given
 * @param together one per unit with enough rows to tell
 */
public record Judgement(List<Estimate> rows, List<Together> together) {}
