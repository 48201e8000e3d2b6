/**
 * This package knows what pairs of measurements taken in turns prove: the estimate of a row, when a
 * row may stop, which time is judged, and whether a change is code or code layout. Pure functions
 * of numbers.
 */
@NullMarked
package io.github.gobenchreporter.stats.paired;

import org.jspecify.annotations.NullMarked;
