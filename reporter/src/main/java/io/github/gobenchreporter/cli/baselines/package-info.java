/** {@code baselines}, {@code record} and {@code freeze}: what is stored, shown and kept. */
@NullMarked
package io.github.gobenchreporter.cli.baselines;

import org.jspecify.annotations.NullMarked;
