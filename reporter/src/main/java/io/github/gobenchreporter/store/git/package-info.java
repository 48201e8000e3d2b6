/** This package keeps bytes under paths on a git branch, reached by the git command line. */
@NullMarked
package io.github.gobenchreporter.store.git;

import org.jspecify.annotations.NullMarked;
