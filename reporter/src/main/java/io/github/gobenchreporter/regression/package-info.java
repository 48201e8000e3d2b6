/**
 * This package pairs the head with its baseline, applies thresholds and evidence, and pronounces
 * the verdicts: a settled {@link io.github.gobenchreporter.regression.Report} goes out.
 *
 * <pre>{@code
 * String format = "pkg: m\nBenchmarkA-8  1  %s ns/op\n";
 * Run base = RunReader.read(
 *     "base.txt",
 *     new ByteArrayInputStream(format.formatted(120).getBytes(UTF_8)),
 *     Configuration.GO_KEYS);
 * Run head = RunReader.read(
 *     "head.txt",
 *     new ByteArrayInputStream(format.formatted(132).getBytes(UTF_8)),
 *     Configuration.GO_KEYS);
 * Policy policy = new Policy(
 *     Method.THRESHOLD, Policy.DEFAULT_ALPHA, Window.DEFAULT_SIZE, Thresholds.DEFAULT);
 * Row row = Comparison.rows(List.of(head), List.of(new StoredRun("base.txt", base)), policy)
 *     .rows().get(0);
 * row.verdict();                                 // → REGRESSION
 * row.judgement().get().change().value();        // → 0.1
 * ThresholdRule.parse("BenchmarkA* ns/op=+3%").glob(); // → BenchmarkA*
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.regression;

import org.jspecify.annotations.NullMarked;
