/**
 * Options that several commands take, and the values they become: results, stores, thresholds,
 * outputs, the configuration file.
 *
 * <pre>{@code
 * Syntax syntax = new Syntax();
 * FailOn.addTo(syntax);
 * FailOn.of(Arguments.of("compare", syntax)).minds(Verdict.REGRESSION); // → true
 * FailOn.of(Arguments.of("compare", syntax, "--fail-on=never")).minds(Verdict.REGRESSION); // → false
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.cli.options;

import org.jspecify.annotations.NullMarked;
