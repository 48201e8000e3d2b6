/**
 * This package is the command line: it reads options, calls the stages in order and returns the
 * exit code.
 */
@NullMarked
package io.github.gobenchreporter.cli;

import org.jspecify.annotations.NullMarked;
