/**
 * This package knows the machine code of Go's test binaries: whether the functions that a benchmark
 * can reach are the same in two of them.
 */
@NullMarked
package io.github.gobenchreporter.measure.code;

import org.jspecify.annotations.NullMarked;
