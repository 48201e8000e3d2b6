package io.github.gobenchreporter.stats;

/**
 * Which stored runs an estimate rests on: the newest ones, back to the last change point.
 *
 * @param runs how many of the newest stored runs that have the row were used
 * @param leftOut how many older ones lie before the last change point
 * @param exact whether the row was judged as free of noise
 */
public record Basis(int runs, int leftOut, boolean exact) {}
