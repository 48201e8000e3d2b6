/**
 * This package knows what a unit means: which direction is better, whether it is judged in points
 * or in percent, and how a number in it is written for people.
 */
@NullMarked
package io.github.gobenchreporter.unit;

import org.jspecify.annotations.NullMarked;
