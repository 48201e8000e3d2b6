/**
 * This package knows the configuration file: which keys it may hold, and how to read it when
 * somebody hostile has written it.
 *
 * <pre>{@code
 * OptionsFile file = OptionsFile.parse("bench.yml", "window: 5\nalpha: 0.01\n");
 * file.find("window").get().value();             // → 5
 * file.find("window").get().where();             // → bench.yml:1: window
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.cli.config;

import org.jspecify.annotations.NullMarked;
