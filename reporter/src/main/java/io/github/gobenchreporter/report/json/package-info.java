/**
 * This package writes report.json and reads it back, as something that a stranger may have written.
 *
 * <pre>{@code
 * Policy policy = new Policy(
 *     Method.NOISE_AWARE, Policy.DEFAULT_ALPHA, Window.DEFAULT_SIZE, Thresholds.DEFAULT);
 * Report report = new Report(
 *     List.of(), List.of(new Report.Skipped("apple-m3-max", "no results")), List.of(), policy);
 * String text = ReportJson.render(report);
 * InputStream in = new ByteArrayInputStream(text.getBytes(UTF_8));
 * ReportReader.read("report.json", in).equals(report); // → true
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.report.json;

import org.jspecify.annotations.NullMarked;
