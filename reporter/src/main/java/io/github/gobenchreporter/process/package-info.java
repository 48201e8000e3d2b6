/** This package knows what the processes that are started get to see of this one's environment. */
@NullMarked
package io.github.gobenchreporter.process;

import org.jspecify.annotations.NullMarked;
