/**
 * This package knows how runs of one chip scatter, and with it whether a head's run is further from
 * the stored ones than chance brings it.
 */
@NullMarked
package io.github.gobenchreporter.stats.noise;

import org.jspecify.annotations.NullMarked;
