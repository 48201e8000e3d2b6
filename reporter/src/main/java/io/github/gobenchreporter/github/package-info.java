/**
 * This package delivers rendered reports to GitHub: pull-request comment, check run, job summary.
 *
 * <pre>{@code
 * Marker marker = Marker.of("default", "8c1d0e4f5a6b", 77123, 1);
 * marker.head();                                 // → 8c1d0e4
 * Marker.at(marker.text() + "\n### All clear").get().run(); // → 77123
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.github;

import org.jspecify.annotations.NullMarked;
