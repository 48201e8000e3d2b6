/**
 * This package knows how commands are measured like benchmarks: in turns, each run a line in Go's
 * format, and what their times tell when they are looked at together.
 *
 * <pre>{@code
 * MeasuredCommand build = new MeasuredCommand(
 *     "GoBuildWarm", Optional.empty(), List.of("go", "build", "-o", "/tmp/my program", "."));
 * build.benchmark();                             // → BenchmarkGoBuildWarm
 * build.line();                                  // → go build -o '/tmp/my program' .
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.measure.command;

import org.jspecify.annotations.NullMarked;
