/** {@code publish}: reports, ours or a fork's, to a pull request. */
@NullMarked
package io.github.gobenchreporter.cli.publish;

import org.jspecify.annotations.NullMarked;
