/** {@code calibrate}: what comparisons would see on this host. */
@NullMarked
package io.github.gobenchreporter.cli.calibrate;

import org.jspecify.annotations.NullMarked;
