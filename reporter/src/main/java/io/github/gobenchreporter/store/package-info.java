/** This package keeps bytes under paths in a folder, and knows nothing of benchmarks. */
@NullMarked
package io.github.gobenchreporter.store;

import org.jspecify.annotations.NullMarked;
