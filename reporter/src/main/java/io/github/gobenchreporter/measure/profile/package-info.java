/**
 * This package knows profiles: it reads what {@code go test -cpuprofile} and {@code -memprofile}
 * write, and says which functions of two sides differ per operation, and how sure that is.
 */
@NullMarked
package io.github.gobenchreporter.measure.profile;

import org.jspecify.annotations.NullMarked;
