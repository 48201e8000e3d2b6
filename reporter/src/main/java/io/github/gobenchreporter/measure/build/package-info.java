/**
 * This package knows what a build of a Go program takes: per tool and package from the go command's
 * action graph, per phase from the compiler's and linker's own benchmarks.
 */
@NullMarked
package io.github.gobenchreporter.measure.build;

import org.jspecify.annotations.NullMarked;
