/**
 * This package turns a settled report into text: Markdown, HTML, CSV and JSON. It decides nothing.
 *
 * <pre>{@code
 * Policy policy = new Policy(
 *     Method.NOISE_AWARE, Policy.DEFAULT_ALPHA, Window.DEFAULT_SIZE, Thresholds.DEFAULT);
 * Report report = new Report(
 *     List.of(), List.of(new Report.Skipped("apple-m3-max", "no results")), List.of(), policy);
 * HeadlineText.plain(report);                    // → Not judged: nothing could be compared
 * ReportFormat.CSV.file();                       // → Optional[report.csv]
 * ReportFormat.CSV.write(report).lines().count(); // → 1
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.report;

import org.jspecify.annotations.NullMarked;
