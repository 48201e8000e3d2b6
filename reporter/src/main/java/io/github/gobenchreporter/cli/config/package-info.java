/**
 * This package knows the configuration file: which keys it may hold, and how to read it when
 * somebody hostile has written it.
 */
@NullMarked
package io.github.gobenchreporter.cli.config;

import org.jspecify.annotations.NullMarked;
