/**
 * This package knows how two commits of a Go module are measured in turns on one host: where the
 * base is laid out, how both are built, which test binaries are the same, and who runs when.
 */
@NullMarked
package io.github.gobenchreporter.measure.ab;

import org.jspecify.annotations.NullMarked;
