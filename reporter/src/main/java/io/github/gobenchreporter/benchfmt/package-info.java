/**
 * This package knows the Go benchmark format, as plain text and as test2json events, both ways:
 * bytes come in, a {@link io.github.gobenchreporter.benchfmt.Run} goes out.
 */
@NullMarked
package io.github.gobenchreporter.benchfmt;

import org.jspecify.annotations.NullMarked;
