package io.github.gobenchreporter.stats;

/**
 * A place in a series from which on another level holds.
 *
 * @param index of the first value at the new level, from 0
 * @param before median of the stretch before, up to the change point before that
 * @param after median of the stretch from here to the next change point
 * @param p chance that a series without change shows a step this clear anywhere in the stretch
 *     searched; in (0, 1]
 */
public record ChangePoint(int index, double before, double after, double p) {}
