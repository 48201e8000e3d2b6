/** Measures this program by its own means: JMH's results in Go's words. */
@NullMarked
package io.github.gobenchreporter.perf;

import org.jspecify.annotations.NullMarked;
