/**
 * This package knows how commands are measured like benchmarks: in turns, each run a line in Go's
 * format, and what their times tell when they are looked at together.
 */
@NullMarked
package io.github.gobenchreporter.measure.command;

import org.jspecify.annotations.NullMarked;
