/**
 * This package writes a report as one line a row.
 *
 * <pre>{@code
 * Policy policy = new Policy(
 *     Method.NOISE_AWARE, Policy.DEFAULT_ALPHA, Window.DEFAULT_SIZE, Thresholds.DEFAULT);
 * Report report = new Report(List.of(), List.of(), List.of(), policy);
 * ReportCsv.render(report).startsWith("chip,package,benchmark,unit,verdict"); // → true
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.report.csv;

import org.jspecify.annotations.NullMarked;
