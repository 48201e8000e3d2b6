/**
 * Options that several commands take, and the values they become: results, stores, thresholds,
 * outputs, the configuration file.
 */
@NullMarked
package io.github.gobenchreporter.cli.options;

import org.jspecify.annotations.NullMarked;
