package io.github.gobenchreporter.evaluation.hosts;

import java.util.List;

/**
 * The runs that one report is made of: as printed, {@code [run][row][sample]}.
 *
 * @param rows of every run, in its order
 * @param stored runs, the oldest first
 * @param head its run, then the re-runs in the same job
 */
public record SimulatedRuns(List<SimulatedRow> rows, double[][][] stored, double[][][] head) {}
