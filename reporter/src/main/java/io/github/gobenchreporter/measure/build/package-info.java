/**
 * This package knows what a build of a Go program takes: per tool and package from the go command's
 * action graph, per phase from the compiler's and linker's own benchmarks.
 *
 * <pre>{@code
 * String compiler = "BenchmarkCompile:m/p:fe:parse 1 1200 ns/op\n";
 * PhaseTimes times = PhaseTimes.read(compiler, "");
 * times.packages().get("m/p").values();          // → [1200]
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.measure.build;

import org.jspecify.annotations.NullMarked;
