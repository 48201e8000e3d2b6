/**
 * This package knows whether samples differ, and how sure we are: medians, tests, prediction
 * limits, change points. Pure functions of numbers.
 */
@NullMarked
package io.github.gobenchreporter.stats;

import org.jspecify.annotations.NullMarked;
