/**
 * This package knows what a unit means: which direction is better, whether it is judged in points
 * or in percent, and how a number in it is written for people.
 *
 * <pre>{@code
 * Unit unit = new Unit("ns/op");
 * unit.better();                                 // → LOWER
 * NumberScale.of(unit, 1234).text(1234);         // → 1.234 µs
 * new Unit("p99-ns").kind();                     // → TIME
 * new Unit("hit%").isPercentage();               // → true
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.unit;

import org.jspecify.annotations.NullMarked;
