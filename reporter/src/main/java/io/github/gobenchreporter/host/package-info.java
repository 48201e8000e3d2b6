/** This package knows what makes a host fit for benchmarking, and how to see it from outside. */
@NullMarked
package io.github.gobenchreporter.host;

import org.jspecify.annotations.NullMarked;
