/**
 * This package shows a report as one page that needs no server.
 *
 * <pre>{@code
 * Policy policy = new Policy(
 *     Method.NOISE_AWARE, Policy.DEFAULT_ALPHA, Window.DEFAULT_SIZE, Thresholds.DEFAULT);
 * Report report = new Report(List.of(), List.of(), List.of(), policy);
 * ReportHtml.render(report).startsWith("<!DOCTYPE html>"); // → true
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.report.html;

import org.jspecify.annotations.NullMarked;
