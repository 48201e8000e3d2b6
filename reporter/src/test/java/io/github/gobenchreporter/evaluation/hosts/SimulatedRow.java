package io.github.gobenchreporter.evaluation.hosts;

/**
 * One row of a simulated report, and what is true of it.
 *
 * @param benchmark its name
 * @param metric what it measures
 * @param change that the head made, as a fraction of the value before it; 0 for none
 * @param odd whether the host singles the row out: two modes, scattered, drifting alone, flickering
 */
public record SimulatedRow(String benchmark, Metric metric, double change, boolean odd) {}
