/** {@code measure}: commands as benchmarks. */
@NullMarked
package io.github.gobenchreporter.cli.measure;

import org.jspecify.annotations.NullMarked;
