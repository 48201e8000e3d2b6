/**
 * This package writes a report as Markdown that fits where it goes to, and stays in its cells.
 *
 * <pre>{@code
 * Policy policy = new Policy(
 *     Method.NOISE_AWARE, Policy.DEFAULT_ALPHA, Window.DEFAULT_SIZE, Thresholds.DEFAULT);
 * Report report = new Report(List.of(), List.of(), List.of(), policy);
 * ReportMarkdown.render(report).startsWith("### 🟡 Not judged: nothing could be compared"); // → true
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.report.markdown;

import org.jspecify.annotations.NullMarked;
