package io.github.gobenchreporter.benchfmt;

/**
 * A benchmark whose results are not what was measured: some were lost, or they are those of two
 * benchmarks. They are neither judged nor stored.
 *
 * @param benchmark whose results they would be
 * @param reason one line: what happened, and what to do
 */
public record Doubt(Benchmark benchmark, String reason) {}
