/**
 * This package puts profiles of two sides into words and into a flame graph; what they say was
 * decided before.
 *
 * <pre>{@code
 * Places.of(new Frame("pipe.decode", "/home/me/m/pipe/pipe.go", 58, 40)); // → pipe/pipe.go:58
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.report.profile;

import org.jspecify.annotations.NullMarked;
