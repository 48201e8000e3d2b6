/**
 * This package reads the Go benchmark format, as plain text and as test2json events: bytes come in,
 * a {@link io.github.gobenchreporter.benchfmt.Run} goes out.
 */
@NullMarked
package io.github.gobenchreporter.benchfmt.read;

import org.jspecify.annotations.NullMarked;
