/** This package knows the errors that reach a user. */
@NullMarked
package io.github.gobenchreporter;

import org.jspecify.annotations.NullMarked;
