/**
 * This package knows what pairs of measurements taken in turns prove: the estimate of a row, when a
 * row may stop, which time is judged, and whether a change is code or code layout. Pure functions
 * of numbers.
 *
 * <pre>{@code
 * double[] differences = {.021, .019, .020, .022, .018, .020, .019, .021, .020, .020};
 * Pairs pairs = Pairs.alternating(differences, 0);
 * PairedEstimate row = PairedEstimate.of(List.of(pairs)).get(0);
 * row.pairs();                                   // → 10
 * row.p() < 0.001;                               // → true
 * Verdicts.end(row, row.p(), 0.015);             // → ABOVE
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.stats.paired;

import org.jspecify.annotations.NullMarked;
