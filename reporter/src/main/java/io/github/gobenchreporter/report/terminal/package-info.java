/**
 * This package writes reports for a terminal: aligned, the worst first, coloured where it shows.
 */
@NullMarked
package io.github.gobenchreporter.report.terminal;

import org.jspecify.annotations.NullMarked;
